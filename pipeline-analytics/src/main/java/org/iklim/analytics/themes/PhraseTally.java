// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.themes;

import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArraySet;
import it.unimi.dsi.fastutil.ints.IntSet;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.iklim.analytics.people.UnitPaths;
import org.iklim.analytics.rows.Numbers;
import org.iklim.schemas.tables.PersonDays;
import org.iklim.schemas.tables.Themes;

/**
 * How many people of each group said a phrase under an aspect, week by week. Holds what one
 * partition said: 8 bytes for each person, week, phrase and aspect.
 *
 * <p>Reads: {@link #SAID}, all rows of a phrase in one partition.
 *
 * <p>Gives: {@link #COUNTS}, one row per group, aspect and phrase that enough people of the group
 * said in a week that is wanted; one per aspect and phrase of everybody; and, with a null for the
 * phrase, the sums of a group and aspect over all phrases of the partition.
 *
 * <p>Drops: phrases that in no week enough people said under the aspect.
 *
 * @param past weeks with which others are compared
 * @param wanted weeks after those
 * @param fewest distinct people who must have said a phrase in one of the weeks
 */
record PhraseTally(int past, int wanted, long fewest) implements MapPartitionsFunction<Row, Row> {
  static final String PHRASE = "phrase";

  /** Which of the weeks, from 0. */
  static final String WEEK = "week";

  static final String PEOPLE = "people";

  static final StructType SAID =
      StructType.fromDDL(
          String.join(
              ", ",
              PHRASE + " STRING NOT NULL",
              Themes.ASPECT + " STRING NOT NULL",
              WEEK + " INT NOT NULL",
              PersonDays.PERSON_KEY + " STRING NOT NULL",
              PersonDays.UNIT_PATH + " STRING"));

  static final StructType COUNTS =
      StructType.fromDDL(
          String.join(
              ", ",
              Themes.GROUP_ID + " STRING NOT NULL",
              Themes.ASPECT + " STRING NOT NULL",
              PHRASE + " STRING",
              PEOPLE + " ARRAY<INT> NOT NULL"));

  /** A person of a week in a unit fits a long: 8 bits, 28 and 28. */
  private static final int BITS = 28;

  private static final long MASK = (1L << BITS) - 1;

  private record Spoken(String phrase, String aspect) {}

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    Numbers<String> people = new Numbers<>();
    Numbers<String> units = new Numbers<>();
    Map<Spoken, LongArrayList> said = new HashMap<>();
    rows.forEachRemaining(
        row ->
            said.computeIfAbsent(
                    new Spoken(row.getString(0), row.getString(1)), s -> new LongArrayList())
                .add(
                    ((long) row.getInt(2) << (2 * BITS))
                        | ((long) people.of(row.getString(3)) << BITS)
                        | units.of(row.getString(4))));
    Counter counter = new Counter(units);
    said.forEach((spoken, list) -> counter.count(spoken, sorted(list)));
    return counter.rows();
  }

  private static long[] sorted(LongArrayList said) {
    said.sort(null);
    return said.toLongArray();
  }

  /** Counts phrase after phrase. */
  private final class Counter {
    private final Numbers<String> groups = new Numbers<>();
    private final int everybody = groups.of(WeeklyThemes.EVERYBODY);
    private final int[][] groupsOfUnit;
    private final Map<String, Int2ObjectMap<int[]>> sums = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();

    Counter(Numbers<String> units) {
      groupsOfUnit = units.inOrder().stream().map(this::groupsOf).toArray(int[][]::new);
    }

    private int[] groupsOf(String unit) {
      return IntStream.concat(
              IntStream.of(everybody), UnitPaths.levels(unit).stream().mapToInt(groups::of))
          .toArray();
    }

    void count(Spoken spoken, long[] said) {
      if (!isShared(said)) {
        return;
      }
      Int2ObjectMap<int[]> counts = new Int2ObjectOpenHashMap<>();
      IntSet within = new IntArraySet();
      for (int i = 0; i < said.length; i++) {
        for (int group : groupsOfUnit[(int) (said[i] & MASK)]) {
          within.add(group);
        }
        // The last row of a person in a week: each group counts a person once, whatever the units.
        if (i + 1 == said.length || personOfWeek(said[i]) != personOfWeek(said[i + 1])) {
          int week = week(said[i]);
          within.forEach(group -> counts.computeIfAbsent(group, g -> zeros())[week]++);
          within.clear();
        }
      }
      Int2ObjectMap<int[]> all =
          sums.computeIfAbsent(spoken.aspect(), aspect -> new Int2ObjectOpenHashMap<>());
      for (Int2ObjectMap.Entry<int[]> entry : counts.int2ObjectEntrySet()) {
        int[] people = entry.getValue();
        int[] sum = all.computeIfAbsent(entry.getIntKey(), g -> zeros());
        Arrays.setAll(sum, week -> sum[week] + people[week]);
        if (entry.getIntKey() == everybody || isWanted(people)) {
          rows.add(row(entry.getIntKey(), spoken.aspect(), spoken.phrase(), people));
        }
      }
    }

    private boolean isWanted(int[] people) {
      return Arrays.stream(people, past, past + wanted).anyMatch(count -> count >= fewest);
    }

    private int[] zeros() {
      return new int[past + wanted];
    }

    private Row row(int group, String aspect, String phrase, int[] people) {
      return RowFactory.create(
          groups.get(group), aspect, phrase, Arrays.stream(people).boxed().toArray(Integer[]::new));
    }

    Iterator<Row> rows() {
      sums.forEach(
          (aspect, byGroup) ->
              byGroup.forEach((group, people) -> rows.add(row(group, aspect, null, people))));
      return rows.iterator();
    }
  }

  private boolean isShared(long[] said) {
    int people = 0;
    for (int i = 0; i < said.length; i++) {
      boolean sameWeek = i > 0 && week(said[i]) == week(said[i - 1]);
      boolean samePerson = i > 0 && personOfWeek(said[i]) == personOfWeek(said[i - 1]);
      people = sameWeek ? people + (samePerson ? 0 : 1) : 1;
      if (people >= fewest) {
        return true;
      }
    }
    return false;
  }

  private static int week(long said) {
    return (int) (said >> (2 * BITS));
  }

  private static long personOfWeek(long said) {
    return said >> BITS;
  }
}
