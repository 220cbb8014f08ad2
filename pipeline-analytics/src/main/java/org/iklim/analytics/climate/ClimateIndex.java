// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.climate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.iklim.analytics.metrics.Groups;
import org.iklim.analytics.people.PeopleAsOf;
import org.iklim.schemas.Contracts;
import org.iklim.schemas.tables.Climate;

/**
 * The climate of every group: index, doubt, comparison.
 *
 * @param people persons and their attributes over time
 * @param communities activity.communities, for names
 * @param rules from how many people a figure is read and shown, and when a change is news
 * @param today last UTC date of which something is known
 */
public record ClimateIndex(
    PeopleAsOf people, Dataset<Row> communities, ClimateRules rules, LocalDate today) {

  /** Whether a known row is to be given again, judged anew. */
  public static final String JUDGE_AGAIN = JudgedRows.WANTED;

  /** End of a period to compute, a date, excluded. */
  public static final String PERIOD_END = VoiceCells.PERIOD_END;

  /**
   * One row per group, aspect and period.
   *
   * <p>Reads: language.messages and activity.messages, at least those of the periods; the rows of
   * metrics.climate of all other periods, with {@link #JUDGE_AGAIN}: a figure stays what it is, but
   * what it is compared with may have changed; the periods to compute (period, period_start,
   * period_end).
   *
   * <p>Gives: metrics.climate of the periods and of what is to be judged again. All messages: every
   * group in which anybody works or spoke; single aspects: where enough people speak of it. The
   * last step is one task: cells are few.
   *
   * <p>Drops: known rows that are not to be judged again; they are read as the past of others.
   *
   * <p>Units: points of an index of 0 to 100.
   */
  public Dataset<Row> from(
      Dataset<Row> language, Dataset<Row> messages, Dataset<Row> known, Dataset<Row> periods) {
    VoiceCells cells = new VoiceCells(people, periods);
    Dataset<Row> sums =
        cells
            .spoken(language, messages)
            .withColumn(FigureRows.OF_HEADS, lit(false))
            .unionByName(cells.heads().withColumn(FigureRows.OF_HEADS, lit(true)));
    Dataset<Row> figures =
        sums.repartition(col(Climate.GROUP_TYPE), col(Climate.GROUP_ID))
            .sortWithinPartitions(Climate.GROUP_TYPE, Climate.GROUP_ID)
            .mapPartitions(new FigureRows(rules), Encoders.row(FigureRows.SCHEMA))
            .withColumn(Climate.PERIOD_START, date_from_unix_date(col(VoiceCells.FIRST_DAY)))
            .withColumn(JudgedRows.WANTED, lit(true));
    Column[] columns =
        Stream.of(figures.columns())
            .filter(name -> !name.equals(VoiceCells.FIRST_DAY))
            .map(name -> col(name))
            .toArray(Column[]::new);
    Dataset<Row> judged =
        known
            .select(columns)
            .unionByName(figures.select(columns))
            .repartition(1)
            .sortWithinPartitions(
                Climate.PERIOD,
                Climate.PERIOD_START,
                Climate.GROUP_TYPE,
                Climate.GROUP_ID,
                Climate.ASPECT)
            .mapPartitions(new JudgedRows(rules, today), Encoders.row(JudgedRows.SCHEMA));
    Dataset<Row> parents =
        Groups.named(judged.withColumnRenamed(Climate.PARENT_ID, "parent"), communities);
    return parents
        .withColumn(Climate.PARENT_ID, col("parent"))
        .select(
            Contracts.columns(Climate.TABLE).stream()
                .map(column -> col(column.name()))
                .toArray(Column[]::new));
  }
}
