// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.iklim.analytics.people.PeopleAsOf;
import org.iklim.analytics.support.Rows;
import org.iklim.analytics.support.SparkExtension;
import org.iklim.schemas.tables.Accounts;
import org.iklim.schemas.tables.Attributes;
import org.iklim.schemas.tables.Communities;
import org.iklim.schemas.tables.Messages;
import org.iklim.schemas.tables.PersonDays;
import org.iklim.schemas.tables.Threads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A run that reads and replaces only what its window says ends where a run over all ends. */
@ExtendWith(SparkExtension.class)
class IncrementalTest {
  private static final LocalDate FIRST = LocalDate.of(2025, 10, 6);
  private static final LocalDate LAST = LocalDate.of(2026, 1, 20);
  private static final Instant YESTERDAY = end(LAST.minusDays(1));
  private static final Instant TODAY = end(LAST);

  private final Random random = new Random(21);

  private static Instant end(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static PeopleAsOf people(SparkSession spark) {
    return PeopleAsOf.of(
        Rows.none(spark, Accounts.TABLE),
        Rows.of(
            spark,
            Attributes.TABLE,
            "person_key  effective_date  unit_path  active",
            "p0          2025-01-01      Acme / A   true",
            "p1          2025-01-01      Acme / A   true",
            "p2          2025-01-01      Acme / A   true",
            "p4          2025-01-01      Acme / B   true",
            "p4          2025-12-10      Acme / A   true",
            "p3          2025-01-01      -          true"));
  }

  private List<String> personDays(LocalDate last) {
    List<String> lines = new ArrayList<>();
    for (LocalDate day = FIRST; !day.isAfter(last); day = day.plusDays(1)) {
      for (int person = 0; person < 4; person++) {
        if (random.nextInt(3) == 0) {
          String unit = person == 3 ? "-" : "Acme / A";
          lines.add(day + "  p" + person + "  slack  " + unit + "  " + random.nextInt(4) + "  1");
        }
      }
    }
    return lines;
  }

  private List<String> threads() {
    List<String> lines = new ArrayList<>();
    for (LocalDate day = FIRST; !day.isAfter(LAST.minusDays(1)); day = day.plusDays(2)) {
      String answer = random.nextBoolean() ? "-" : day.plusDays(3) + "T00:00:00Z";
      lines.add("t" + day + "  slack  p1  PERSON  " + day + "T05:00:00Z  " + day + "  " + answer);
    }
    return lines;
  }

  private static Dataset<Row> personDays(SparkSession spark, List<String> lines) {
    return Rows.of(
        spark,
        PersonDays.TABLE,
        "activity_day  person_key  source  unit_path  post_count  comment_count",
        lines.toArray(String[]::new));
  }

  private static Dataset<Row> threads(SparkSession spark, List<String> lines) {
    return Rows.of(
        spark,
        Threads.TABLE,
        "thread_id  source  root_person_key  root_kind  started_at  started_day  first_response_at",
        lines.toArray(String[]::new));
  }

  /** What metrics.measures holds after a run, from what it held before. */
  private static Dataset<Row> run(
      SparkSession spark,
      MetricWindow window,
      Dataset<Row> before,
      Dataset<Row> personDays,
      Dataset<Row> threads) {
    Measures measures = new Measures(people(spark), Rows.none(spark, Communities.TABLE), window);
    Dataset<Row> anonymous =
        AnonymousReactions.from(Rows.none(spark, Messages.TABLE), people(spark));
    Dataset<Row> after = before;
    after =
        replaced(
            after,
            window.replacedMeasures(Metric.Family.ACTIVITY),
            measures.activity(
                personDays.where(window.readsPersonDays(PersonDays.ACTIVITY_DAY)), anonymous));
    after =
        replaced(
            after,
            window.replacedMeasures(Metric.Family.THREADS),
            measures.threads(threads.where(window.readsThreads(Threads.STARTED_DAY))));
    return replaced(
        after,
        window.replacedMeasures(Metric.Family.VELOCITY),
        measures.velocity(after.where(window.readsForVelocity())));
  }

  private static Dataset<Row> replaced(Dataset<Row> before, String condition, Dataset<Row> rows) {
    return before
        .where(functions.not(functions.expr(condition)))
        .unionByName(rows)
        .localCheckpoint();
  }

  private static List<String> sorted(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(Row::toString).sorted().toList();
  }

  @Test
  void aNightlyRunGivesWhatARunOverEverythingGives(SparkSession spark) {
    List<String> old = personDays(LAST.minusDays(1));
    List<String> all = new ArrayList<>(old);
    LocalDate edited = LocalDate.of(2025, 11, 19);
    all.removeIf(line -> line.startsWith(edited.toString()));
    all.add(edited + "  p0  slack  Acme / A  7  0");
    all.add(LAST + "  p2  slack  Acme / A  2  2");
    List<String> threads = threads();
    Dataset<Row> none = Rows.none(spark, org.iklim.schemas.tables.Measures.TABLE);

    MetricWindow firstRun =
        MetricWindow.of(MetricWindow.Changes.everything(FIRST, LAST.minusDays(1)), null, YESTERDAY);
    Dataset<Row> yesterday =
        run(spark, firstRun, none, personDays(spark, old), threads(spark, threads));
    MetricWindow nightly =
        MetricWindow.of(
            new MetricWindow.Changes(new TreeSet<>(List.of(edited, LAST)), List.of(), List.of()),
            YESTERDAY,
            TODAY);
    Dataset<Row> today =
        run(spark, nightly, yesterday, personDays(spark, all), threads(spark, threads));
    MetricWindow everything =
        MetricWindow.of(MetricWindow.Changes.everything(FIRST, LAST), null, TODAY);
    Dataset<Row> whole =
        run(spark, everything, none, personDays(spark, all), threads(spark, threads));

    assertThat(sorted(today)).hasSizeGreaterThan(1000).isEqualTo(sorted(whole));
  }
}
