// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.benchmarks;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.iklim.analytics.metrics.AnonymousReactions;
import org.iklim.analytics.metrics.GroupRollUp;
import org.iklim.analytics.metrics.Groups;
import org.iklim.analytics.metrics.Period;
import org.iklim.analytics.metrics.WantedPeriods;
import org.iklim.analytics.people.PeopleAsOf;
import org.iklim.schemas.tables.Measures;
import org.iklim.schemas.tables.PersonDays;

/**
 * The weekly metrics of every unit (posts, comments, reactions, active people, messages per active
 * person), once by the code of the pipeline on Spark and once by DuckDB on the same Parquet files;
 * every cell must be equal.
 *
 * <p>Arguments: number of events (10000000), seed (1), runs (3). Results go to standard output.
 */
public final class DuckDbComparison {
  private static final String EVENTS_SQL =
      """
      WITH facts AS (
        SELECT date_trunc('week', activity_day)::DATE AS week, person_key,
               string_split(unit_path, ' / ') AS levels,
               count(*) FILTER (kind = 'post') AS posts,
               count(*) FILTER (kind = 'comment') AS comments,
               count(*) FILTER (kind = 'reaction') AS reactions
        FROM read_parquet('%s/*.parquet') GROUP BY ALL),
      grouped AS (
        SELECT array_to_string(levels[1:depth], ' / ') AS unit, week, person_key, posts, comments,
               reactions
        FROM (SELECT *, unnest(range(1, len(levels) + 1)) AS depth FROM facts))
      SELECT unit, week, sum(posts)::BIGINT, sum(comments)::BIGINT, sum(reactions)::BIGINT,
             count(DISTINCT person_key),
             sum(posts + comments)::DOUBLE / count(DISTINCT person_key)
      FROM grouped GROUP BY unit, week
      """;

  private DuckDbComparison() {}

  /** Values of one unit and week, as both engines give them. */
  private record Cells(
      long posts, long comments, long reactions, long people, double messagesPerPerson) {}

  /** Runs the comparison and prints its table. */
  public static void main(String[] args) throws Exception {
    long events = args.length > 0 ? Long.parseLong(args[0]) : 10_000_000;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
    int runs = args.length > 2 ? Integer.parseInt(args[2]) : 3;
    Path folder = Files.createTempDirectory("iklim-benchmark");
    SparkSession spark = BenchmarkSession.start();
    try {
      String path = folder.resolve("events").toString();
      WeeklyUnitEvents.of(spark, events, seed).coalesce(4).write().parquet(path);
      System.out.printf(Locale.ROOT, "%,d events, seed %d%n", events, seed);
      System.out.printf(
          "%-6s %14s %14s %8s %8s%n", "run", "Spark CPU-s", "DuckDB CPU-s", "ratio", "cells");
      for (int run = 1; run <= runs; run++) {
        CpuClock.Timed<Map<String, Cells>> ours = CpuClock.time(() -> onSpark(spark, path));
        CpuClock.Timed<Map<String, Cells>> theirs = CpuClock.time(() -> onDuckDb(path));
        check(ours.value(), theirs.value());
        System.out.printf(
            Locale.ROOT,
            "%-6d %14.1f %14.1f %8.1f %8d%n",
            run,
            ours.cpuSeconds(),
            theirs.cpuSeconds(),
            ours.cpuSeconds() / theirs.cpuSeconds(),
            ours.value().size());
      }
    } finally {
      spark.stop();
      delete(folder);
    }
  }

  private static Map<String, Cells> onSpark(SparkSession spark, String path) {
    Dataset<Row> facts =
        spark
            .read()
            .parquet(path)
            .select(
                col(WeeklyUnitEvents.DAY),
                col(WeeklyUnitEvents.PERSON),
                col(WeeklyUnitEvents.UNIT),
                lit(null).cast("string").as(PersonDays.LOCATION),
                lit(null).cast("string").as(PersonDays.LEVEL),
                lit("benchmark").as(PersonDays.SOURCE),
                lit(null).cast("string").as(PersonDays.COMMUNITY_ID),
                when(col(WeeklyUnitEvents.KIND).equalTo("post"), 1)
                    .otherwise(0)
                    .as(PersonDays.POST_COUNT),
                when(col(WeeklyUnitEvents.KIND).equalTo("comment"), 1)
                    .otherwise(0)
                    .as(PersonDays.COMMENT_COUNT),
                when(col(WeeklyUnitEvents.KIND).equalTo("reaction"), 1)
                    .otherwise(0)
                    .as(PersonDays.REACTION_COUNT),
                lit(0).as(PersonDays.SHARE_COUNT),
                lit(0L).as(AnonymousReactions.ANONYMOUS_COUNT),
                lit(true).as(PeopleAsOf.EMPLOYED));
    Dataset<Row> sums =
        new GroupRollUp(new WantedPeriods(Map.of(Period.WEEK, WeeklyUnitEvents.weeks())))
            .over(facts)
            .where(col(Measures.GROUP_TYPE).equalTo(Groups.UNIT))
            .groupBy(
                col(Measures.GROUP_ID),
                date_from_unix_date(col(GroupRollUp.FIRST_DAY)).as(Measures.PERIOD_START))
            .agg(
                sum(col(PersonDays.POST_COUNT)),
                sum(col(PersonDays.COMMENT_COUNT)),
                sum(col(PersonDays.REACTION_COUNT)),
                sum(col(GroupRollUp.ACTIVE)));
    Map<String, Cells> cells = new TreeMap<>();
    for (Row row : sums.collectAsList()) {
      long messages = row.getLong(2) + row.getLong(3);
      cells.put(
          row.getString(0) + " " + row.getDate(1),
          new Cells(
              row.getLong(2),
              row.getLong(3),
              row.getLong(4),
              row.getLong(5),
              (double) messages / row.getLong(5)));
    }
    return cells;
  }

  private static Map<String, Cells> onDuckDb(String path) throws SQLException {
    Map<String, Cells> cells = new TreeMap<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET threads = 2");
      try (ResultSet rows = statement.executeQuery(String.format(EVENTS_SQL, path))) {
        while (rows.next()) {
          cells.put(
              rows.getString(1) + " " + rows.getDate(2),
              new Cells(
                  rows.getLong(3),
                  rows.getLong(4),
                  rows.getLong(5),
                  rows.getLong(6),
                  rows.getDouble(7)));
        }
      }
    }
    return cells;
  }

  private static void check(Map<String, Cells> ours, Map<String, Cells> theirs) {
    if (ours.equals(theirs)) {
      return;
    }
    List<String> different = new ArrayList<>();
    for (String key : theirs.keySet()) {
      if (!theirs.get(key).equals(ours.get(key)) && different.size() < 5) {
        different.add(key + ": " + ours.get(key) + " against " + theirs.get(key));
      }
    }
    throw new IllegalStateException(
        ours.size() + " cells against " + theirs.size() + "; first differences: " + different);
  }

  static void delete(Path folder) throws Exception {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
