// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.experts;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.iklim.analytics.experts.ChampionRows;
import org.iklim.analytics.people.PeopleAsOf;
import org.iklim.analytics.reports.page.NetworkModel.Thanked;
import org.iklim.jobs.io.LakeTables;
import org.iklim.schemas.tables.Accounts;
import org.iklim.schemas.tables.Attributes;
import org.iklim.schemas.tables.Choices;
import org.iklim.schemas.tables.Expertise;
import org.iklim.schemas.tables.NetworkChampions;
import org.iklim.schemas.tables.PersonDays;

/**
 * Whom a leader may thank by name: champions and first experts who have themselves asked to be
 * listed. Silence is no consent here, whatever the policy of the directory is.
 *
 * @param spark a session on the lake
 */
public record PeopleToThank(SparkSession spark) {
  private static final String KINDS = "kinds";
  private static final String TOPICS = "topics";
  private static final String ON = "on_day";

  /**
   * Those to thank, by no order of merit.
   *
   * @param day of the page; nobody is named on a page of the past
   * @param unit path of a unit; null for the organisation
   */
  public List<Thanked> in(LocalDate day, String unit) {
    LakeTables tables = new LakeTables(spark);
    if (day == null
        || !tables.exists(Choices.TABLE)
        || !tables.exists(Expertise.TABLE)
        || !tables.exists(NetworkChampions.TABLE)) {
      return List.of();
    }
    Dataset<Row> champions = spark.table(NetworkChampions.TABLE);
    Column isLater = col(NetworkChampions.AS_OF_DAY).gt(lit(Date.valueOf(day)));
    if (!champions.where(isLater).isEmpty()) {
      return List.of();
    }
    Map<String, String> names = PersonNames.of(spark);
    return inUnit(consenting(champions), day, unit).collectAsList().stream()
        .filter(row -> names.get(row.<String>getAs(PersonDays.PERSON_KEY)) != null)
        .map(
            row ->
                new Thanked(
                    names.get(row.<String>getAs(PersonDays.PERSON_KEY)),
                    row.getList(row.fieldIndex(KINDS)),
                    row.getList(row.fieldIndex(TOPICS))))
        .toList();
  }

  /** (person_key, kinds, topics with the best known first). */
  private Dataset<Row> consenting(Dataset<Row> champions) {
    Dataset<Row> kinds =
        champions
            .where(col(NetworkChampions.IS_CHAMPION))
            .where(col(NetworkChampions.KIND).notEqual(ChampionRows.ASKED))
            .groupBy(NetworkChampions.PERSON_KEY)
            .agg(array_sort(collect_set(col(NetworkChampions.KIND))).as(KINDS));
    Dataset<Row> topics =
        spark
            .table(Expertise.TABLE)
            .where(col(Expertise.RANK).leq(ExpertDirectory.PLACES))
            .groupBy(Expertise.PERSON_KEY)
            .agg(
                transform(
                        array_sort(collect_list(struct(col(Expertise.RANK), col(Expertise.TOPIC)))),
                        topic -> topic.getField(Expertise.TOPIC))
                    .as(TOPICS));
    Column none = lit(new String[0]);
    Dataset<Row> people =
        kinds
            .join(topics, new String[] {PersonDays.PERSON_KEY}, "full")
            .withColumn(KINDS, coalesce(col(KINDS), none))
            .withColumn(TOPICS, coalesce(col(TOPICS), none));
    return new ExpertChoices(spark).listed(people, ExpertChoices.Policy.OPT_IN);
  }

  private Dataset<Row> inUnit(Dataset<Row> people, LocalDate day, String unit) {
    if (unit == null) {
      return people;
    }
    Dataset<Row> placed =
        PeopleAsOf.of(spark.table(Accounts.TABLE), spark.table(Attributes.TABLE))
            .withAttributes(people.withColumn(ON, lit(Date.valueOf(day))), ON);
    Column path = col(Attributes.UNIT_PATH);
    return placed.where(path.equalTo(unit).or(path.startsWith(unit + " / ")));
  }
}
