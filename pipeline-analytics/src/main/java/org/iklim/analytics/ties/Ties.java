// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.ties;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.iklim.schemas.tables.Ties.BROADCAST_AB_COUNT;
import static org.iklim.schemas.tables.Ties.BROADCAST_BA_COUNT;
import static org.iklim.schemas.tables.Ties.MENTION_AB_COUNT;
import static org.iklim.schemas.tables.Ties.MENTION_BA_COUNT;
import static org.iklim.schemas.tables.Ties.PERIOD_START;
import static org.iklim.schemas.tables.Ties.PERSON_A;
import static org.iklim.schemas.tables.Ties.PERSON_B;
import static org.iklim.schemas.tables.Ties.REACTION_AB_COUNT;
import static org.iklim.schemas.tables.Ties.REACTION_BA_COUNT;
import static org.iklim.schemas.tables.Ties.RECIPROCITY;
import static org.iklim.schemas.tables.Ties.REPLY_AB_COUNT;
import static org.iklim.schemas.tables.Ties.REPLY_BA_COUNT;
import static org.iklim.schemas.tables.Ties.STRENGTH;
import static org.iklim.schemas.tables.Ties.UNIT_A;
import static org.iklim.schemas.tables.Ties.UNIT_B;
import static org.iklim.schemas.tables.Ties.WEIGHT;
import static org.iklim.schemas.tables.Ties.WEIGHT_AB;
import static org.iklim.schemas.tables.Ties.WEIGHT_BA;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.iklim.analytics.people.PeopleAsOf;
import org.iklim.schemas.Contracts;
import org.iklim.schemas.tables.Attributes;
import org.iklim.schemas.tables.PersonDays;

/**
 * Ties between people.
 *
 * @param rules what makes a tie
 * @param people persons and their units over time
 * @param periods the periods to build
 */
public record Ties(TieRules rules, PeopleAsOf people, FourWeeks periods) {
  private static final String COUNT = "act_count";
  private static final String ACT_WEIGHT = "act_weight";
  private static final String FORWARD_WEIGHT = "forward_weight";
  private static final String BACKWARD_WEIGHT = "backward_weight";
  private static final String IS_TIE = "is_tie";
  private static final String FORWARD = "forward";
  private static final String[] PAIR = {PERIOD_START, PERSON_A, PERSON_B};

  private static final String LAST_DAY = "last_day";

  /**
   * What the ties are made from, each table whole or at least the days of {@link FourWeeks#around}.
   *
   * @param replies network.replies
   * @param threads network.threads
   * @param messages activity.messages
   * @param reactions activity.reactions
   * @param likeable activity.messages, all that likes of these days may be about
   * @param memberships activity.memberships
   */
  public record Sources(
      Dataset<Row> replies,
      Dataset<Row> threads,
      Dataset<Row> messages,
      Dataset<Row> reactions,
      Dataset<Row> likeable,
      Dataset<Row> memberships) {}

  /**
   * One row per pair of people and four weeks.
   *
   * <p>Reads: the tables of {@link Sources}, and people.
   *
   * <p>Gives: network.ties of the periods. Weight is what comments, mentions and likes of a tie's
   * size and shared threads weigh, each act by its age; reciprocity the smaller over the larger
   * direction; strength weight / (weight + 2) · (1 + reciprocity) / 2. Being in the same group is
   * counted and weighs nothing, else prescribed groups would look like emergent ones.
   *
   * <p>Drops: pairs that only share a group; what {@link Acts} drops.
   *
   * <p>Units: weights in comments written on the last day.
   */
  public Dataset<Row> from(Sources sources) {
    SharedPlaces places = new SharedPlaces(rules, periods);
    Dataset<Row> met = places.threads(sources.threads());
    Dataset<Row> together = places.groups(sources.memberships(), people);
    Dataset<Row> pairs = done(sources).join(met, PAIR, "full").join(together, PAIR, "left");
    return weighed(withUnits(pairs))
        .select(
            Contracts.columns(org.iklim.schemas.tables.Ties.TABLE).stream()
                .map(column -> col(column.name()))
                .toArray(Column[]::new));
  }

