// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is planned and has not yet arrived: one list a day, for as many days ahead as anything can
 * be planned. Memory follows the talk of some weeks, never the length of the plan.
 */
final class Timeline {
  /** A power of two; the longest chain of consequences is shorter (see {@link Delivery}). */
  private static final int DAYS_AHEAD = 128;

  private static final long DAY_MILLIS = 86_400_000L;

  /** An event and when the network reports it. */
  record Arrival(Event event, long arrived, long order, boolean repeated) {}

  /** Takes arrivals in their order. */
  interface Sink {
    void accept(Arrival arrival) throws java.io.IOException;
  }

  private final List<List<Arrival>> days = new ArrayList<>();
  private long today;
  private long order;

  Timeline(long firstMillis) {
    today = Math.floorDiv(firstMillis, DAY_MILLIS);
    for (int i = 0; i < DAYS_AHEAD; i++) {
      days.add(new ArrayList<>());
    }
  }

  /** Plans an event's arrival, not before today and within the days ahead. */
  void add(Event event, long arrived, boolean repeated) {
    long day = Math.floorDiv(arrived, DAY_MILLIS);
    if (day < today || day - today >= DAYS_AHEAD) {
      throw new IllegalStateException(
          "planned for day " + day + ", outside of the " + DAYS_AHEAD + " days from " + today);
    }
    days.get((int) (day % DAYS_AHEAD)).add(new Arrival(event, arrived, order++, repeated));
  }

  /** Gives today's arrivals, in order, and goes on to the next day. */
  void finishDay(Sink sink) throws java.io.IOException {
    int slot = (int) (today % DAYS_AHEAD);
    List<Arrival> arrivals = days.get(slot);
    arrivals.sort(
        Comparator.comparingLong(Arrival::arrived).thenComparingLong(Arrival::order));
    for (Arrival arrival : arrivals) {
      sink.accept(arrival);
    }
    // A new list: a busy day's capacity would otherwise stay for good.
    days.set(slot, new ArrayList<>());
    today++;
  }

  boolean isEmpty() {
    return days.stream().allMatch(List::isEmpty);
  }
}
