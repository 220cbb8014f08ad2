// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.network;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.StructType;
import org.iklim.schemas.Contracts;
import scala.collection.Seq;

/** What became of each thread. */
public final class Threads {
  private static final StructType SCHEMA =
      StructType.fromDDL(Contracts.structDdl(org.iklim.schemas.tables.Threads.TABLE));

  private Threads() {}

  /**
   * One row per thread.
   *
   * <p>Reads: the gathered messages of {@link ThreadMessages}.
   *
   * <p>Gives: network.threads. A thread whose first message is unknown starts with its earliest
   * known message and has no root person, kind or object type. No shuffle.
   *
   * <p>Drops: threads in which nothing stands: every message deleted, or only bots' comments left.
   * Deleted messages and those of bots count in no figure; a bot's first message begins a thread
   * all the same.
   *
   * <p>Units: as the contract says; times to the microsecond.
   */
  public static Dataset<Row> from(Dataset<Row> gathered) {
    UDF2<String, Seq<Row>, Row> summary = Threads::row;
    UserDefinedFunction row = udf(summary, SCHEMA);
    return gathered
        .select(
            row.apply(col(org.iklim.schemas.tables.Threads.THREAD_ID), col(ThreadMessages.MESSAGES))
                .as("thread"))
        .where(col("thread").isNotNull())
        .select("thread.*");
  }

  private static Row row(String threadId, Seq<Row> messages) {
    Conversation talk = ThreadMessages.conversation(threadId, messages);
    Optional<ThreadMessage> root = talk.root();
    boolean rootStands = root.filter(r -> !r.deleted()).isPresent();
    List<ThreadMessage> comments = talk.comments().toList();
    if (!rootStands && comments.isEmpty()) {
      return null;
    }
    ThreadMessage first = root.orElseGet(() -> talk.all().findFirst().orElseThrow());
    long last =
        talk.all()
            .filter(m -> m.stands() || m.equals(first))
            .mapToLong(ThreadMessage::createdMicros)
            .max()
            .orElseThrow();
    TreeSet<String> people = talk.participants();
    long units =
        talk.all()
            .filter(ThreadMessage::stands)
            .map(ThreadMessage::unit)
            .filter(Objects::nonNull)
            .distinct()
            .count();
    return RowFactory.create(
        threadId,
        first.source(),
        first.community(),
        root.filter(ThreadMessage::byPerson).map(ThreadMessage::person).orElse(null),
        root.map(r -> r.byPerson() ? "PERSON" : "BOT").orElse(null),
        root.map(ThreadMessage::objectType).orElse(null),
        time(first.createdMicros()),
        Date.valueOf(LocalDate.ofInstant(instant(first.createdMicros()), ZoneOffset.UTC)),
        root.flatMap(r -> firstResponse(r, comments)).map(Threads::time).orElse(null),
        time(last),
        comments.size(),
        talk.depth(),
        talk.breadth(),
        people.size(),
        (int) units,
        people.toArray(String[]::new),
        root.map(Threads::halfReactionSeconds).orElse(null),
        root.map(r -> (int) r.likes()).orElse(0),
        talk.all()
            .map(ThreadMessage::acceptedMicros)
            .filter(Objects::nonNull)
            .min(Long::compare)
            .map(Threads::time)
            .orElse(null));
  }

  private static Optional<Long> firstResponse(ThreadMessage root, List<ThreadMessage> comments) {
    return comments.stream()
        .filter(comment -> !comment.person().equals(root.person()))
        .map(ThreadMessage::createdMicros)
        .findFirst();
  }

  /** Null unless there are likes and each has its own time. */
  private static Long halfReactionSeconds(ThreadMessage root) {
    long[] times = root.likeMicros();
    if (times.length == 0 || times.length != root.likes()) {
      return null;
    }
    long half = times[(times.length + 1) / 2 - 1];
    // Clocks of one source may differ by a little: a like is never before its post.
    return TimeUnit.MICROSECONDS.toSeconds(Math.max(0, half - root.createdMicros()));
  }

  private static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  private static Timestamp time(long micros) {
    return Timestamp.from(instant(micros));
  }
}
