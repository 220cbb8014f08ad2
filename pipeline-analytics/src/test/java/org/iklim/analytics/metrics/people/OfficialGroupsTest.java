// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.iklim.analytics.people.PeopleAsOf;
import org.iklim.analytics.support.DatasetAssert;
import org.iklim.analytics.support.Determinism;
import org.iklim.analytics.support.Rows;
import org.iklim.analytics.support.SparkExtension;
import org.iklim.schemas.tables.Accounts;
import org.iklim.schemas.tables.Attributes;
import org.iklim.schemas.tables.Communities;
import org.iklim.schemas.tables.Memberships;
import org.iklim.schemas.tables.PersonDays;
import org.iklim.schemas.tables.Ties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Four weeks from 2 March 2026. */
@ExtendWith(SparkExtension.class)
class OfficialGroupsTest {
  private final List<String> members = new ArrayList<>();
  private final List<String> days = new ArrayList<>();

  private void members(String group, int count, String joined, String left) {
    for (int i = 0; i < count; i++) {
      members.add(
          String.format(
              Locale.ROOT, "m%d  MEMBER  p%d  %s  %s  %s", members.size(), i, group, joined, left));
    }
  }

  private void wrote(String group, int person, String day) {
    days.add(String.format(Locale.ROOT, "%s  p%d  %s  1  []", day, person, group));
  }

  private OfficialGroups groups(SparkSession spark, Dataset<Row> personDays) {
    return new OfficialGroups(
        PeopleAsOf.of(
            Rows.of(spark, Accounts.TABLE, "account_key  person_key  kind", "p4  p4  BOT"),
            Rows.none(spark, Attributes.TABLE)),
        Rows.of(
            spark,
            Memberships.TABLE,
            "membership_id  kind  actor_key  target_id  joined_at  left_at",
            members.toArray(String[]::new)),
        personDays,
        Rows.of(
            spark,
            Communities.TABLE,
            "community_id  name  visibility",
            "dead          #d    PUBLIC",
            "alive         #a    PUBLIC",
            "old           #o    PUBLIC",
            "left          #l    PUBLIC",
            "few           #f    PUBLIC",
            "secret        #s    GROUP"));
  }

  private Dataset<Row> personDays(SparkSession spark) {
    return Rows.of(
        spark,
        PersonDays.TABLE,
        "activity_day  person_key  community_id  post_count  hour_counts",
        days.toArray(String[]::new));
  }

  private static Dataset<Row> periods(SparkSession spark) {
    return Rows.of(spark, Ties.TABLE, "period_start", "2026-03-02").select(Ties.PERIOD_START);
  }

  @Test
  void groupsWithPeopleAndWithoutTalkAreDead(SparkSession spark) {
    String since = "2025-01-01T00:00:00Z";
    members("dead", 7, "-", "-"); // the fifth is a bot: six people
    wrote("dead", 0, "2026-03-05"); // who writes alone talks with nobody
    wrote("dead", 0, "2026-03-06");
    members("alive", 7, since, "-");
    wrote("alive", 0, "2026-03-02");
    wrote("alive", 1, "2026-03-29");
    for (int person = 10; person < 15; person++) {
      wrote("old", person, "2025-12-08"); // nobody ever joined; twelve weeks ago it was alive
      wrote("few", person, "2025-12-07"); // a day longer ago
    }
    members("left", 9, since, "2026-03-29T10:00:00Z");
    members("few", 5, "2026-03-30T00:00:00Z", "-");
    members("secret", 9, since, "-");

    DatasetAssert.that(groups(spark, personDays(spark)).from(periods(spark)))
        .hasRowsUnordered(
            "group_type    group_id  period_start  metric           value  people_count  unit",
            "community     dead      2026-03-02    dead_group       1.0    6             count",
            "community     old       2026-03-02    dead_group       1.0    5             count",
            "organisation  *         2026-03-02    official_groups  3.0    11            count",
            "organisation  *         2026-03-02    dead_groups      2.0    11            count");
    Determinism.check(rows -> groups(spark, rows).from(periods(spark)), personDays(spark));
  }
}
