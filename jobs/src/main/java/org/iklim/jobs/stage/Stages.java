// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.stage;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.iklim.analytics.climate.ClimateRules;
import org.iklim.analytics.reports.DisclosureGate;
import org.iklim.analytics.warnings.WarningRules;
import org.iklim.jobs.options.Progress;

/**
 * What each word of the flow runs, in order. Every step brings its tables up to date and says how
 * many rows it wrote, by table.
 */
public final class Stages {
  private final SparkSession spark;
  private final Progress progress;

  /** The stages on the lake of a session. */
  public Stages(SparkSession spark, Progress progress) {
    this.spark = spark;
    this.progress = progress;
  }

  /**
   * Threads and replies; ties of people and the communities they form; who knows what.
   *
   * @param asOf up to when the data are known; else the end of their last day
   */
  public SortedMap<String, Long> network(Optional<Instant> asOf) throws Exception {
    SortedMap<String, Long> written = new TreeMap<>(new BuildNetwork(spark, progress).run());
    written.putAll(new BuildTies(spark, progress).run());
    written.putAll(new FindExperts(spark, progress, gate()).run(asOf));
    return written;
  }

  /**
   * Numbers, and what of them may be shown.
   *
   * @param asOf up to when the data are known; else the end of their last day
   */
  public SortedMap<String, Long> metrics(Optional<Instant> asOf) throws Exception {
    SortedMap<String, Long> written = new TreeMap<>(new ComputeMetrics(spark, progress).run(asOf));
    DisclosureGate gate = gate();
    written.putAll(new ComputeNetworkMetrics(spark, progress).run());
    written.putAll(new PublishReports(spark, progress, gate).run());
    written.putAll(new PublishNetwork(spark, progress, gate).run());
    written.putAll(new ComputeClimate(spark, progress, ClimateRules.DEFAULT).run(asOf));
    written.putAll(new FindWarnings(spark, progress, gate, WarningRules.DEFAULT).run(asOf));
    return written;
  }

  private static DisclosureGate gate() {
    return new DisclosureGate(DisclosureGate.FLOOR);
  }
}
