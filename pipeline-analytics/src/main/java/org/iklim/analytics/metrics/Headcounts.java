// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructType;
import org.iklim.analytics.people.AttributeHistory;
import org.iklim.schemas.tables.Attributes;
import org.iklim.schemas.tables.Measures;
import org.iklim.schemas.tables.PersonDays;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * How many people a group had: those who belonged to it, by HR, on at least one day of the period.
 * So whoever is active in a group is among its heads, and a share never exceeds 1.
 *
 * @param window the periods to count for
 */
record Headcounts(MetricWindow window) {
  private static final String PREVIOUS_END = "previous_end";
  private static final String STAYS = "stays";
  private static final StructType HEADS =
      StructType.fromDDL(GroupRollUp.FIRST_DAY + " INT NOT NULL, heads BIGINT NOT NULL");

  /**
   * One row per group and period with at least one head.
   *
   * <p>Reads: the intervals of {@link AttributeHistory}.
   *
   * <p>Gives: (group_type, group_id, period, first_day, headcount); organisation, units, locations
   * and levels only. Two shuffles of the history, which is small.
   *
   * <p>Drops: intervals in which the person has left.
   *
   * <p>Units: headcount in people.
   */
  Dataset<Row> from(Dataset<Row> history) {
    Dataset<Row> stays =
        history
            .where(col(Attributes.ACTIVE))
            .withColumn("group", explode(Groups.ofPerson()))
            .select(
                col("group.*"),
                col(PersonDays.PERSON_KEY),
                col(AttributeHistory.VALID_FROM),
                col(AttributeHistory.VALID_TO));
    // Of several stays within one period only the first counts: it knows when the one before ended.
    WindowSpec before =
        Window.partitionBy(
                col(Measures.GROUP_TYPE), col(Measures.GROUP_ID), col(PersonDays.PERSON_KEY))
            .orderBy(col(AttributeHistory.VALID_FROM))
            .rowsBetween(Window.unboundedPreceding(), -1);
    Column stay =
        struct(col(AttributeHistory.VALID_FROM), col(AttributeHistory.VALID_TO), col(PREVIOUS_END));
    Dataset<Row> perGroup =
        stays
            .withColumn(PREVIOUS_END, max(col(AttributeHistory.VALID_TO)).over(before))
            .groupBy(col(Measures.GROUP_TYPE), col(Measures.GROUP_ID))
            .agg(collect_list(stay).as(STAYS));
    Column periods =
        array(Stream.of(Period.values()).map(p -> lit(p.label())).toArray(Column[]::new));
    UserDefinedFunction heads = udf(new Heads(starts()), new ArrayType(HEADS, false));
    return perGroup
        .withColumn(Measures.PERIOD, explode(periods))
        .withColumn("counted", explode(heads.apply(col(Measures.PERIOD), col(STAYS))))
        .select(
            col(Measures.GROUP_TYPE),
            col(Measures.GROUP_ID),
            col(Measures.PERIOD),
            col("counted." + GroupRollUp.FIRST_DAY),
            col("counted.heads").as(ActivityCells.HEADCOUNT));
  }

  private List<NavigableSet<LocalDate>> starts() {
    return Arrays.stream(Period.values())
        .map(period -> window.starts(Metric.Family.ACTIVITY, period))
        .toList();
  }

  /** Heads in each wanted period of one length, from the stays of one group. */
  private record Heads(List<NavigableSet<LocalDate>> starts)
      implements UDF2<String, Seq<Row>, Row[]> {

    @Override
    public Row[] call(String label, Seq<Row> stays) {
      Period period = Period.of(label);
      NavigableSet<LocalDate> wanted = starts.get(period.ordinal());
      TreeMap<LocalDate, Long> changes = new TreeMap<>();
      for (Row stay : CollectionConverters.asJava(stays)) {
        LocalDate from = period.start(date(stay, AttributeHistory.VALID_FROM));
        LocalDate last = date(stay, AttributeHistory.VALID_TO).minusDays(1);
        LocalDate previousEnd = date(stay, PREVIOUS_END);
        if (previousEnd != null && from.isBefore(previousEnd)) {
          from = period.end(period.start(previousEnd.minusDays(1)));
        }
        LocalDate end = period.end(period.start(last));
        if (from.isBefore(end)) {
          changes.merge(from, 1L, Long::sum);
          changes.merge(end, -1L, Long::sum);
        }
      }
      NavigableMap<LocalDate, Long> heads = new TreeMap<>();
      long sum = 0;
      for (var change : changes.entrySet()) {
        sum += change.getValue();
        heads.put(change.getKey(), sum);
      }
      return wanted.stream()
          .filter(start -> heads.floorEntry(start) != null)
          .filter(start -> heads.floorEntry(start).getValue() > 0)
          .map(
              start ->
                  RowFactory.create((int) start.toEpochDay(), heads.floorEntry(start).getValue()))
          .toArray(Row[]::new);
    }

    private static LocalDate date(Row row, String column) {
      Date value = row.getAs(column);
      return value == null ? null : value.toLocalDate();
    }
  }
}
