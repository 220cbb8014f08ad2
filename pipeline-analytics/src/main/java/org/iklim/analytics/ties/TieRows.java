// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.ties;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.shiftright;

import java.io.Serializable;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.iklim.analytics.rows.Runs;
import org.iklim.schemas.Contracts;

/** Rows of network.ties, each from the parts of one pair in one period. */
record TieRows(NumberedPeriods periods, NumberedPeople people) implements Serializable {
  private static final StructType SCHEMA =
      StructType.fromDDL(Contracts.structDdl(org.iklim.schemas.tables.Ties.TABLE));

  /**
   * Parts added up.
   *
   * <p>Reads: {@link TiePart#SCHEMA}.
   *
   * <p>Gives: network.ties; a period comes to one task, its rows in the order of the table. One
   * shuffle.
   *
   * <p>Drops: pairs that only share a group.
   *
   * <p>Units: as the contract says.
   */
  Dataset<Row> from(Dataset<Row> parts) {
    MapPartitionsFunction<Row, Row> rows =
        sorted ->
            Runs.of(sorted, row -> row.getLong(0)).filter(TieRows::isTie).map(this::row).iterator();
    return parts
        .repartition(shiftright(col(TiePart.KEY), TieKey.PAIR_BITS))
        .sortWithinPartitions(TiePart.KEY)
        .mapPartitions(rows, Encoders.row(SCHEMA));
  }

  private static boolean isTie(List<Row> parts) {
    for (Row part : parts) {
      if (part.getInt(1) != TiePart.SHARED_GROUP.slot(true)) {
        return true;
      }
    }
    return false;
  }

  private Row row(List<Row> parts) {
    long[] counts = new long[TiePart.SLOTS];
    long[] weights = new long[TiePart.SLOTS];
    for (Row part : parts) {
      int slot = part.getInt(1);
      counts[slot] += part.getLong(2);
      weights[slot] += part.getLong(3);
    }
    return row(parts.get(0).getLong(0), counts, weights);
  }

  private Row row(long key, long[] counts, long[] weights) {
    int period = TieKey.period(key);
    int personA = TieKey.personA(key);
    int personB = TieKey.personB(key);
    int lastDay = periods.lastDay(period);
    long forward = acts(weights, true);
    long backward = acts(weights, false);
    long larger = Math.max(forward, backward);
    long shared = weights[TiePart.SHARED_THREAD.slot(true)];
    double weight = (forward + backward + shared) / TieRules.UNIT;
    double reciprocity = larger > 0 ? (double) Math.min(forward, backward) / larger : 0;
    return RowFactory.create(
        Date.valueOf(LocalDate.ofEpochDay(periods.start(period))),
        people.key(personA),
        people.key(personB),
        people.unit(personA, lastDay),
        people.unit(personB, lastDay),
        counts[TiePart.REPLY.slot(true)],
        counts[TiePart.REPLY.slot(false)],
        counts[TiePart.MENTION.slot(true)],
        counts[TiePart.MENTION.slot(false)],
        counts[TiePart.REACTION.slot(true)],
        counts[TiePart.REACTION.slot(false)],
        counts[TiePart.SHARED_THREAD.slot(true)],
        counts[TiePart.SHARED_GROUP.slot(true)],
        counts[TiePart.BROADCAST.slot(true)],
        counts[TiePart.BROADCAST.slot(false)],
        forward / TieRules.UNIT,
        backward / TieRules.UNIT,
        weight,
        reciprocity,
        weight / (weight + TieRules.HALF_STRENGTH) * ((1 + reciprocity) / 2));
  }

  private static long acts(long[] weights, boolean forward) {
    return weights[TiePart.REPLY.slot(forward)]
        + weights[TiePart.MENTION.slot(forward)]
        + weights[TiePart.REACTION.slot(forward)];
  }
}
