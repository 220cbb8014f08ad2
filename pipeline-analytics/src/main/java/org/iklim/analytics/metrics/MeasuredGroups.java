// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics;

import static java.util.Comparator.comparing;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.iklim.analytics.rows.Runs;
import org.iklim.schemas.tables.Measures;

/**
 * Rows about groups to measures of groups, one group at a time.
 *
 * <p>Reads: rows with group_type, group_id, group_name and parent_id, all rows of a group one after
 * another.
 *
 * <p>Gives: {@link #SCHEMA}, each group's rows by period, metric and first day: as metrics.measures
 * is sorted, so that the writer finds most of its work done.
 */
final class MeasuredGroups implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  /** A row of metrics.measures, but for the first day as a number. */
  static final StructType SCHEMA =
      StructType.fromDDL(
          String.join(
              ", ",
              Measures.GROUP_TYPE + " STRING NOT NULL",
              Measures.GROUP_ID + " STRING NOT NULL",
              Measures.GROUP_NAME + " STRING NOT NULL",
              Measures.PARENT_ID + " STRING",
              Measures.PERIOD + " STRING NOT NULL",
              GroupRollUp.FIRST_DAY + " INT NOT NULL",
              Measures.METRIC + " STRING NOT NULL",
              Measures.VALUE + " DOUBLE",
              Measures.LOW + " DOUBLE",
              Measures.HIGH + " DOUBLE",
              Measures.UNIT + " STRING NOT NULL",
              Measures.PEOPLE_COUNT + " BIGINT NOT NULL",
              Measures.REASON + " STRING"));

  private static final Comparator<Measure> ORDER =
      comparing((Measure measure) -> measure.span().period())
          .thenComparing(measure -> measure.cell().metric().label())
          .thenComparing(measure -> measure.span().first());

  private final Method method;

  MeasuredGroups(Method method) {
    this.method = method;
  }

  /** How the measures of a group are made. */
  @FunctionalInterface
  interface Method extends Serializable {
    /** The measures of one group from all its rows, both in any order. */
    List<Measure> measures(List<Row> rows);
  }

  /** A measure of a period. */
  record Measure(WantedPeriods.Span span, Cell cell) {}

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    return Runs.of(rows, Group::of).flatMap(this::measured).iterator();
  }

  private Stream<Row> measured(List<Row> rows) {
    Row any = rows.get(0);
    return method.measures(rows).stream().sorted(ORDER).map(measure -> row(any, measure));
  }

  private static Row row(Row group, Measure measure) {
    Cell cell = measure.cell();
    return RowFactory.create(
        group.getAs(Measures.GROUP_TYPE),
        group.getAs(Measures.GROUP_ID),
        group.getAs(Measures.GROUP_NAME),
        group.getAs(Measures.PARENT_ID),
        measure.span().period().label(),
        (int) measure.span().first().toEpochDay(),
        cell.metric().label(),
        cell.value(),
        cell.low(),
        cell.high(),
        cell.metric().unit(),
        cell.people(),
        cell.reason() == null ? null : cell.reason().name());
  }
}
