// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.stage;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.spark.sql.SparkSession;
import org.iklim.analytics.climate.ClimateRules;
import org.iklim.analytics.language.MessageLanguage;
import org.iklim.analytics.reports.DisclosureGate;
import org.iklim.analytics.warnings.WarningRules;
import org.iklim.jobs.options.Progress;
import org.iklim.jobs.stage.SideBySide.Step;

/**
 * What the words of the flow run after landing, and which step needs which. Every step brings its
 * tables up to date and says how many rows it wrote, by table.
 */
public final class Stages implements AutoCloseable {
  private final SparkSession spark;
  private final SharedInputs inputs;
  private final Progress progress;
  private final int sideBySide;

  /**
   * The stages on the lake of a session.
   *
   * @param sideBySide how many steps may run at once
   */
  public Stages(SparkSession spark, Progress progress, int sideBySide) {
    this.spark = spark;
    this.inputs = new SharedInputs(spark);
    this.progress = progress;
    this.sideBySide = sideBySide;
  }

  /**
   * Threads and replies; ties of people and the communities they form; who knows what.
   *
   * @param asOf up to when the data are known; else the end of their last day
   */
  public SortedMap<String, Long> network(Optional<Instant> asOf) throws Exception {
    try (SideBySide steps = new SideBySide(spark, sideBySide)) {
      Step threads = threads(steps);
      ties(steps, threads);
      experts(steps, asOf, threads);
      return steps.written();
    }
  }

  /**
   * The network, numbers, and what of them may be shown.
   *
   * @param asOf up to when the data are known; else the end of their last day
   */
  public SortedMap<String, Long> metrics(Optional<Instant> asOf) throws Exception {
    try (SideBySide steps = new SideBySide(spark, sideBySide)) {
      Step threads = threads(steps);
      metrics(steps, asOf, threads, threads);
      return steps.written();
    }
  }

  /**
   * Everything that follows from what has landed.
   *
   * @param reader of messages
   * @param asOf up to when the data are known; else the end of their last day
   */
  public SortedMap<String, Long> everything(MessageLanguage reader, Optional<Instant> asOf)
      throws Exception {
    try (SideBySide steps = new SideBySide(spark, sideBySide)) {
      Step language = steps.step(() -> new ReadLanguage(spark, inputs, said(), reader).run());
      metrics(steps, asOf, threads(steps), language);
      return steps.written();
    }
  }

  /**
   * Plans first what others wait for, and what lasts.
   *
   * @param language the step that reads messages, or another that is planned where none does
   */
  private void metrics(SideBySide steps, Optional<Instant> asOf, Step threads, Step language) {
    DisclosureGate gate = gate();
    Step ties = ties(steps, threads);
    Step metrics = steps.step(() -> new ComputeMetrics(spark, inputs, said()).run(asOf), threads);
    Step network =
        steps.step(() -> new ComputeNetworkMetrics(spark, inputs, said()).run(), ties, metrics);
    steps.step(() -> new PublishReports(spark, inputs, said(), gate).run(), metrics);
    steps.step(() -> new PublishNetwork(spark, said(), gate).run(), network);
    experts(steps, asOf, threads, language);
    steps.step(
        () -> new ComputeClimate(spark, inputs, said(), ClimateRules.DEFAULT).run(asOf), language);
    steps.step(
        () -> new FindWarnings(spark, inputs, said(), gate, WarningRules.DEFAULT).run(asOf),
        threads,
        language);
  }

  private Step threads(SideBySide steps) {
    return steps.step(() -> new BuildNetwork(spark, inputs, said()).run());
  }

  private Step ties(SideBySide steps, Step threads) {
    return steps.step(() -> new BuildTies(spark, inputs, said()).run(), threads);
  }

  private void experts(SideBySide steps, Optional<Instant> asOf, Step... needed) {
    steps.step(() -> new FindExperts(spark, inputs, said(), gate()).run(asOf), needed);
  }

  private Progress said() {
    return sideBySide == 1 ? progress : progress.beside();
  }

  /** Gives back what the steps have kept in memory. */
  @Override
  public void close() {
    inputs.close();
  }

  private static DisclosureGate gate() {
    return new DisclosureGate(DisclosureGate.FLOOR);
  }
}
