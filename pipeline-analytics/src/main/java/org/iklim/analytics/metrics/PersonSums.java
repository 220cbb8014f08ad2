// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.iklim.analytics.rows.Numbers;
import org.iklim.analytics.rows.Portions;
import org.iklim.schemas.tables.Measures;

/**
 * Facts of people to sums over people. What a person did is held until the facts of the next one
 * come, then counted once in each group and period.
 *
 * <p>Reads: the columns that {@link GroupRollUp#over} selects, all facts of a person one after
 * another.
 *
 * <p>Gives: {@link #SCHEMA}; a group and period may come several times and is to be added up.
 */
final class PersonSums implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  /** One row per group and period. */
  static final StructType SCHEMA =
      StructType.fromDDL(
          Stream.concat(
                  Stream.of(
                      Measures.GROUP_TYPE + " STRING NOT NULL",
                      Measures.GROUP_ID + " STRING NOT NULL",
                      Measures.PERIOD + " STRING NOT NULL",
                      GroupRollUp.FIRST_DAY + " INT NOT NULL",
                      GroupRollUp.MESSAGES_PER_PERSON + " ARRAY<BIGINT> NOT NULL"),
                  Stream.of(GroupSums.Count.values()).map(c -> c.column() + " BIGINT NOT NULL"))
              .collect(Collectors.joining(", ")));

  /** Numbers of people's messages held at a time; then sums are given and begun anew. */
  private static final int MOST_HELD = 4_000_000;

  private static final int FIRST_COUNT = 7;

  private final WantedPeriods periods;

  PersonSums(WantedPeriods periods) {
    this.periods = periods;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> facts) {
    Sums sums = new Sums(facts);
    return new Portions<>(facts::hasNext, sums::gather);
  }

  private final class Sums {
    private final Iterator<Row> facts;
    private final Numbers<Group> groups = new Numbers<>();
    private final Map<Place, int[]> groupsOfPlace = new HashMap<>();
    private final Numbers<WantedPeriods.Span> spans = new Numbers<>();
    private final Int2ObjectOpenHashMap<int[]> spansOfDay = new Int2ObjectOpenHashMap<>();
    private Long2ObjectOpenHashMap<GroupSums.Deeds> person = new Long2ObjectOpenHashMap<>();
    private Long2ObjectOpenHashMap<GroupSums> sums = new Long2ObjectOpenHashMap<>();
    private int held;
    private String key;

    Sums(Iterator<Row> facts) {
      this.facts = facts;
    }

    private Row row(Long2ObjectMap.Entry<GroupSums> next) {
      Group group = groups.get((int) (next.getLongKey() >> Integer.SIZE));
      WantedPeriods.Span span = spans.get((int) next.getLongKey());
      GroupSums.Count[] counts = GroupSums.Count.values();
      Object[] row = new Object[5 + counts.length];
      row[0] = group.type();
      row[1] = group.id();
      row[2] = span.period().label();
      row[3] = (int) span.first().toEpochDay();
      row[4] = next.getValue().messagesPerPerson();
      for (GroupSums.Count count : counts) {
        row[5 + count.ordinal()] = next.getValue().get(count);
      }
      return RowFactory.create(row);
    }

    private Iterator<Row> gather() {
      sums = new Long2ObjectOpenHashMap<>();
      held = 0;
      while (facts.hasNext() && held < MOST_HELD) {
        Row fact = facts.next();
        if (!Objects.equals(key, fact.getString(0))) {
          endPerson();
          key = fact.getString(0);
        }
        add(fact);
      }
      if (!facts.hasNext()) {
        endPerson();
      }
      return sums.long2ObjectEntrySet().stream().map(this::row).iterator();
    }

    private void add(Row fact) {
      int[] days = spansOfDay.computeIfAbsent(fact.getInt(1), this::spans);
      if (days.length == 0) {
        return;
      }
      GroupSums.Deeds deeds = GroupSums.Deeds.of(fact, FIRST_COUNT);
      for (int group : groupsOfPlace.computeIfAbsent(Place.of(fact, 2), this::groups)) {
        for (int span : days) {
          long cell = (long) group << Integer.SIZE | span;
          person.computeIfAbsent(cell, c -> new GroupSums.Deeds()).add(deeds);
        }
      }
    }

    private int[] spans(int day) {
      return Stream.of(periods.holding(LocalDate.ofEpochDay(day)))
          .mapToInt(span -> spans.of(span))
          .toArray();
    }

    private int[] groups(Place place) {
      return place.groups().stream().mapToInt(groups::of).toArray();
    }

    private void endPerson() {
      for (var deeds : person.long2ObjectEntrySet()) {
        sums.computeIfAbsent(deeds.getLongKey(), c -> new GroupSums()).add(deeds.getValue());
      }
      held += person.size();
      // Not cleared: the table of somebody who did much would be walked through for all others.
      person = new Long2ObjectOpenHashMap<>();
    }
  }
}
