// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_except;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.date_trunc;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;

import java.sql.Date;
import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.iklim.schemas.Contracts;
import org.iklim.schemas.avro.Visibility;
import org.iklim.schemas.tables.Communities;
import org.iklim.schemas.tables.NetworkChampions;
import org.iklim.schemas.tables.Replies;
import org.iklim.schemas.tables.Threads;

/**
 * Who starts, helps, is asked and thanks in public talk.
 *
 * @param communities activity.communities, for who may read them
 * @param asOf last day of the data
 */
public record ChampionRows(Dataset<Row> communities, LocalDate asOf) {
  /** Begins conversations that others answer. */
  public static final String STARTS = "STARTS";

  /** Answers questions of others. */
  public static final String HELPS = "HELPS";

  /** Answers a question of others, or is called by name in one: no merit, but a load. */
  public static final String ASKED = "ASKED";

  /** Likes answers and documents of others, or says thanks for them. */
  public static final String THANKS = "THANKS";

  /** A champion does so in as many weeks of the thirteen: a habit, no single day. */
  static final int WEEKS = 4;

  /** A champion reaches as many others: no talk among friends. */
  static final int REACHED = 5;

  private static final String DAY = "on_day";
  private static final String OTHERS = "others";
  private static final String ANSWERING = "answering";

  /**
   * One row per person and kind of deed of the last 90 days.
   *
   * <p>Reads: the evidence of {@link HelpRows}; network.threads; network.replies. Who took part in
   * a conversation is told by replies up to the last day, whatever has come since.
   *
   * <p>Gives: network.champions. Thanks count on the day of what they are for.
   *
   * <p>Drops: conversations outside public groups, and those that nobody else took part in; thanks
   * of which the source tells the number only.
   *
   * <p>Units: counts.
   */
  public Dataset<Row> from(Dataset<Row> help, Dataset<Row> threads, Dataset<Row> replies) {
    Column sent =
        date_add(lit(Date.valueOf(LocalDate.EPOCH)), floor(col(HelpRows.DAY)).cast("int"));
    Dataset<Row> dated = help.withColumn(DAY, sent);
    Dataset<Row> helps =
        deeds(
            dated.where(col(HelpRows.KIND).equalTo(Help.Kind.ANSWER.name())),
            HELPS,
            col(HelpRows.HELPER),
            array(col(HelpRows.HELPED)));
    Dataset<Row> asked =
        deeds(
            dated.where(col(HelpRows.KIND).isin(Help.Kind.ANSWER.name(), Help.Kind.CALLED.name())),
            ASKED,
            col(HelpRows.HELPER),
            array(col(HelpRows.HELPED)));
    Dataset<Row> thanks =
        deeds(
            dated
                .where(col(HelpRows.HELPER).isNotNull())
                .withColumn("by", explode(col(HelpRows.THANKED_BY))),
            THANKS,
            col("by"),
            array(col(HelpRows.HELPER)));
    Column week = date_trunc("week", col(DAY));
    Column isChampion =
        col(NetworkChampions.WEEK_COUNT)
            .geq(WEEKS)
            .and(col(NetworkChampions.REACHED_COUNT).geq(REACHED));
    return starts(threads, replies)
        .unionByName(helps)
        .unionByName(asked)
        .unionByName(thanks)
        .where(
            col(DAY)
                .gt(lit(Date.valueOf(asOf.minusDays(TopicMeasures.DAYS))))
                .and(col(DAY).leq(lit(Date.valueOf(asOf)))))
        .groupBy(NetworkChampions.KIND, NetworkChampions.PERSON_KEY)
        .agg(
            count(lit(1)).cast("int").as(NetworkChampions.DEED_COUNT),
            countDistinct(week).cast("int").as(NetworkChampions.WEEK_COUNT),
            size(array_distinct(flatten(collect_set(col(OTHERS)))))
                .as(NetworkChampions.REACHED_COUNT))
        .withColumn(NetworkChampions.IS_CHAMPION, isChampion)
        .withColumn(NetworkChampions.AS_OF_DAY, lit(Date.valueOf(asOf)))
        .select(
            Contracts.columns(NetworkChampions.TABLE).stream()
                .map(column -> col(column.name()))
                .toArray(Column[]::new));
  }

  private Dataset<Row> starts(Dataset<Row> threads, Dataset<Row> replies) {
    Dataset<Row> open =
        communities
            .where(col(Communities.VISIBILITY).equalTo(Visibility.PUBLIC.name()))
            .select(Communities.COMMUNITY_ID);
    Dataset<Row> answering =
        replies
            .where(col(Replies.REPLY_DAY).leq(lit(Date.valueOf(asOf))))
            .groupBy(Replies.THREAD_ID)
            .agg(collect_set(col(Replies.FROM_PERSON_KEY)).as(ANSWERING));
    Column others = array_except(col(ANSWERING), array(col(Threads.ROOT_PERSON_KEY)));
    return deeds(
        threads
            .join(open, new String[] {Threads.COMMUNITY_ID}, "left_semi")
            .where(
                col(Threads.ROOT_PERSON_KEY)
                    .isNotNull()
                    .and(col(Threads.ROOT_KIND).equalTo("PERSON")))
            .join(answering, new String[] {Threads.THREAD_ID})
            .where(size(others).gt(0))
            .withColumn(DAY, col(Threads.STARTED_DAY)),
        STARTS,
        col(Threads.ROOT_PERSON_KEY),
        others);
  }

  private static Dataset<Row> deeds(Dataset<Row> rows, String kind, Column person, Column others) {
    return rows.select(
        lit(kind).as(NetworkChampions.KIND),
        person.as(NetworkChampions.PERSON_KEY),
        col(DAY),
        others.as(OTHERS));
  }
}