  /** Acts summed up by pair, each told apart by direction. */
  private Dataset<Row> done(Sources sources) {
    Dataset<Row> acts =
        Acts.replies(sources.replies())
            .unionByName(Acts.mentions(sources.messages(), people))
            .unionByName(Acts.reactions(sources.reactions(), sources.likeable(), people));
    Column weight =
        when(col(Acts.KIND).equalTo(Acts.REPLY), TieRules.REPLY)
            .when(col(Acts.KIND).equalTo(Acts.MENTION), TieRules.MENTION)
            .otherwise(TieRules.REACTION)
            .multiply(rules.decay(col(Acts.DAY), col(PERIOD_START)));
    Column sharing =
        count(lit(1)).over(Window.partitionBy(PERIOD_START, Acts.KIND, Acts.TARGET, Acts.TO));
    Dataset<Row> byTarget =
        periods
            .unfold(acts, col(Acts.DAY), PERIOD_START)
            .groupBy(PERIOD_START, Acts.KIND, Acts.TARGET, Acts.TO, Acts.FROM)
            .agg(
                count(lit(1)).as(COUNT),
                sum(weight).as(ACT_WEIGHT),
                max(col(Acts.ADDRESSED)).as(Acts.ADDRESSED))
            .withColumn(IS_TIE, greatest(sharing, col(Acts.ADDRESSED)).leq(rules.largestAudience()))
            .withColumn(PERSON_A, least(col(Acts.FROM), col(Acts.TO)))
            .withColumn(PERSON_B, greatest(col(Acts.FROM), col(Acts.TO)))
            .withColumn(FORWARD, col(Acts.FROM).equalTo(col(PERSON_A)));
    List<Column> sums = new ArrayList<>();
    addBothWays(sums, isTie(Acts.REPLY), COUNT, REPLY_AB_COUNT, REPLY_BA_COUNT);
    addBothWays(sums, isTie(Acts.MENTION), COUNT, MENTION_AB_COUNT, MENTION_BA_COUNT);
    addBothWays(sums, isTie(Acts.REACTION), COUNT, REACTION_AB_COUNT, REACTION_BA_COUNT);
    addBothWays(sums, not(col(IS_TIE)), COUNT, BROADCAST_AB_COUNT, BROADCAST_BA_COUNT);
    addBothWays(sums, col(IS_TIE), ACT_WEIGHT, FORWARD_WEIGHT, BACKWARD_WEIGHT);
    return byTarget
        .groupBy(PERIOD_START, PERSON_A, PERSON_B)
        .agg(sums.get(0), sums.subList(1, sums.size()).toArray(Column[]::new));
  }

  private static Column isTie(String kind) {
    return col(IS_TIE).and(col(Acts.KIND).equalTo(kind));
  }

  private static void addBothWays(
      List<Column> sums, Column counted, String summed, String forward, String backward) {
    Column counts = when(counted.and(col(FORWARD)), col(summed)).otherwise(0L);
    Column countsBack = when(counted.and(not(col(FORWARD))), col(summed)).otherwise(0L);
    sums.add(sum(counts).as(forward));
    sums.add(sum(countsBack).as(backward));
  }

  private Dataset<Row> withUnits(Dataset<Row> pairs) {
    Dataset<Row> dated = pairs.withColumn(LAST_DAY, FourWeeks.lastDay(col(PERIOD_START)));
    return unit(unit(dated, PERSON_A, UNIT_A), PERSON_B, UNIT_B);
  }

  private Dataset<Row> unit(Dataset<Row> rows, String person, String unit) {
    return people
        .withAttributes(rows.withColumn(PersonDays.PERSON_KEY, col(person)), LAST_DAY)
        .withColumnRenamed(Attributes.UNIT_PATH, unit)
        .drop(PersonDays.PERSON_KEY, Attributes.LOCATION, Attributes.LEVEL);
  }

  private static Dataset<Row> weighed(Dataset<Row> pairs) {
    Dataset<Row> filled = pairs;
    for (Contracts.Column column : Contracts.columns(org.iklim.schemas.tables.Ties.TABLE)) {
      if (column.name().endsWith("_count")) {
        filled = filled.withColumn(column.name(), coalesce(col(column.name()), lit(0L)));
      }
    }
    Column forward = coalesce(col(FORWARD_WEIGHT), lit(0L));
    Column backward = coalesce(col(BACKWARD_WEIGHT), lit(0L));
    Column shared = coalesce(col(SharedPlaces.WEIGHT), lit(0L));
    Column weight = forward.plus(backward).plus(shared).divide(TieRules.UNIT);
    Column larger = greatest(forward, backward);
    Column reciprocity = when(larger.gt(0), least(forward, backward).divide(larger)).otherwise(0.0);
    return filled
        .withColumn(WEIGHT_AB, forward.divide(TieRules.UNIT))
        .withColumn(WEIGHT_BA, backward.divide(TieRules.UNIT))
        .withColumn(WEIGHT, weight)
        .withColumn(RECIPROCITY, reciprocity.cast("double"))
        .withColumn(
            STRENGTH,
            col(WEIGHT)
                .divide(col(WEIGHT).plus(TieRules.HALF_STRENGTH))
                .multiply(lit(1).plus(col(RECIPROCITY)).divide(2)));
  }
}
