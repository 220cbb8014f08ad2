// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.stage;

import static org.apache.spark.sql.functions.col;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.iklim.analytics.experts.DatedTalk;
import org.iklim.analytics.experts.HelpRows;
import org.iklim.analytics.experts.LearntTopics;
import org.iklim.analytics.experts.Post;
import org.iklim.analytics.experts.PostRows;
import org.iklim.analytics.experts.TopicLessons;
import org.iklim.analytics.language.phrases.NameWords;
import org.iklim.analytics.network.ThreadIds;
import org.iklim.analytics.people.PeopleAsOf;
import org.iklim.jobs.io.LakeTables;
import org.iklim.schemas.tables.Accounts;
import org.iklim.schemas.tables.Attributes;
import org.iklim.schemas.tables.Communities;
import org.iklim.schemas.tables.Identities;
import org.iklim.schemas.tables.LanguageMessages;
import org.iklim.schemas.tables.Messages;
import org.iklim.schemas.tables.Reactions;

/** The evidence of who helped whom, from the tables of a lake. */
public final class ExpertEvidence {
  private final SparkSession spark;
  private final PeopleAsOf people;
  private final Optional<Instant> until;

  /** All evidence in the lake of a session. */
  public ExpertEvidence(SparkSession spark) {
    this(
        spark,
        PeopleAsOf.of(spark.table(Accounts.TABLE), spark.table(Attributes.TABLE)),
        Optional.empty());
  }

  /**
   * The evidence up to an instant.
   *
   * @param people persons and attributes of the lake
   * @param until the first instant that does not count, a midnight in UTC
   */
  public ExpertEvidence(SparkSession spark, PeopleAsOf people, Instant until) {
    this(spark, people, Optional.of(until));
  }

  private ExpertEvidence(SparkSession spark, PeopleAsOf people, Optional<Instant> until) {
    this.spark = spark;
    this.people = people;
    this.until = until;
  }

  /**
   * The evidence as rows.
   *
   * @param phrase a phrase to take as a topic of its own, wherever a message has its words
   */
  public Dataset<Row> help(Optional<String> phrase) {
    Dataset<Row> threaded = threaded();
    PostRows untold = posts(LearntTopics.NONE, phrase);
    PostRows posts = posts(new TopicLessons(untold, names()).from(threaded), phrase);
    return HelpRows.from(posts.from(threaded, reactions()));
  }

  /**
   * All public talk with its times, in the memory of this process: for going back to a day. Topics
   * are those that stand in the tables; what words tell is left to the reader.
   */
  public DatedTalk talk() {
    PostRows posts = posts(LearntTopics.NONE, Optional.empty());
    SortedMap<String, DatedTalk.Message> messages = new TreeMap<>();
    posts
        .messages(threaded())
        .toLocalIterator()
        .forEachRemaining(row -> messages.put(row.getString(1), message(row)));
    List<DatedTalk.Reaction> reactions = new ArrayList<>();
    posts
        .reactions(reactions())
        .toLocalIterator()
        .forEachRemaining(
            row -> {
              DatedTalk.Message about = messages.get(row.getString(0));
              if (about != null) {
                double day = row.isNullAt(2) ? about.day() : row.getDouble(2);
                reactions.add(
                    new DatedTalk.Reaction(about.id(), row.getString(1), day, row.getBoolean(3)));
              }
            });
    return new DatedTalk(messages, reactions);
  }

  private static DatedTalk.Message message(Row row) {
    return new DatedTalk.Message(
        row.getString(1),
        row.getString(2),
        row.getDouble(3),
        Post.Form.valueOf(row.getString(4)),
        row.getString(5),
        row.getString(0),
        List.copyOf(row.getList(6)),
        List.copyOf(row.getList(7)),
        List.copyOf(row.getList(8)),
        row.getInt(9),
        row.getBoolean(10),
        row.getString(11));
  }

  private Dataset<Row> threaded() {
    return new ThreadIds(rows -> rows.localCheckpoint())
        .apply(known(Messages.TABLE, Messages.CREATED_DAY));
  }

  private Dataset<Row> reactions() {
    return known(Reactions.TABLE, Reactions.REACTED_DAY);
  }

  /** Rows up to the instant; those without a day of their own belong to a message. */
  private Dataset<Row> known(String table, String day) {
    Dataset<Row> rows = spark.table(table);
    return until
        .map(end -> Date.valueOf(LocalDate.ofInstant(end, ZoneOffset.UTC)))
        .map(end -> rows.where(col(day).isNull().or(col(day).lt(end))))
        .orElse(rows);
  }

  private PostRows posts(LearntTopics learnt, Optional<String> phrase) {
    Optional<Dataset<Row>> language =
        new LakeTables(spark).exists(LanguageMessages.TABLE)
            ? Optional.of(spark.table(LanguageMessages.TABLE))
            : Optional.empty();
    return new PostRows(people, spark.table(Communities.TABLE), language, learnt, phrase);
  }

  /** Words of the names that people go by: no topic has them. */
  public NameWords names() {
    return new LakeTables(spark).exists(Identities.TABLE)
        ? NameWords.in(spark.table(Identities.TABLE))
        : NameWords.of(List.of());
  }

  /** Persons and attributes of the lake. */
  public PeopleAsOf people() {
    return people;
  }
}
