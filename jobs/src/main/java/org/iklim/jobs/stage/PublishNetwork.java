// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.stage;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.iklim.analytics.reports.DisclosureGate;
import org.iklim.jobs.io.LakeTables;
import org.iklim.jobs.options.Progress;
import org.iklim.schemas.tables.EmergentCommunities;
import org.iklim.schemas.tables.Network;
import org.iklim.schemas.tables.UnitFlows;

/** The stage reports, second half: what of the network's metrics passes the disclosure gate. */
public final class PublishNetwork {
  private static final String STAGE = "report";
  private static final Map<String, String> PUBLISHED =
      new TreeMap<>(
          Map.of(
              UnitFlows.TABLE, UnitFlows.PUBLISHED,
              Network.TABLE, Network.PUBLISHED,
              EmergentCommunities.TABLE, EmergentCommunities.PUBLISHED));

  private final SparkSession spark;
  private final StageTables tables;
  private final DisclosureGate gate;

  /** The stage on the lake of a session, behind a gate. */
  public PublishNetwork(SparkSession spark, Progress progress, DisclosureGate gate) {
    this.spark = spark;
    this.tables = new StageTables(spark, STAGE, progress);
    this.gate = gate;
  }

  /** Publishes what has changed; rows written by table, nothing for one that is up to date. */
  public SortedMap<String, Long> run() throws Exception {
    PeriodTables periods = new PeriodTables(spark, tables);
    for (Map.Entry<String, String> table : PUBLISHED.entrySet()) {
      if (new LakeTables(spark).exists(table.getKey())) {
        periods.update(
            table.getValue(),
            table.getKey(),
            "gate " + gate.fewestPeople(),
            changed -> changed,
            condition -> gate.apply(spark.table(table.getKey()).where(condition)));
      }
    }
    return tables.written();
  }
}
