// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.land;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.iklim.schemas.tables.Events;

/**
 * Records whose event id came before: in the same landing (the lowest coordinates in Kafka stay) or
 * in the table. The table is read on the days of the landing only, because an event keeps its day.
 */
final class Duplicates {
  /** Beyond this many days a list of them is no shorter than the span from first to last. */
  private static final int LISTED_DAYS = 366;

  private static final List<String> COORDINATES =
      List.of(DecodedRows.KAFKA_PARTITION, DecodedRows.KAFKA_OFFSET);

  private static final String HASH = "id_hash";
  private static final String TIMES = "times";

  private Duplicates() {}

  /** Whether an id comes twice among landed rows, or is in the table as it was before. */
  static boolean areAmong(Dataset<Row> rows, Dataset<Row> table) {
    Dataset<Row> keys = hashed(rows.select(Events.EVENT_ID));
    Dataset<Row> twice =
        perhapsTwice(keys).groupBy(Events.EVENT_ID).agg(count(lit(1)).as(TIMES)).where(isMany());
    return !twice.isEmpty() || !landedBefore(keys, rows, table).isEmpty();
  }

  /** Coordinates of the records to leave out; each once. */
  static Dataset<Row> of(Dataset<Row> decoded, Dataset<Row> table) {
    Dataset<Row> keys =
        hashed(
            decoded.select(Events.EVENT_ID, DecodedRows.KAFKA_PARTITION, DecodedRows.KAFKA_OFFSET));
    Column rank =
        row_number()
            .over(
                Window.partitionBy(Events.EVENT_ID)
                    .orderBy(DecodedRows.KAFKA_PARTITION, DecodedRows.KAFKA_OFFSET));
    Dataset<Row> again = perhapsTwice(keys).withColumn("rank", rank).where(col("rank").gt(1));
    return again
        .select(coordinates())
        .union(landedBefore(keys, decoded, table).select(coordinates()))
        .distinct();
  }

  private static Dataset<Row> landedBefore(
      Dataset<Row> keys, Dataset<Row> rows, Dataset<Row> table) {
    Dataset<Row> landed = table.where(daysOf(rows)).select(Events.EVENT_ID);
    return keys.join(landed, new String[] {Events.EVENT_ID}, "left_semi");
  }

  private static Dataset<Row> hashed(Dataset<Row> keys) {
    return keys.withColumn(HASH, xxhash64(col(Events.EVENT_ID)));
  }

  /**
   * The rows whose id may come twice: its hash does. To group all ids themselves would cost more
   * than the rest of a landing.
   */
  private static Dataset<Row> perhapsTwice(Dataset<Row> keys) {
    Dataset<Row> repeated = keys.groupBy(HASH).agg(count(lit(1)).as(TIMES)).where(isMany());
    return keys.join(repeated, new String[] {HASH}, "left_semi");
  }

  private static Column isMany() {
    return col(TIMES).gt(1);
  }

  /** The rows without these records. */
  static Dataset<Row> leftOut(Dataset<Row> decoded, Dataset<Row> duplicates) {
    return decoded.join(duplicates, COORDINATES.toArray(String[]::new), "left_anti");
  }

  private static Column[] coordinates() {
    return COORDINATES.stream().map(name -> col(name)).toArray(Column[]::new);
  }

  private static Column daysOf(Dataset<Row> decoded) {
    Row span =
        decoded
            .agg(
                min(Events.EVENT_DAY),
                max(Events.EVENT_DAY),
                count(lit(1)).minus(count(col(Events.OCCURRED_AT))))
            .head();
    Column withinSpan = col(Events.EVENT_DAY).between(lit(span.get(0)), lit(span.get(1)));
    List<Row> days =
        decoded.select(Events.EVENT_DAY).distinct().limit(LISTED_DAYS + 1).collectAsList();
    Column onDays =
        days.size() > LISTED_DAYS
            ? withinSpan
            : withinSpan.and(
                col(Events.EVENT_DAY).isin(days.stream().map(day -> day.get(0)).toArray()));
    // An event without a time is filed under the day on which Kafka got it, which may differ.
    return span.getLong(2) > 0 ? onDays.or(col(Events.OCCURRED_AT).isNull()) : onDays;
  }
}
