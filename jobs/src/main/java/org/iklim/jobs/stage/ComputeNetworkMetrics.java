// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.stage;

import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.iklim.analytics.metrics.people.CommunityProfiles;
import org.iklim.analytics.metrics.people.NetworkMeasures;
import org.iklim.analytics.metrics.people.OfficialGroups;
import org.iklim.analytics.people.PeopleAsOf;
import org.iklim.jobs.io.LakeTables;
import org.iklim.jobs.options.Progress;
import org.iklim.schemas.tables.Communities;
import org.iklim.schemas.tables.EmergentCommunities;
import org.iklim.schemas.tables.Memberships;
import org.iklim.schemas.tables.Messages;
import org.iklim.schemas.tables.Network;
import org.iklim.schemas.tables.NetworkCommunities;
import org.iklim.schemas.tables.PersonDays;
import org.iklim.schemas.tables.Ties;
import org.iklim.schemas.tables.UnitFlows;

/**
 * The stage metrics, second half: what the network of people says of groups, in the periods in
 * which ties or communities have changed. People's days must be up to date.
 */
public final class ComputeNetworkMetrics {
  private static final String STAGE = "metrics";

  private final SparkSession spark;
  private final SharedInputs inputs;
  private final StageTables tables;

  /** The stage on the lake of a session. */
  public ComputeNetworkMetrics(SparkSession spark, SharedInputs inputs, Progress progress) {
    this.spark = spark;
    this.inputs = inputs;
    this.tables = new StageTables(spark, STAGE, progress);
  }

  /** Computes what has changed; rows written by table. */
  public SortedMap<String, Long> run() throws Exception {
    if (!new LakeTables(spark).exists(NetworkCommunities.TABLE)) {
      return tables.written();
    }
    PeriodTables periods = new PeriodTables(spark, tables);
    String upstream = NetworkCommunities.TABLE;
    periods.update(
        UnitFlows.TABLE,
        upstream,
        "",
        changed -> changed,
        of -> org.iklim.analytics.ties.UnitFlows.from(rows(Ties.TABLE, of)));
    periods.update(
        Network.TABLE,
        upstream,
        "",
        ComputeNetworkMetrics::andThoseThatLookBack,
        of -> measures().from(rows(Ties.TABLE, of), rows(upstream, of)));
    periods.update(
        EmergentCommunities.TABLE,
        upstream,
        "",
        changed -> changed,
        of -> profiles().from(rows(upstream, of)));
    return tables.written();
  }

  /** Who wrote in an official group before counts for it in later periods too. */
  private static NavigableSet<LocalDate> andThoseThatLookBack(NavigableSet<LocalDate> changed) {
    NavigableSet<LocalDate> all = new TreeSet<>(changed);
    for (LocalDate start : changed) {
      for (int week = 1; week <= OfficialGroups.WEEKS_BEFORE; week++) {
        all.add(start.plusWeeks(week));
      }
    }
    return all;
  }

  private NetworkMeasures measures() {
    PeopleAsOf people = inputs.people();
    Dataset<Row> personDays = spark.table(PersonDays.TABLE);
    Dataset<Row> communities = spark.table(Communities.TABLE);
    return new NetworkMeasures(
        people.history(),
        personDays,
        communities,
        new OfficialGroups(people, spark.table(Memberships.TABLE), personDays, communities));
  }

  private CommunityProfiles profiles() {
    return new CommunityProfiles(
        inputs.people(), spark.table(Messages.TABLE), spark.table(PersonDays.TABLE));
  }

  private Dataset<Row> rows(String table, String condition) {
    return spark.table(table).where(condition);
  }
}
