// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.land;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.util.Map;
import java.util.OptionalLong;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.iklim.jobs.io.Bookkeeping;
import org.iklim.jobs.io.LakeTables;
import org.iklim.jobs.io.TableWriter;
import org.iklim.schemas.tables.Events;

/**
 * Brings a table of current state up to the landed events, in one commit with the number of the
 * last landing it has taken in. Only the keys and days of the history are read to find the rows
 * that change, then only the months in which they lie.
 */
final class StateMerge {
  private static final String STAGE = "merge";

  private final SparkSession spark;

  StateMerge(SparkSession spark) {
    this.spark = spark;
  }

  /** Takes in what is new: how many rows it wrote, or nothing if there was no new landing. */
  OptionalLong merge(CurrentState state) throws Exception {
    TableWriter writer = new TableWriter(spark, state.table(), STAGE);
    long merged = writer.number(Bookkeeping.MERGED_LAND);
    long landed = lastLanding();
    if (landed <= merged) {
      return OptionalLong.empty();
    }
    Dataset<Row> events =
        spark
            .table(Events.TABLE)
            .where(col(Events.LAND_ID).gt(merged).and(col(Events.LAND_ID).leq(landed)));
    long rows = merged == 0 ? begin(state, writer, events) : update(state, writer, events);
    writer.commit(Map.of(Bookkeeping.MERGED_LAND, String.valueOf(landed)));
    return OptionalLong.of(rows);
  }

  private long lastLanding() {
    return Long.parseLong(
        new LakeTables(spark)
            .load(Events.TABLE)
            .properties()
            .getOrDefault(Bookkeeping.LAND_ID, "0"));
  }

  private long begin(CurrentState state, TableWriter writer, Dataset<Row> events) throws Exception {
    return writer.append(state.updated(spark, spark.table(state.table()), events));
  }

  private long update(CurrentState state, TableWriter writer, Dataset<Row> events)
      throws Exception {
    Dataset<Row> table = spark.table(state.table()).alias("t");
    Dataset<Row> found = state.known(table, events);
    Dataset<Row> places =
        (state.day() == null ? found.select(state.key()) : found.select(state.key(), state.day()))
            .persist(StorageLevel.MEMORY_AND_DISK());
    String within = state.day() == null ? "true" : Months.condition(places, state.day(), "t");
    Dataset<Row> known = state.known(table.where(expr(within)), events);
    Dataset<Row> fresh =
        state.updated(spark, known, events).persist(StorageLevel.MEMORY_AND_DISK());
    String[] key = {state.key()};
    Dataset<Row> changed = fresh.join(places, key, "left_semi");
    long rows = fresh.count();
    long changedRows = changed.count();
    if (rows > changedRows) {
      writer.append(fresh.join(places, key, "left_anti"));
    }
    if (changedRows > 0) {
      writer.update(changed, state.key(), within);
    }
    fresh.unpersist();
    places.unpersist();
    return rows;
  }
}
