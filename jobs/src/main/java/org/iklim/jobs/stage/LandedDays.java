// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.iklim.schemas.tables.Messages;
import org.iklim.schemas.tables.Reactions;
import org.iklim.schemas.tables.Threads;

/** Days that the landed tables know of. */
final class LandedDays {
  private LandedDays() {}

  /** Every day from the first with any data to the last. */
  static NavigableSet<LocalDate> all(SparkSession spark) {
    NavigableSet<LocalDate> days = Days.in(spark.table(Messages.TABLE), Messages.CREATED_DAY);
    days.addAll(Days.in(spark.table(Reactions.TABLE), Reactions.REACTED_DAY));
    days.addAll(Days.in(spark.table(Threads.TABLE), Threads.STARTED_DAY));
    return days.isEmpty()
        ? days
        : new TreeSet<>(days.first().datesUntil(days.last().plusDays(1)).toList());
  }

  /**
   * Days of messages and reactions that have changed after a landing; also the days of reactions to
   * these messages, and of the messages that changed reactions are about.
   */
  static NavigableSet<LocalDate> changed(SparkSession spark, long landing) {
    Dataset<Row> messages = spark.table(Messages.TABLE);
    Dataset<Row> reactions = spark.table(Reactions.TABLE);
    Dataset<Row> newMessages = messages.where(col(Messages.LAND_ID).gt(landing));
    Dataset<Row> newReactions = reactions.where(col(Reactions.LAND_ID).gt(landing));
    String[] message = {Messages.MESSAGE_ID};
    NavigableSet<LocalDate> days = new TreeSet<>(Days.in(newMessages, Messages.CREATED_DAY));
    days.addAll(Days.in(newReactions, Reactions.REACTED_DAY));
    days.addAll(
        Days.in(
            reactions.join(newMessages.select(Messages.MESSAGE_ID), message, "left_semi"),
            Reactions.REACTED_DAY));
    days.addAll(
        Days.in(
            messages.join(
                newReactions
                    .where(col(Reactions.REACTED_DAY).isNull())
                    .select(Reactions.MESSAGE_ID),
                message,
                "left_semi"),
            Messages.CREATED_DAY));
    return days;
  }

  /** The instant after the newest day of a message; nothing in an empty lake. */
  static Optional<Instant> end(SparkSession spark) {
    Row newest = spark.table(Messages.TABLE).agg(max(Messages.CREATED_DAY)).head();
    return newest.isNullAt(0)
        ? Optional.empty()
        : Optional.of(after(newest.<Date>getAs(0).toLocalDate()));
  }

  private static Instant after(LocalDate day) {
    return day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
  }
}
