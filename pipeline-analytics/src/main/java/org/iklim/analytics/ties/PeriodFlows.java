// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.ties;

import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.sql.Date;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.iklim.analytics.people.UnitPaths;
import org.iklim.analytics.rows.Numbers;
import org.iklim.schemas.Contracts;
import org.iklim.schemas.tables.UnitFlows;

/**
 * What goes from unit to unit in one period: ties are taken in one by one. Units and people are
 * numbered, so that their names are read once and not for every pair.
 */
final class PeriodFlows {
  /** A row of metrics.unit_flows. */
  static final StructType SCHEMA = StructType.fromDDL(Contracts.structDdl(UnitFlows.TABLE));

  private final Numbers<Unit> units = new Numbers<>();

  /** By unit, all that its people give to units of its level. */
  private final Int2LongOpenHashMap givenMicros = new Int2LongOpenHashMap();

  private final Map<String, int[]> levels = new HashMap<>();
  private final Numbers<String> people = new Numbers<>();
  private final Long2ObjectOpenHashMap<Flow> flows = new Long2ObjectOpenHashMap<>();

  /** A unit on its level of the tree. */
  private record Unit(String path, int depth) {}

  /** What goes from one unit to another. */
  private static final class Flow {
    private long replies;
    private long mentions;
    private long reactions;
    private long ties;
    private long micros;
    private final IntOpenHashSet from = new IntOpenHashSet();
    private final IntOpenHashSet to = new IntOpenHashSet();

    /** People on both sides together. */
    long people() {
      IntOpenHashSet both = new IntOpenHashSet(from);
      both.addAll(to);
      return both.size();
    }
  }

  /**
   * What one person does to another.
   *
   * @param micros weight in whole millionths, so that sums do not depend on the order of ties
   */
  record Direction(
      String from,
      String to,
      String fromPath,
      String toPath,
      long replies,
      long mentions,
      long reactions,
      long micros) {}

  /** Takes in a direction of a tie: a flow on every level that both units reach. */
  void add(Direction tie) {
    int[] fromLevels = levels.computeIfAbsent(tie.fromPath(), this::levels);
    int[] toLevels = levels.computeIfAbsent(tie.toPath(), this::levels);
    int from = people.of(tie.from());
    int to = people.of(tie.to());
    for (int depth = 0; depth < Math.min(fromLevels.length, toLevels.length); depth++) {
      givenMicros.addTo(fromLevels[depth], tie.micros());
      long pair = (long) fromLevels[depth] << Integer.SIZE | toLevels[depth];
      Flow flow = flows.computeIfAbsent(pair, p -> new Flow());
      flow.replies += tie.replies();
      flow.mentions += tie.mentions();
      flow.reactions += tie.reactions();
      flow.ties++;
      flow.micros += tie.micros();
      flow.from.add(from);
      flow.to.add(to);
    }
  }

  private int[] levels(String path) {
    List<String> all = UnitPaths.levels(path);
    int[] numbers = new int[all.size()];
    Arrays.setAll(numbers, depth -> units.of(new Unit(all.get(depth), depth)));
    return numbers;
  }

  /** Rows of metrics.unit_flows, one per pair of units. */
  Iterator<Row> rows(Date start) {
    return flows.long2ObjectEntrySet().stream()
        .map(
            entry ->
                row(
                    start,
                    (int) (entry.getLongKey() >> Integer.SIZE),
                    (int) entry.getLongKey(),
                    entry.getValue()))
        .iterator();
  }

  private Row row(Date start, int from, int to, Flow flow) {
    return RowFactory.create(
        start,
        units.get(from).depth(),
        units.get(from).path(),
        units.get(to).path(),
        flow.replies,
        flow.mentions,
        flow.reactions,
        flow.ties,
        flow.micros / TieRules.UNIT,
        (double) flow.micros / givenMicros.get(from),
        flow.people(),
        (long) flow.from.size(),
        (long) flow.to.size());
  }
}
