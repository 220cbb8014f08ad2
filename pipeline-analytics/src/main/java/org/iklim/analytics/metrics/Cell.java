// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructType;
import org.iklim.analytics.statistics.Interval;
import org.iklim.schemas.tables.Measures;

/**
 * One measure of a group and period, before it is told which.
 *
 * @param metric what it measures
 * @param value the number, or null with a reason
 * @param low lower end of the 95 % interval, or null
 * @param high upper end of the 95 % interval, or null
 * @param people distinct people it is made from
 * @param reason why there is no value, or null
 */
record Cell(Metric metric, Double value, Double low, Double high, long people, Reason reason) {

  /** Type of a column with an array of cells. */
  static final ArrayType ARRAY =
      new ArrayType(
          StructType.fromDDL(
              String.join(
                  ", ",
                  Measures.METRIC + " STRING NOT NULL",
                  Measures.VALUE + " DOUBLE",
                  Measures.LOW + " DOUBLE",
                  Measures.HIGH + " DOUBLE",
                  Measures.UNIT + " STRING NOT NULL",
                  Measures.PEOPLE_COUNT + " BIGINT NOT NULL",
                  Measures.REASON + " STRING")),
          false);

  static Cell of(Metric metric, double value, long people) {
    return new Cell(metric, value, null, null, people, null);
  }

  static Cell of(Metric metric, double value, Interval interval, long people) {
    return new Cell(metric, value, interval.low(), interval.high(), people, null);
  }

  static Cell unknown(Metric metric, Reason reason, long people) {
    return new Cell(metric, null, null, null, people, reason);
  }

  Row row() {
    return RowFactory.create(
        metric.label(),
        value,
        low,
        high,
        metric.unit(),
        people,
        reason == null ? null : reason.name());
  }
}
