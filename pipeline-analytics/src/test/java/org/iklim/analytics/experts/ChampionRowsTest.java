// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.iklim.analytics.people.PeopleAsOf;
import org.iklim.analytics.reports.DisclosureGate;
import org.iklim.analytics.reports.PublishedChampions;
import org.iklim.analytics.support.DatasetAssert;
import org.iklim.analytics.support.Determinism;
import org.iklim.analytics.support.Rows;
import org.iklim.analytics.support.SparkExtension;
import org.iklim.schemas.tables.Accounts;
import org.iklim.schemas.tables.Attributes;
import org.iklim.schemas.tables.Champions;
import org.iklim.schemas.tables.Communities;
import org.iklim.schemas.tables.NetworkChampions;
import org.iklim.schemas.tables.Replies;
import org.iklim.schemas.tables.Threads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class ChampionRowsTest {
  private static final LocalDate DAY = LocalDate.parse("2026-01-31");

  private static Dataset<Row> communities(SparkSession spark) {
    return Rows.of(
        spark, Communities.TABLE, "community_id  visibility", "open  PUBLIC", "secret  GROUP");
  }

  /** Ann begins a conversation a week, with five others in all; Bob as many on one day. */
  private static Dataset<Row> threads(SparkSession spark) {
    return Rows.of(
        spark,
        Threads.TABLE,
        "thread_id  community_id  root_person_key  root_kind  started_day",
        "t1         open          ann              PERSON     2026-01-05",
        "t2         open          ann              PERSON     2026-01-12",
        "t3         open          ann              PERSON     2026-01-19",
        "t4         open          ann              PERSON     2026-01-26",
        "t5         open          ann              PERSON     2026-01-26",
        "t6         secret        ann              PERSON     2026-01-26",
        "t7         open          ann              PERSON     2025-11-02",
        "t8         open          bob              PERSON     2026-01-05",
        "t9         open          robot            BOT        2026-01-05");
  }

  /** To her fifth conversation Ann has answered herself; Dan comes after the last day. */
  private static Dataset<Row> replies(SparkSession spark) {
    return Rows.of(
        spark,
        Replies.TABLE,
        "message_id  thread_id  from_person_key  reply_day",
        "r1          t1         p1               2026-01-05",
        "r2          t1         p2               2026-01-06",
        "r3          t2         p2               2026-01-12",
        "r4          t2         p3               2026-01-12",
        "r5          t3         p4               2026-01-19",
        "r6          t4         p5               2026-01-31",
        "r7          t4         dan              2026-02-01",
        "r8          t5         ann              2026-01-26",
        "r9          t6         p6               2026-01-26",
        "r10         t7         p6               2025-11-02",
        "r11         t8         p1               2026-01-05",
        "r12         t8         p2               2026-01-05",
        "r13         t8         p3               2026-01-05",
        "r14         t8         p4               2026-01-05",
        "r15         t8         p5               2026-01-05",
        "r16         t9         p1               2026-01-05");
  }

  private static Dataset<Row> help(SparkSession spark) {
    double day = LocalDate.parse("2026-01-06").toEpochDay() + 0.9;
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i <= 2; i++) {
      rows.add(
          RowFactory.create(
              "a" + i,
              "ANSWER",
              "bob",
              "p" + i,
              day,
              new String[] {"vpn"},
              true,
              new String[] {"ann", "p1"},
              9));
    }
    rows.add(
        RowFactory.create(
            "c", "COMMENT", "cyd", "p1", day, new String[0], false, new String[] {"ann"}, 0));
    rows.add(
        RowFactory.create("q", "CALLED", "dan", "p1", day, new String[0], false, new String[0], 0));
    return spark.createDataFrame(
        rows,
        StructType.fromDDL(
            "id STRING, kind STRING, helper STRING, helped STRING, day DOUBLE, topics"
                + " ARRAY<STRING>, accepted BOOLEAN, thanked_by ARRAY<STRING>, uncounted_thanks"
                + " INT"));
  }

  @Test
  void championsDoSoOftenAndForMany(SparkSession spark) {
    ChampionRows champions = new ChampionRows(communities(spark), DAY);
    DatasetAssert.that(champions.from(help(spark), threads(spark), replies(spark)))
        .hasSchemaOf(NetworkChampions.TABLE)
        .hasRowsUnordered(
            "as_of_day   kind    person_key  deed_count  week_count  reached_count  is_champion",
            "2026-01-31  STARTS  ann         4           4           5              true",
            "2026-01-31  STARTS  bob         1           1           5              false",
            "2026-01-31  HELPS   bob         2           1           2              false",
            "2026-01-31  ASKED   bob         2           1           2              false",
            "2026-01-31  ASKED   dan         1           1           1              false",
            "2026-01-31  THANKS  ann         3           1           2              false",
            "2026-01-31  THANKS  p1          2           1           1              false");
    Determinism.check(rows -> champions.from(help(spark), rows, replies(spark)), threads(spark));
    Determinism.check(rows -> champions.from(rows, threads(spark), replies(spark)), help(spark));
    Determinism.check(rows -> champions.from(help(spark), threads(spark), rows), replies(spark));
  }

  @Test
  void whatFallsOnTheFiveBusiestIsToldOfTenOrMore(SparkSession spark) {
    List<String> people = new ArrayList<>();
    List<String> units = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      int asked = i < 5 ? 20 : i < 9 ? 5 : 10;
      people.add(String.format(Locale.ROOT, "2026-01-31  ASKED  p%d  %d  false", i, asked));
      String unit = i < 9 ? "Acme / IT" : "Acme / Tax";
      units.add(String.format(Locale.ROOT, "p%d  2026-01-01  %s  true", i, unit));
    }
    Dataset<Row> counts = counts(spark, people, units).where("group_type = 'unit'");
    DatasetAssert.that(new PublishedChampions(new DisclosureGate(5)).from(counts))
        .hasRowsUnordered(
            "group_id   deed_count  people_count  busiest_share",
            "Acme       150         12            0.6667",
            "Acme / IT  120         9             -");
    DatasetAssert.that(new PublishedChampions(new DisclosureGate(6)).from(counts))
        .hasRowsUnordered("group_id   busiest_share", "Acme       -", "Acme / IT  -");
  }

  private static Dataset<Row> counts(
      SparkSession spark, List<String> champions, List<String> units) {
    PeopleAsOf as =
        PeopleAsOf.of(
            Rows.none(spark, Accounts.TABLE),
            Rows.of(
                spark,
                Attributes.TABLE,
                "person_key  effective_date  unit_path  active",
                units.toArray(String[]::new)));
    return new ChampionCounts(as, communities(spark))
        .from(
            Rows.of(
                spark,
                NetworkChampions.TABLE,
                "as_of_day  kind  person_key  deed_count  is_champion",
                champions.toArray(String[]::new)));
  }

  @Test
  void unitsAreToldCountsOfFiveOrMore(SparkSession spark) {
    List<String> people = new ArrayList<>();
    List<String> units = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      people.add(
          String.format(
              Locale.ROOT,
              "2026-01-31  HELPS  p%d  10  %s",
              i,
              i < 7 && i != 5 ? "true" : "false"));
      String unit = i < 6 ? "Acme / IT" : "Acme / Tax";
      units.add(String.format(Locale.ROOT, "p%d  2026-01-01  %s  true", i, unit));
    }
    Dataset<Row> rows =
        Rows.of(
            spark,
            NetworkChampions.TABLE,
            "as_of_day  kind  person_key  deed_count  is_champion",
            people.toArray(String[]::new));
    PeopleAsOf as =
        PeopleAsOf.of(
            Rows.none(spark, Accounts.TABLE),
            Rows.of(
                spark,
                Attributes.TABLE,
                "person_key  effective_date  unit_path  active",
                units.toArray(String[]::new)));
    ChampionCounts counts = new ChampionCounts(as, communities(spark));
    Dataset<Row> published =
        new PublishedChampions(new DisclosureGate(5))
            .from(counts.from(rows))
            .where("group_type = 'unit'");
    DatasetAssert.that(counts.from(rows).where("group_type = 'unit'"))
        .hasSchemaOf(Champions.TABLE)
        .hasRowsUnordered(
            "group_id    group_name  parent_id  kind   deed_count  champion_count  people_count",
            "Acme        Acme        -          HELPS  90          6               9",
            "Acme / IT   IT          Acme       HELPS  60          5               6",
            "Acme / Tax  Tax         Acme       HELPS  30          1               3");
    DatasetAssert.that(published)
        .hasRowsUnordered(
            "group_id   champion_count  people_count", "Acme  6  9", "Acme / IT  5  6");
    Determinism.check(counts::from, rows);
  }
}
