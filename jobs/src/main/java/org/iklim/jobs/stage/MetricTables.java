// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.stage;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.iklim.analytics.metrics.AnonymousReactions;
import org.iklim.analytics.metrics.Metric.Family;
import org.iklim.analytics.metrics.MetricWindow;
import org.iklim.analytics.metrics.Period;
import org.iklim.analytics.metrics.UnitReplies;
import org.iklim.jobs.io.TableWriter;
import org.iklim.schemas.tables.Bursts;
import org.iklim.schemas.tables.Communities;
import org.iklim.schemas.tables.HourlyProfiles;
import org.iklim.schemas.tables.Measures;
import org.iklim.schemas.tables.Messages;
import org.iklim.schemas.tables.PersonDays;
import org.iklim.schemas.tables.Reactions;
import org.iklim.schemas.tables.Replies;
import org.iklim.schemas.tables.Threads;

/** How each table of metrics is made: which rows are replaced, by what. Each returns its rows. */
final class MetricTables {
  private final SparkSession spark;
  private final SharedInputs inputs;

  MetricTables(SparkSession spark, SharedInputs inputs) {
    this.spark = spark;
    this.inputs = inputs;
  }

  long personDays(TableWriter writer, MetricChanges.Work work) throws Exception {
    var facts = new org.iklim.analytics.metrics.PersonDays(inputs.people());
    Dataset<Row> messages = spark.table(Messages.TABLE);
    Dataset<Row> reactions = spark.table(Reactions.TABLE);
    if (work.everything()) {
      return writer.replace(TableWriter.EVERY_ROW, facts.from(messages, reactions));
    }
    var days = work.window().activityDays();
    return writer.replace(
        Days.condition(PersonDays.ACTIVITY_DAY, days), facts.forDays(messages, reactions, days));
  }

  long measures(TableWriter writer, MetricChanges.Work work) throws Exception {
    MetricWindow window = work.window();
    var measures =
        new org.iklim.analytics.metrics.Measures(
            inputs.people(), spark.table(Communities.TABLE), window);
    Dataset<Row> anonymous =
        AnonymousReactions.from(spark.table(Messages.TABLE), inputs.people())
            .where(window.readsPersonDays(PersonDays.ACTIVITY_DAY));
    Dataset<Row> threads =
        spark.table(Threads.TABLE).where(window.readsThreads(Threads.STARTED_DAY));
    if (work.everything()) {
      long all = writer.replace(TableWriter.EVERY_ROW, measures.activity(facts(window), anonymous));
      all += writer.append(measures.threads(threads));
      return all + writer.append(measures.velocity(written(writer, window)));
    }
    long rows =
        writer.replace(
            window.replacedMeasures(Family.ACTIVITY), measures.activity(facts(window), anonymous));
    rows += writer.replace(window.replacedMeasures(Family.THREADS), measures.threads(threads));
    return rows
        + writer.replace(
            window.replacedMeasures(Family.VELOCITY), measures.velocity(written(writer, window)));
  }

  long hourlyProfiles(TableWriter writer, MetricChanges.Work work) throws Exception {
    MetricWindow window = work.window();
    return writer.replace(
        replacedProfiles(window),
        new org.iklim.analytics.metrics.HourlyProfiles(spark.table(Communities.TABLE), window)
            .from(facts(window)));
  }

  long unitReplies(TableWriter writer, MetricChanges.Work work) throws Exception {
    MetricWindow window = work.window();
    var replies = new UnitReplies(window);
    return writer.replace(
        replies.replacedRows(),
        replies.from(spark.table(Replies.TABLE).where(window.readsReplies(Replies.REPLY_DAY))));
  }

  long bursts(TableWriter writer, MetricChanges.Work work) throws Exception {
    MetricWindow window = work.window();
    Dataset<Row> facts =
        spark
            .table(PersonDays.TABLE)
            .where(PersonDays.ACTIVITY_DAY + " >= DATE'" + window.burstsFrom() + "'");
    return writer.replace(
        replacedBursts(window),
        new org.iklim.analytics.metrics.Bursts(spark.table(Communities.TABLE), window)
            .from(spark.table(Measures.TABLE), facts));
  }

  /** The rows of metrics.measures that a run replaces. */
  static String replacedMeasures(MetricWindow window) {
    return "("
        + window.replacedMeasures(Family.ACTIVITY)
        + ") OR ("
        + window.replacedMeasures(Family.THREADS)
        + ") OR ("
        + window.replacedMeasures(Family.VELOCITY)
        + ")";
  }

  static String replacedProfiles(MetricWindow window) {
    return Days.condition(
        HourlyProfiles.PERIOD_START, window.starts(Family.ACTIVITY, Period.MONTH));
  }

  static String replacedReplies(MetricWindow window) {
    return new UnitReplies(window).replacedRows();
  }

  static String replacedBursts(MetricWindow window) {
    return Bursts.STARTED_DAY + " >= DATE'" + window.burstsFrom() + "'";
  }

  private Dataset<Row> facts(MetricWindow window) {
    return spark.table(PersonDays.TABLE).where(window.readsPersonDays(PersonDays.ACTIVITY_DAY));
  }

  private static Dataset<Row> written(TableWriter writer, MetricWindow window) {
    return writer.written().where(window.readsForVelocity());
  }
}
