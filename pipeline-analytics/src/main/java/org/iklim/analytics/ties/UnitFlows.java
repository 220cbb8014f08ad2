// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.ties;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_union;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.iklim.schemas.tables.UnitFlows.DEPTH;
import static org.iklim.schemas.tables.UnitFlows.FROM_PEOPLE_COUNT;
import static org.iklim.schemas.tables.UnitFlows.FROM_UNIT;
import static org.iklim.schemas.tables.UnitFlows.MENTION_COUNT;
import static org.iklim.schemas.tables.UnitFlows.PEOPLE_COUNT;
import static org.iklim.schemas.tables.UnitFlows.PERIOD_START;
import static org.iklim.schemas.tables.UnitFlows.REACTION_COUNT;
import static org.iklim.schemas.tables.UnitFlows.REPLY_COUNT;
import static org.iklim.schemas.tables.UnitFlows.TIE_COUNT;
import static org.iklim.schemas.tables.UnitFlows.TO_PEOPLE_COUNT;
import static org.iklim.schemas.tables.UnitFlows.TO_UNIT;
import static org.iklim.schemas.tables.UnitFlows.WEIGHT;
import static org.iklim.schemas.tables.UnitFlows.WEIGHT_SHARE;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.iklim.analytics.people.UnitPaths;
import org.iklim.schemas.Contracts;
import org.iklim.schemas.tables.Ties;

/** What goes from unit to unit. */
public final class UnitFlows {
  private static final String FROM = "from_person";
  private static final String TO = "to_person";
  private static final String FROM_PATH = "from_path";
  private static final String TO_PATH = "to_path";
  private static final String MICROS = "micros";
  private static final String PATH = "path";
  private static final String UNIT = "unit";

  private UnitFlows() {}

  /**
   * One row per four weeks, depth and pair of units.
   *
   * <p>Reads: network.ties.
   *
   * <p>Gives: metrics.unit_flows; depth 0 is the first level of the path. A flow to the unit itself
   * has in weight_share how much of what its people give stays inside.
   *
   * <p>Drops: pairs of which one has no unit; broadcasts and shared threads, which have no
   * direction.
   *
   * <p>Units: weight as in network.ties; counts.
   */
  public static Dataset<Row> from(Dataset<Row> ties) {
    Dataset<Row> directed =
        direction(ties, true).unionByName(direction(ties, false)).where(col(MICROS).gt(0));
    Column given = sum(col(MICROS)).over(Window.partitionBy(PERIOD_START, DEPTH, FROM_UNIT));
    Dataset<Row> units = unitsOf(ties);
    return directed
        .join(
            broadcast(units.select(col(PATH).as(FROM_PATH), col(DEPTH), col(UNIT).as(FROM_UNIT))),
            FROM_PATH)
        .join(
            broadcast(units.select(col(PATH).as(TO_PATH), col(DEPTH), col(UNIT).as(TO_UNIT))),
            new String[] {TO_PATH, DEPTH})
        .groupBy(PERIOD_START, DEPTH, FROM_UNIT, TO_UNIT)
        .agg(
            sum(col(REPLY_COUNT)).as(REPLY_COUNT),
            sum(col(MENTION_COUNT)).as(MENTION_COUNT),
            sum(col(REACTION_COUNT)).as(REACTION_COUNT),
            count(lit(1)).as(TIE_COUNT),
            sum(col(MICROS)).as(MICROS),
            collect_set(col(FROM)).as(FROM),
            collect_set(col(TO)).as(TO))
        .withColumn(WEIGHT, col(MICROS).divide(TieRules.UNIT))
        .withColumn(WEIGHT_SHARE, col(MICROS).divide(given))
        .withColumn(PEOPLE_COUNT, size(array_union(col(FROM), col(TO))).cast("bigint"))
        .withColumn(FROM_PEOPLE_COUNT, size(col(FROM)).cast("bigint"))
        .withColumn(TO_PEOPLE_COUNT, size(col(TO)).cast("bigint"))
        .select(
            Contracts.columns(org.iklim.schemas.tables.UnitFlows.TABLE).stream()
                .map(column -> col(column.name()))
                .toArray(Column[]::new));
  }

  /** Whole millionths again, so that sums do not depend on the order of rows. */
  private static Dataset<Row> direction(Dataset<Row> ties, boolean forward) {
    Column weight = col(forward ? Ties.WEIGHT_AB : Ties.WEIGHT_BA);
    return ties.select(
            col(Ties.PERIOD_START),
            col(forward ? Ties.PERSON_A : Ties.PERSON_B).as(FROM),
            col(forward ? Ties.PERSON_B : Ties.PERSON_A).as(TO),
            col(forward ? Ties.UNIT_A : Ties.UNIT_B).as(FROM_PATH),
            col(forward ? Ties.UNIT_B : Ties.UNIT_A).as(TO_PATH),
            col(forward ? Ties.REPLY_AB_COUNT : Ties.REPLY_BA_COUNT).as(REPLY_COUNT),
            col(forward ? Ties.MENTION_AB_COUNT : Ties.MENTION_BA_COUNT).as(MENTION_COUNT),
            col(forward ? Ties.REACTION_AB_COUNT : Ties.REACTION_BA_COUNT).as(REACTION_COUNT),
            round(weight.multiply(TieRules.UNIT)).cast("bigint").as(MICROS))
        .where(col(FROM_PATH).isNotNull().and(col(TO_PATH).isNotNull()));
  }

  /** (path, depth, unit): each level of each path, taken apart once and not for every tie. */
  private static Dataset<Row> unitsOf(Dataset<Row> ties) {
    return ties.select(explode(array(col(Ties.UNIT_A), col(Ties.UNIT_B))).as(PATH))
        .where(col(PATH).isNotNull())
        .distinct()
        .select(col(PATH), posexplode(UnitPaths.levels(col(PATH))).as(new String[] {DEPTH, UNIT}));
  }
}
