// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.ties;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.xxhash64;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.iklim.analytics.rows.Runs;

/**
 * What acts contribute to ties. Whether an act is a broadcast depends on who else shares its target
 * in the same four weeks, so that all acts of a target come to one task; there they are added up
 * for each of the four periods in memory.
 */
record ActParts(TieRules rules, NumberedPeriods periods, NumberedPeople people)
    implements Serializable {
  private static final TiePart[] PARTS = TiePart.values();

  /** What a person did to a target in one period. */
  private static final class Done {
    private long count;
    private long weight;
    private long addressed;
  }

  /** What acts are about; of another kind they do not share it. */
  private record Target(int kind, String target, String to) {}

  /**
   * Parts of ties.
   *
   * <p>Reads: {@link Acts}.
   *
   * <p>Gives: {@link TiePart#SCHEMA}, one row per period, target and person. One shuffle, by a hash
   * of the target: a number sorts faster than an id, and targets of one hash are told apart.
   *
   * <p>Drops: acts in no period at hand.
   *
   * <p>Units: weight in millionths.
   */
  Dataset<Row> from(Dataset<Row> acts) {
    MapPartitionsFunction<Row, Row> parts =
        rows -> Runs.of(rows, row -> row.getLong(0)).flatMap(this::parts).iterator();
    return acts.select(
            xxhash64(col(Acts.KIND), col(Acts.TARGET), col(Acts.TO)).as("target_hash"),
            col(Acts.KIND),
            col(Acts.TARGET),
            col(Acts.TO),
            col(Acts.FROM),
            unix_date(col(Acts.DAY)),
            col(Acts.ADDRESSED))
        .repartition(col("target_hash"))
        .sortWithinPartitions("target_hash")
        .mapPartitions(parts, Encoders.row(TiePart.SCHEMA));
  }

  private Stream<Row> parts(List<Row> sameHash) {
    Map<Target, List<Row>> byTarget = new HashMap<>();
    for (Row act : sameHash) {
      Target target = new Target(act.getInt(1), act.getString(2), act.getString(3));
      byTarget.computeIfAbsent(target, t -> new ArrayList<>()).add(act);
    }
    List<Row> parts = new ArrayList<>();
    byTarget.forEach((target, acts) -> addParts(target, acts, parts));
    return parts.stream();
  }

  private void addParts(Target target, List<Row> acts, List<Row> parts) {
    TiePart kind = PARTS[target.kind()];
    int to = people.number(target.to());
    done(kind, acts)
        .forEach(
            (period, byPerson) ->
                byPerson.forEach(
                    (from, done) -> {
                      long audience = Math.max(byPerson.size(), done.addressed);
                      boolean isTie = audience <= rules.largestAudience();
                      TiePart part = isTie ? kind : TiePart.BROADCAST;
                      parts.add(part.row(period, from, to, done.count, isTie ? done.weight : 0));
                    }));
  }

  /** By period, then by who did it. */
  private Map<Integer, Map<Integer, Done>> done(TiePart kind, List<Row> acts) {
    Map<Integer, Map<Integer, Done>> done = new Int2ObjectOpenHashMap<>();
    for (Row act : acts) {
      int from = people.number(act.getString(4));
      int day = act.getInt(5);
      int newest = periods.beginningWith(day);
      for (int period = newest; period > newest - FourWeeks.WEEKS; period--) {
        if (periods.isWanted(period)) {
          Done sum =
              done.computeIfAbsent(period, p -> new Int2ObjectOpenHashMap<>())
                  .computeIfAbsent(from, p -> new Done());
          sum.count++;
          sum.weight += TieRules.weight(kind) * rules.decay(periods.age(period, day));
          sum.addressed = Math.max(sum.addressed, act.getLong(6));
        }
      }
    }
    return done;
  }
}
