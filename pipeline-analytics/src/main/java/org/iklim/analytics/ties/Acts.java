// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.ties;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_size;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.iklim.analytics.people.PeopleAsOf;
import org.iklim.schemas.tables.Messages;
import org.iklim.schemas.tables.PersonDays;
import org.iklim.schemas.tables.Reactions;
import org.iklim.schemas.tables.Replies;

/**
 * What people do to one another, one row per act: (act_day, kind as the number of a {@link
 * TiePart}, from_person, to_person, target, addressed_count). The target is what the act shares
 * with others that are as good as the same: all comments to one person in one thread, all likes of
 * one message, all mentions in one message.
 */
final class Acts {
  static final String DAY = "act_day";
  static final String KIND = "kind";
  static final String FROM = "from_person";
  static final String TO = "to_person";
  static final String TARGET = "target";

  /** How many people the act is addressed to. */
  static final String ADDRESSED = "addressed_count";

  private static final String LIKE = "LIKE";
  private static final String PERSON = "PERSON";

  private Acts() {}

  /**
   * Comments.
   *
   * <p>Reads: network.replies.
   *
   * <p>Gives: one act per comment.
   *
   * <p>Drops: nothing; answers to oneself are not in the table.
   *
   * <p>Units: none.
   */
  static Dataset<Row> replies(Dataset<Row> replies) {
    return act(
        replies,
        TiePart.REPLY,
        col(Replies.REPLY_DAY),
        col(Replies.FROM_PERSON_KEY),
        col(Replies.TO_PERSON_KEY),
        concat_ws(" ", col(Replies.THREAD_ID), col(Replies.TO_PERSON_KEY)),
        lit(1));
  }

  /**
   * Mentions.
   *
   * <p>Reads: activity.messages, people.
   *
   * <p>Gives: one act per message and person mentioned in it.
   *
   * <p>Drops: deleted messages; those by bots; mentions of bots and of oneself.
   *
   * <p>Units: addressed_count in accounts.
   */
  static Dataset<Row> mentions(Dataset<Row> messages, PeopleAsOf people) {
    Dataset<Row> written =
        people
            .withPerson(standing(messages).where(array_size(col(Messages.MENTIONS)).gt(0)))
            .where(col(PeopleAsOf.IS_PERSON))
            .select(
                col(Messages.MESSAGE_ID),
                col(Messages.CREATED_DAY),
                col(PersonDays.PERSON_KEY).as(FROM),
                array_size(array_distinct(col(Messages.MENTIONS))).as(ADDRESSED),
                explode(array_distinct(col(Messages.MENTIONS))).as(Messages.ACTOR_KEY),
                lit(PERSON).as(Messages.ACTOR_KIND));
    return act(
        people.withPerson(written).where(col(PeopleAsOf.IS_PERSON)),
        TiePart.MENTION,
        col(Messages.CREATED_DAY),
        col(FROM),
        col(PersonDays.PERSON_KEY),
        col(Messages.MESSAGE_ID),
        col(ADDRESSED));
  }

  /**
   * Likes.
   *
   * <p>Reads: activity.reactions, activity.messages, people.
   *
   * <p>Gives: one act per like that stands.
   *
   * <p>Drops: withdrawn ones; those by bots, to bots, to oneself, of deleted or unknown messages.
   *
   * <p>Units: none.
   */
  static Dataset<Row> reactions(Dataset<Row> reactions, Dataset<Row> messages, PeopleAsOf people) {
    Column stands =
        col(Reactions.REACTION_TYPE)
            .equalTo(LIKE)
            .and(col(Reactions.WITHDRAWN_AT).isNull())
            .and(col(Reactions.REACTED_DAY).isNotNull());
    Dataset<Row> likes =
        people
            .withPerson(reactions.where(stands))
            .where(col(PeopleAsOf.IS_PERSON))
            .select(
                col(Reactions.MESSAGE_ID),
                col(Reactions.REACTED_DAY),
                col(PersonDays.PERSON_KEY).as(FROM));
    Dataset<Row> liked =
        people
            .withPerson(
                standing(messages)
                    .select(Messages.MESSAGE_ID, Messages.ACTOR_KEY, Messages.ACTOR_KIND))
            .where(col(PeopleAsOf.IS_PERSON))
            .select(col(Messages.MESSAGE_ID), col(PersonDays.PERSON_KEY));
    return act(
        likes.join(liked, Messages.MESSAGE_ID),
        TiePart.REACTION,
        col(Reactions.REACTED_DAY),
        col(FROM),
        col(PersonDays.PERSON_KEY),
        col(Messages.MESSAGE_ID),
        lit(1));
  }

  private static Dataset<Row> standing(Dataset<Row> messages) {
    return messages.where(
        col(Messages.DELETED_AT).isNull().and(col(Messages.CREATED_DAY).isNotNull()));
  }

  private static Dataset<Row> act(
      Dataset<Row> rows,
      TiePart kind,
      Column day,
      Column from,
      Column to,
      Column target,
      Column addressed) {
    return rows.where(from.notEqual(to))
        .select(
            day.as(DAY),
            lit(kind.ordinal()).as(KIND),
            from.as(FROM),
            to.as(TO),
            target.as(TARGET),
            addressed.cast("bigint").as(ADDRESSED));
  }
}
