// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.network;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.udf;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructType;
import org.iklim.schemas.Contracts;
import scala.collection.Seq;

/** Who answers whom. */
public final class Replies {
  private static final StructType SCHEMA =
      StructType.fromDDL(Contracts.structDdl(org.iklim.schemas.tables.Replies.TABLE));

  private Replies() {}

  /**
   * Directed ties between people.
   *
   * <p>Reads: the gathered messages of {@link ThreadMessages}.
   *
   * <p>Gives: network.replies, one row per comment; answered is the author of the message that the
   * comment names if it is in the thread, else of the thread's first message. No shuffle.
   *
   * <p>Drops: deleted comments; comments by or to bots; answers to oneself; comments whose answered
   * author is unknown.
   *
   * <p>Units: delay_seconds in seconds, 0 where the answered message's clock is ahead.
   */
  public static Dataset<Row> from(Dataset<Row> gathered) {
    UDF2<String, Seq<Row>, Row[]> ties = Replies::rows;
    UserDefinedFunction rows = udf(ties, new ArrayType(SCHEMA, false));
    return gathered
        .select(
            explode(
                    rows.apply(
                        col(org.iklim.schemas.tables.Threads.THREAD_ID),
                        col(ThreadMessages.MESSAGES)))
                .as("reply"))
        .select("reply.*");
  }

  private static Row[] rows(String threadId, Seq<Row> messages) {
    Conversation talk = ThreadMessages.conversation(threadId, messages);
    return talk.comments()
        .flatMap(
            comment ->
                talk
                    .answered(comment)
                    .filter(answered -> isTie(comment, answered))
                    .map(answered -> row(threadId, comment, answered))
                    .stream())
        .toArray(Row[]::new);
  }

  private static boolean isTie(ThreadMessage comment, ThreadMessage answered) {
    return answered.byPerson() && !answered.person().equals(comment.person());
  }

  private static Row row(String threadId, ThreadMessage comment, ThreadMessage answered) {
    Instant repliedAt = Instant.EPOCH.plus(comment.createdMicros(), ChronoUnit.MICROS);
    long delay = Math.max(0, comment.createdMicros() - answered.createdMicros());
    return RowFactory.create(
        comment.id(),
        threadId,
        Timestamp.from(repliedAt),
        Date.valueOf(LocalDate.ofInstant(repliedAt, ZoneOffset.UTC)),
        comment.person(),
        answered.person(),
        comment.unit(),
        answered.unit(),
        comment.community(),
        comment.source(),
        TimeUnit.MICROSECONDS.toSeconds(delay));
  }
}
