// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics.people;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.iklim.schemas.tables.EmergentCommunities;
import org.iklim.schemas.tables.Memberships;
import org.iklim.schemas.tables.Messages;
import org.iklim.schemas.tables.Network;
import org.iklim.schemas.tables.NetworkCommunities;
import org.iklim.schemas.tables.PersonDays;
import org.iklim.schemas.tables.Ties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Six of Sales who all talk with each other, one of them new; one without a unit beside. */
@ExtendWith(SparkExtension.class)
class NetworkMeasuresTest {

  private static Dataset<Row> attributes(SparkSession spark) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String hired = i == 0 ? "2025-12-01" : "2020-01-01";
      lines.add(String.format(Locale.ROOT, "p%d  2025-01-01  %s  Acme / Sales  true", i, hired));
    }
    lines.add("gone  2025-01-01  2020-01-01  Acme / Sales  false");
    return Rows.of(
        spark,
        Attributes.TABLE,
        "person_key  effective_date  hire_date  unit_path  active",
        lines.toArray(String[]::new));
  }

  private static Dataset<Row> ties(SparkSession spark) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      for (int j = i + 1; j < 6; j++) {
        lines.add(String.format(Locale.ROOT, "2026-01-05  p%d  p%d  2.0  1.0  1.0", i, j));
      }
    }
    lines.add("2026-01-05  p5  zoe  1.0  1.0  0.0");
    return Rows.of(
        spark,
        Ties.TABLE,
        "period_start  person_a  person_b  weight  weight_ab  weight_ba",
        lines.toArray(String[]::new));
  }

  private static Dataset<Row> emergent(SparkSession spark) {
    return Rows.of(
        spark,
        NetworkCommunities.TABLE,
        "period_start  community_id  status  size_count  inside_weight  outside_weight  member_keys",
        "2026-01-05    2026-01-05#1  BORN    6           30.0           1.0             [p0,p1,p2,p3,p4,p5]");
  }

  private static Dataset<Row> days(SparkSession spark) {
    return Rows.of(
        spark,
        PersonDays.TABLE,
        "activity_day  person_key  community_id  post_count  hour_counts",
        "2026-01-06    p0          chess         1           []",
        "2026-01-06    p1          chess         1           []");
  }

  private static PeopleAsOf people(SparkSession spark) {
    return PeopleAsOf.of(Rows.none(spark, Accounts.TABLE), attributes(spark));
  }

  private static Dataset<Row> measures(SparkSession spark, Dataset<Row> ties) {
    return new NetworkMeasures(
            people(spark).history(),
            days(spark),
            Rows.none(spark, Communities.TABLE),
            new OfficialGroups(
                people(spark),
                Rows.none(spark, Memberships.TABLE),
                days(spark),
                Rows.none(spark, Communities.TABLE)))
        .from(ties, emergent(spark));
  }

  @Test
  void groupsGetTheirNumbersAndPeopleWithoutAUnitCountForTheOrganisation(SparkSession spark) {
    Dataset<Row> measures = measures(spark, ties(spark));
    DatasetAssert.that(measures.where("metric IN ('connected_people', 'crossing_share')"))
        .hasSchemaOf(Network.TABLE)
        .hasRowsUnordered(
            "group_type    group_id      group_name    metric            value   people_count",
            "organisation  *             Organisation  connected_people  7       7",
            "unit          Acme          Acme          connected_people  6       6",
            "unit          Acme / Sales  Sales         connected_people  6       6",
            "organisation  *             Organisation  crossing_share    0.0161  1",
            "unit          Acme          Acme          crossing_share    0.0164  1",
            "unit          Acme / Sales  Sales         crossing_share    0.0164  1");
    assertThat(measures.where("metric = 'newcomers' AND value = 1").count()).isEqualTo(3);
  }

  @Test
  void profilesTellTheUnitACommunityIsMostLikeAndItsThemes(SparkSession spark) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      lines.add(
          String.format(
              Locale.ROOT, "m%d  p%d  PERSON  2026-01-06  [VPN,%s]", i, i, i < 4 ? "few" : "vpn"));
    }
    Dataset<Row> messages =
        Rows.of(
            spark,
            Messages.TABLE,
            "message_id  actor_key  actor_kind  created_day  tags",
            lines.toArray(String[]::new));
    CommunityProfiles profiles = new CommunityProfiles(people(spark), messages, days(spark));
    DatasetAssert.that(profiles.from(emergent(spark)))
        .hasSchemaOf(EmergentCommunities.TABLE)
        .hasRowsUnordered(
            "community_id  people_count  inside_share  unit_count  prescribed_type  prescribed_id  prescribed_overlap  themes",
            "2026-01-05#1  6             0.9677        1           unit             Acme / Sales   1.0                 [vpn]");
    Determinism.check(profiles::from, emergent(spark));
  }

  @Test
  void aFadedCommunityKeepsItsLastSizeAndNothingElse(SparkSession spark) {
    Dataset<Row> faded =
        Rows.of(
            spark,
            NetworkCommunities.TABLE,
            "period_start  community_id  status  size_count  member_keys",
            "2026-01-05    2025-11-03#1  FADED   7           []");
    CommunityProfiles profiles =
        new CommunityProfiles(people(spark), Rows.none(spark, Messages.TABLE), days(spark));
    DatasetAssert.that(profiles.from(faded))
        .hasRowsUnordered(
            "community_id  status  people_count  inside_share  unit_count  prescribed_id  themes",
            "2025-11-03#1  FADED   7             -             0           -              []");
  }

  @Test
  void orderAndCutOfTheTiesDoNotMatter(SparkSession spark) {
    Determinism.check(rows -> measures(spark, rows), ties(spark));
  }
}
