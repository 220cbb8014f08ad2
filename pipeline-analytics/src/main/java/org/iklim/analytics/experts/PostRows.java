// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.iklim.analytics.people.PeopleAsOf;
import org.iklim.schemas.avro.Visibility;
import org.iklim.schemas.tables.Communities;
import org.iklim.schemas.tables.LanguageMessages;
import org.iklim.schemas.tables.Messages;
import org.iklim.schemas.tables.PersonDays;
import org.iklim.schemas.tables.Reactions;
import org.iklim.schemas.tables.Threads;

/**
 * What people wrote, with what others made of it.
 *
 * @param people persons of the accounts
 * @param communities activity.communities, for the names of channels
 * @param language language.messages; nothing where that stage has not run
 * @param learnt what tells topics by words
 * @param phrase a phrase asked for, as a topic of its own; nothing if none was
 */
public record PostRows(
    PeopleAsOf people,
    Dataset<Row> communities,
    Optional<Dataset<Row>> language,
    LearntTopics learnt,
    Optional<String> phrase) {
  static final String POSTS = "posts";

  private static final String PUBLIC = Visibility.PUBLIC.name();
  static final String TEXT = "whole_text";
  static final String ID = "id";
  static final String PERSON = "person";
  private static final String DAY = "day";
  private static final String FORM = "form";
  private static final String ANSWERS = "answers";
  private static final String TOPICS = "topics";
  private static final String TOLD = "told";
  private static final String CALLED = "mentions";
  private static final String UNCOUNTED = "uncounted_likes";
  private static final String THANKS = "thanks";
  private static final String ACCEPTED_BY = "accepted_by";
  private static final String ACCEPT = "ACCEPT";
  private static final double MICROS_A_DAY = 86_400e6;

  /**
   * One row per thread.
   *
   * <p>Reads: activity.messages with their threads, activity.reactions.
   *
   * <p>Gives: (thread_id, posts): the posts as structs, day in days since 1970.
   *
   * <p>Drops: deleted messages; those of bots; what was not said in public, because a directory
   * would tell who speaks of what in private; withdrawn reactions.
   *
   * <p>Units: day in days since 1970 UTC, with fractions.
   */
  public Dataset<Row> from(Dataset<Row> threaded, Dataset<Row> reactions) {
    Column post =
        struct(
            col(ID),
            col(PERSON),
            col(DAY),
            col(FORM),
            col(ANSWERS),
            col(TOPICS),
            col(TOLD),
            col(CALLED),
            coalesce(col("liked_by"), none()).as("liked_by"),
            col(UNCOUNTED),
            coalesce(col(ACCEPTED_BY), none()).as(ACCEPTED_BY),
            col(THANKS));
    return messages(threaded)
        .join(reacted(reactions), col(ID).equalTo(col(Messages.MESSAGE_ID)), "left")
        .groupBy(col(Threads.THREAD_ID))
        .agg(collect_list(post).as(POSTS));
  }

  /**
   * One row per message, without what others made of it.
   *
   * <p>Reads: activity.messages with their threads.
   *
   * <p>Gives: (thread_id, id, person, day, form, answers, topics, told, mentions, uncounted_likes,
   * thanks, text).
   *
   * <p>Drops: as {@link #from}.
   *
   * <p>Units: as {@link #from}.
   */
  public Dataset<Row> messages(Dataset<Row> threaded) {
    Dataset<Row> open = open(threaded);
    return withTopics(people.withPerson(open).where(col(PeopleAsOf.IS_PERSON)))
        .join(called(open), new String[] {Messages.MESSAGE_ID}, "left")
        .select(
            col(Threads.THREAD_ID),
            col(Messages.MESSAGE_ID).as(ID),
            col(PersonDays.PERSON_KEY).as(PERSON),
            day(col(Messages.CREATED_AT)).as(DAY),
            form().as(FORM),
            col(Messages.IN_REPLY_TO_ID).as(ANSWERS),
            col(TOPICS),
            col(TOLD),
            coalesce(col("called"), none()).as(CALLED),
            coalesce(col(Messages.LIKES_TOTAL_COUNT), lit(0)).as(UNCOUNTED),
            col(TEXT).rlike(TalkWords.THANKS).as(THANKS),
            col(TEXT));
  }

  /**
   * One row per like, share or acceptance that stands.
   *
   * <p>Reads: activity.reactions.
   *
   * <p>Gives: (message_id, person, day, accepts); day null where the reaction has no time.
   *
   * <p>Drops: those of bots, those withdrawn.
   *
   * <p>Units: as {@link #from}.
   */
  public Dataset<Row> reactions(Dataset<Row> reactions) {
    return byPeople(reactions)
        .where(col(Reactions.REACTION_TYPE).isin("LIKE", "ANNOUNCE", ACCEPT))
        .select(
            col(Reactions.MESSAGE_ID),
            col(PersonDays.PERSON_KEY).as(PERSON),
            day(col(Reactions.REACTED_AT)).as(DAY),
            col(Reactions.REACTION_TYPE).equalTo(ACCEPT).as("accepts"));
  }

  /** The messages that topics are learnt from: (text, topics). */
  public Dataset<Row> lessons(Dataset<Row> threaded) {
    return open(threaded).select(col(TEXT), tags());
  }

  /**
   * The messages that phrases are counted in.
   *
   * <p>Reads: activity.messages with their threads.
   *
   * <p>Gives: (thread_id, id, person, whole_text).
   *
   * <p>Drops: as {@link #from}.
   *
   * <p>Units: none.
   */
  Dataset<Row> spoken(Dataset<Row> threaded) {
    return people
        .withPerson(open(threaded))
        .where(col(PeopleAsOf.IS_PERSON))
        .select(
            col(Threads.THREAD_ID),
            col(Messages.MESSAGE_ID).as(ID),
            col(PersonDays.PERSON_KEY).as(PERSON),
            col(TEXT));
  }

  private static Dataset<Row> open(Dataset<Row> threaded) {
    return threaded
        .where(
            col(Messages.CREATED_AT)
                .isNotNull()
                .and(col(Messages.DELETED_AT).isNull())
                .and(col(Messages.VISIBILITY).equalTo(PUBLIC)))
        .withColumn(TEXT, concat_ws("\n", col(Messages.TITLE), col(Messages.TEXT)));
  }

  /** Names of all kinds come together in one call: a lambda a tag costs more than the rest. */
  private Dataset<Row> withTopics(Dataset<Row> messages) {
    Dataset<Row> channels =
        communities.select(
            col(Communities.COMMUNITY_ID).as("channel_id"), col(Communities.NAME).as("channel"));
    Dataset<Row> found =
        messages.join(channels, col(Messages.COMMUNITY_ID).equalTo(col("channel_id")), "left");
    if (language.isPresent()) {
      Dataset<Row> aspects =
          language
              .get()
              .select(
                  col(LanguageMessages.MESSAGE_ID).as("read_id"),
                  col(LanguageMessages.ASPECTS).as("aspects"),
                  col(LanguageMessages.IS_QUESTION).as("read_question"));
      found = found.join(aspects, col(Messages.MESSAGE_ID).equalTo(col("read_id")), "left");
    } else {
      found =
          found
              .withColumn("aspects", none())
              .withColumn("read_question", lit(null).cast("boolean"));
    }
    Column topics = TopicsOfMessage.named(col(Messages.TAGS), col("channel"), col("aspects"));
    if (phrase.isPresent()) {
      Column asked = when(hasAllWords(phrase.get()), lit(phrase.get()));
      topics = array_sort(array_distinct(array_compact(concat(topics, array(asked)))));
    }
    Column isFirst = col(Messages.MESSAGE_ID).equalTo(col(Threads.THREAD_ID));
    return found
        .withColumn(TOPICS, topics)
        .withColumn(
            TOLD, TopicsOfMessage.told(learnt, col(Messages.TAGS), when(isFirst, col(TEXT))));
  }

  /** Whether a word of the message begins with each word of the phrase. */
  private static Column hasAllWords(String phrase) {
    Column text = lower(col(TEXT));
    return TalkWords.of(phrase).stream()
        .map(word -> text.rlike("(?<![\\p{L}\\p{N}])" + Pattern.quote(word)))
        .reduce(lit(true), Column::and);
  }

  private static Column tags() {
    return TopicsOfMessage.named(
            col(Messages.TAGS), lit(null).cast("string"), lit(null).cast("array<string>"))
        .as(TOPICS);
  }

  private static Column isFirst() {
    return col(Messages.IN_REPLY_TO_ID).isNull();
  }

  private static Column form() {
    Column asks =
        col(Messages.OBJECT_TYPE)
            .equalTo("QUESTION")
            .or(
                isFirst()
                    .and(col(Messages.OBJECT_TYPE).equalTo("NOTE"))
                    .and(coalesce(col("read_question"), col(TEXT).rlike(TalkWords.QUESTION))));
    Column document =
        col(Messages.OBJECT_TYPE)
            .isin("ARTICLE", "PAGE", "DOCUMENT")
            .or(isFirst().and(col(Messages.ATTACHMENT_COUNT).gt(0)));
    return when(coalesce(asks, lit(false)), lit(Post.Form.QUESTION.name()))
        .when(coalesce(document, lit(false)), lit(Post.Form.DOCUMENT.name()))
        .otherwise(lit(Post.Form.TALK.name()));
  }

  private Dataset<Row> reacted(Dataset<Row> reactions) {
    Column likes = col(Reactions.REACTION_TYPE).isin("LIKE", "ANNOUNCE");
    Column accepts = col(Reactions.REACTION_TYPE).equalTo(ACCEPT);
    return byPeople(reactions)
        .groupBy(col(Reactions.MESSAGE_ID))
        .agg(
            array_sort(collect_set(when(likes, col(PersonDays.PERSON_KEY)))).as("liked_by"),
            array_sort(collect_set(when(accepts, col(PersonDays.PERSON_KEY)))).as(ACCEPTED_BY));
  }

  private Dataset<Row> byPeople(Dataset<Row> reactions) {
    return people
        .withPerson(
            reactions.where(
                col(Reactions.WITHDRAWN_AT).isNull().and(col(Reactions.MESSAGE_ID).isNotNull())))
        .where(col(PeopleAsOf.IS_PERSON));
  }

  /** The people whom questions call by name. */
  private Dataset<Row> called(Dataset<Row> open) {
    Dataset<Row> mentions =
        open.where(isFirst())
            .select(
                col(Messages.MESSAGE_ID),
                explode(col(Messages.MENTIONS)).as(Messages.ACTOR_KEY),
                lit("PERSON").as(Messages.ACTOR_KIND));
    return people
        .withPerson(mentions)
        .where(col(PeopleAsOf.IS_PERSON))
        .groupBy(col(Messages.MESSAGE_ID))
        .agg(array_sort(collect_set(col(PersonDays.PERSON_KEY))).as("called"));
  }

  private static Column day(Column time) {
    return unix_micros(time).divide(lit(MICROS_A_DAY));
  }

  private static Column none() {
    return array().cast("array<string>");
  }
}
