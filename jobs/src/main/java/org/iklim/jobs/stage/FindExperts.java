// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.stage;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;
import org.iklim.analytics.experts.ChampionCounts;
import org.iklim.analytics.experts.ChampionRows;
import org.iklim.analytics.experts.ExpertModel;
import org.iklim.analytics.experts.ExpertiseRows;
import org.iklim.analytics.experts.TopicMeasures;
import org.iklim.analytics.metrics.LastDay;
import org.iklim.analytics.people.PeopleAsOf;
import org.iklim.analytics.reports.DisclosureGate;
import org.iklim.analytics.reports.PublishedChampions;
import org.iklim.analytics.reports.PublishedTopics;
import org.iklim.jobs.io.LakeTables;
import org.iklim.jobs.io.TableWriter;
import org.iklim.jobs.options.Progress;
import org.iklim.schemas.tables.Champions;
import org.iklim.schemas.tables.Communities;
import org.iklim.schemas.tables.Expertise;
import org.iklim.schemas.tables.Messages;
import org.iklim.schemas.tables.NetworkChampions;
import org.iklim.schemas.tables.Replies;
import org.iklim.schemas.tables.Threads;
import org.iklim.schemas.tables.Topics;

/**
 * The expert graph and what leaders see of it, as of the end of the last whole ISO week. Evidence
 * fades with time and one answer moves the ranks of others, so that all of it is ranked anew: once
 * a week, and whenever something of the weeks before has changed. In the first week there is, as of
 * the end of the data.
 */
public final class FindExperts {
  private static final String STAGE = "network";
  private static final String GATE = "iklim.gate.people";
  private static final List<String> TABLES =
      List.of(
          Expertise.TABLE,
          Topics.TABLE,
          Topics.PUBLISHED,
          NetworkChampions.TABLE,
          Champions.TABLE,
          Champions.PUBLISHED);
  private static final int MOST_TOPICS = 1000;
  private static final int MOST_PEOPLE = 50;

  /** Topics have more or less evidence: with several tasks for a core no core waits long. */
  private static final int TASKS_A_CORE = 4;

  private static final double SECONDS_A_DAY = 86_400;

  private final SparkSession spark;
  private final SharedInputs inputs;
  private final StageTables tables;
  private final DisclosureGate gate;
  private final Map<Landings, Boolean> pastHasChanged = new HashMap<>();

  /** The stage on the lake of a session. */
  public FindExperts(
      SparkSession spark, SharedInputs inputs, Progress progress, DisclosureGate gate) {
    this.spark = spark;
    this.inputs = inputs;
    this.tables = new StageTables(spark, STAGE, progress);
    this.gate = gate;
  }

  /**
   * Ranks if something has changed.
   *
   * @param given up to when the data are known; else the end of their last day
   * @return rows written by table, nothing for a table that is up to date
   */
  public SortedMap<String, Long> run(Optional<Instant> given) throws Exception {
    Optional<Instant> asOf = given.isPresent() ? given : inputs.endOfData();
    if (asOf.isEmpty()) {
      return tables.written();
    }
    Instant end = endOfWeek(asOf.get());
    MetricInputs now = MetricInputs.now(new LakeTables(spark), end);
    if (TABLES.stream().noneMatch(table -> isDue(table, now))) {
      return tables.written();
    }
    ExpertEvidence evidence = new ExpertEvidence(spark, inputs.people(), end);
    Dataset<Row> help = evidence.help(Optional.empty()).persist(StorageLevel.MEMORY_AND_DISK());
    double day = end.getEpochSecond() / SECONDS_A_DAY;
    int tasks = TASKS_A_CORE * spark.sparkContext().defaultParallelism();
    write(
        Expertise.TABLE,
        // Few rows: one file, whatever number of tasks has ranked them.
        new ExpertiseRows(ExpertModel.STANDARD, day, MOST_TOPICS, MOST_PEOPLE, tasks)
            .from(help)
            .repartition(1),
        now);
    LocalDate last = LastDay.of(end);
    write(Topics.TABLE, new TopicMeasures(inputs.people(), last).from(help), now);
    write(Topics.PUBLISHED, new PublishedTopics(gate).from(spark.table(Topics.TABLE)), now);
    champions(help, inputs.people(), last, now);
    help.unpersist();
    return tables.written();
  }

  private void champions(Dataset<Row> help, PeopleAsOf people, LocalDate last, MetricInputs now)
      throws Exception {
    Dataset<Row> communities = spark.table(Communities.TABLE);
    Dataset<Row> threads = spark.table(Threads.TABLE);
    Dataset<Row> replies = spark.table(Replies.TABLE);
    write(
        NetworkChampions.TABLE,
        new ChampionRows(communities, last).from(help, threads, replies),
        now);
    write(
        Champions.TABLE,
        new ChampionCounts(people, communities).from(spark.table(NetworkChampions.TABLE)),
        now);
    write(
        Champions.PUBLISHED, new PublishedChampions(gate).from(spark.table(Champions.TABLE)), now);
  }

  private Instant endOfWeek(Instant end) {
    LocalDate last = LastDay.of(end);
    LocalDate monday = last.plusDays(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    Row first =
        spark.table(Messages.TABLE).agg(functions.min(functions.col(Messages.CREATED_DAY))).first();
    boolean isFirstWeek = first.isNullAt(0) || !first.getDate(0).toLocalDate().isBefore(monday);
    return isFirstWeek ? end : monday.atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  private boolean isDue(String table, MetricInputs now) {
    TableWriter writer = tables.open(table);
    MetricInputs before = MetricInputs.of(writer.properties());
    return !now.asOf().equals(before.asOf())
        || writer.number(GATE) != gate.fewestPeople()
        || pastHasChanged.computeIfAbsent(before.landings(), then -> hasChanged(then, now));
  }

  /** Whether anything that counts has landed since: what came later than the week waits for it. */
  private boolean hasChanged(Landings then, MetricInputs now) {
    if (now.landings().equals(then)) {
      return false;
    }
    LocalDate end = LocalDate.ofInstant(now.asOf(), ZoneOffset.UTC);
    NavigableSet<LocalDate> days = inputs.activityDays(then, now.landings());
    return (!days.isEmpty() && days.first().isBefore(end))
        || !inputs.peopleChanges(then, now.landings()).isNothing();
  }

  private void write(String table, Dataset<Row> rows, MetricInputs now) throws Exception {
    TableWriter writer = tables.open(table);
    long count = writer.replace(TableWriter.EVERY_ROW, rows);
    SortedMap<String, String> properties = new TreeMap<>(now.toProperties());
    properties.put(GATE, String.valueOf(gate.fewestPeople()));
    tables.commit(writer, count, properties);
  }
}
