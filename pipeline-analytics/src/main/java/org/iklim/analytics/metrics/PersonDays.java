// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.hour;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.iklim.schemas.tables.PersonDays.ACTIVITY_DAY;
import static org.iklim.schemas.tables.PersonDays.COMMENT_COUNT;
import static org.iklim.schemas.tables.PersonDays.COMMUNITY_ID;
import static org.iklim.schemas.tables.PersonDays.HOUR_COUNTS;
import static org.iklim.schemas.tables.PersonDays.PERSON_KEY;
import static org.iklim.schemas.tables.PersonDays.POST_COUNT;
import static org.iklim.schemas.tables.PersonDays.REACTION_COUNT;
import static org.iklim.schemas.tables.PersonDays.SHARE_COUNT;
import static org.iklim.schemas.tables.PersonDays.SOURCE;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.iklim.analytics.people.PeopleAsOf;
import org.iklim.schemas.Contracts;
import org.iklim.schemas.tables.Messages;
import org.iklim.schemas.tables.Reactions;

/**
 * What each person did on each day: the facts under every metric of volume, so that events are read
 * once and a night's run touches only the days that changed.
 *
 * @param people persons and their attributes over time
 */
public record PersonDays(PeopleAsOf people) {
  private static final int HOURS = 24;
  private static final String HOUR = "hour";

  /**
   * One row per day, person, source and community.
   *
   * <p>Reads: activity.messages, activity.reactions. Reactions take their community, and the day if
   * they have none, from their message.
   *
   * <p>Gives: metrics.person_days. A post is a message without in_reply_to; shares are ANNOUNCE.
   *
   * <p>Drops: deleted messages, withdrawn reactions, bots; messages whose creation is unknown;
   * reactions without a day of their own whose message is unknown; accepted answers (they are in
   * network.threads). Reactions without a name are in {@link AnonymousReactions}.
   *
   * <p>Units: counts per UTC day; hour_counts per UTC hour.
   */
  public Dataset<Row> from(Dataset<Row> messages, Dataset<Row> reactions) {
    return attributed(written(messages).unionByName(reacted(reactions, messages)));
  }

  /**
   * The same for some days only: equal to {@link #from} with the other days left out.
   *
   * <p>Reads: as {@link #from}; of activity.messages all that the days' reactions are about.
   *
   * <p>Gives, drops and units: as {@link #from}.
   *
   * @param days the UTC dates to compute
   */
  public Dataset<Row> forDays(
      Dataset<Row> messages, Dataset<Row> reactions, Collection<LocalDate> days) {
    Object[] dates = days.stream().map(Date::valueOf).toArray();
    Dataset<Row> written = written(messages.where(col(Messages.CREATED_DAY).isin(dates)));
    Column maybe = col(Reactions.REACTED_DAY).isin(dates).or(col(Reactions.REACTED_DAY).isNull());
    Dataset<Row> reacted =
        reacted(reactions.where(maybe), messages).where(col(ACTIVITY_DAY).isin(dates));
    return attributed(written.unionByName(reacted));
  }

  private Dataset<Row> written(Dataset<Row> messages) {
    Column isPost = col(Messages.IN_REPLY_TO_ID).isNull();
    Dataset<Row> standing =
        messages.where(col(Messages.CREATED_AT).isNotNull().and(col(Messages.DELETED_AT).isNull()));
    return facts(
        standing,
        col(Messages.CREATED_DAY),
        col(Messages.COMMUNITY_ID),
        when(isPost, 1).otherwise(0),
        when(isPost, 0).otherwise(1),
        lit(0),
        lit(0),
        hour(col(Messages.CREATED_AT)));
  }

  private Dataset<Row> reacted(Dataset<Row> reactions, Dataset<Row> messages) {
    Column isLike = col(Reactions.REACTION_TYPE).equalTo("LIKE");
    Column isShare = col(Reactions.REACTION_TYPE).equalTo("ANNOUNCE");
    Dataset<Row> standing =
        reactions.where(col(Reactions.WITHDRAWN_AT).isNull().and(isLike.or(isShare)));
    Dataset<Row> about =
        messages.select(
            col(Messages.MESSAGE_ID).as("about_id"),
            col(Messages.COMMUNITY_ID),
            col(Messages.CREATED_DAY));
    Dataset<Row> placed =
        standing.join(about, col(Reactions.MESSAGE_ID).equalTo(col("about_id")), "left");
    Column day = coalesce(col(Reactions.REACTED_DAY), col(Messages.CREATED_DAY));
    return facts(
            placed,
            day,
            col(COMMUNITY_ID),
            lit(0),
            lit(0),
            when(isLike, 1).otherwise(0),
            when(isShare, 1).otherwise(0),
            lit(-1))
        .where(col(ACTIVITY_DAY).isNotNull());
  }

  /** Facts of people in one shape; hour −1 stands for no message. */
  private Dataset<Row> facts(
      Dataset<Row> rows,
      Column day,
      Column community,
      Column posts,
      Column comments,
      Column reactions,
      Column shares,
      Column hour) {
    return people
        .withPerson(rows)
        .where(col(PeopleAsOf.IS_PERSON))
        .select(
            day.as(ACTIVITY_DAY),
            col(PERSON_KEY),
            col(SOURCE),
            community.as(COMMUNITY_ID),
            posts.as(POST_COUNT),
            comments.as(COMMENT_COUNT),
            reactions.as(REACTION_COUNT),
            shares.as(SHARE_COUNT),
            hour.as(HOUR));
  }

  /** Sums the facts (one shuffle), then joins attributes to the far fewer person-days. */
  private Dataset<Row> attributed(Dataset<Row> facts) {
    List<Column> sums = new ArrayList<>();
    for (String count : List.of(POST_COUNT, COMMENT_COUNT, REACTION_COUNT, SHARE_COUNT)) {
      sums.add(sum(col(count)).cast("int").as(count));
    }
    for (int h = 0; h < HOURS; h++) {
      sums.add(sum(when(col(HOUR).equalTo(h), 1).otherwise(0)).cast("int").as("hour_" + h));
    }
    Dataset<Row> days =
        facts
            .groupBy(col(ACTIVITY_DAY), col(PERSON_KEY), col(SOURCE), col(COMMUNITY_ID))
            .agg(sums.get(0), sums.subList(1, sums.size()).toArray(Column[]::new));
    Column hours =
        array(IntStream.range(0, HOURS).mapToObj(h -> col("hour_" + h)).toArray(Column[]::new));
    return people
        .withAttributes(days.withColumn(HOUR_COUNTS, hours), ACTIVITY_DAY)
        .select(
            Contracts.columns(org.iklim.schemas.tables.PersonDays.TABLE).stream()
                .map(column -> col(column.name()))
                .toArray(Column[]::new));
  }
}
