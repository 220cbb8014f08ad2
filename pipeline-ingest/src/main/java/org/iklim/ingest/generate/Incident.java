// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

import java.util.Map;
import java.util.TreeMap;

/** Planted: a unit is upset about something for some days. */
final class Incident {
  private final int number;
  private final IncidentKind kind;
  private final Unit unit;
  private final int start;
  private final int peak;
  private final int end;
  private final double peakThreads;

  /** Messages about it and all messages, by person of the unit. */
  private final Map<Integer, long[]> byPerson = new TreeMap<>();

  private long extraMessages;
  private long unitMessages;

  /**
   * An incident.
   *
   * @param start first day
   * @param peak day of most talk
   * @param end last day
   * @param peakThreads extra threads expected on the peak day
   */
  Incident(
      int number, IncidentKind kind, Unit unit, int start, int peak, int end, double peakThreads) {
    this.number = number;
    this.kind = kind;
    this.unit = unit;
    this.start = start;
    this.peak = peak;
    this.end = end;
    this.peakThreads = peakThreads;
  }

  int number() {
    return number;
  }

  IncidentKind kind() {
    return kind;
  }

  Unit unit() {
    return unit;
  }

  int start() {
    return start;
  }

  int peak() {
    return peak;
  }

  int end() {
    return end;
  }

  /** Extra threads expected on a day: a steep rise to the peak, a slow decay after it. */
  double threadsOn(int day) {
    if (day < start || day > end) {
      return 0;
    }
    if (day <= peak) {
      return peakThreads * (day - start + 1) / (peak - start + 1);
    }
    return peakThreads * StrictMath.exp(-3.0 * (day - peak) / (end - peak + 1));
  }

  /** Counts a message that a person of the unit wrote on a day; upset if about this incident. */
  void count(int person, int day, boolean upset) {
    if (upset || (day >= start && day <= end)) {
      long[] said = byPerson.computeIfAbsent(person, p -> new long[2]);
      said[0] += upset ? 1 : 0;
      said[1]++;
      extraMessages += upset ? 1 : 0;
      unitMessages++;
    }
  }

  /** People who wrote about it. */
  long voices() {
    return byPerson.values().stream().filter(said -> said[0] > 0).count();
  }

  /**
   * Planted shift of the unit's climate index, of 0 to 100, between start and end: minus 50 times
   * the mean over people of the share of their messages that is about it.
   */
  double indexPoints() {
    double shares = 0;
    for (long[] said : byPerson.values()) {
      shares += (double) said[0] / said[1];
    }
    return byPerson.isEmpty() ? 0 : Math.round(-500.0 * shares / byPerson.size()) / 10.0;
  }

  /** Messages about it. */
  long extraMessages() {
    return extraMessages;
  }

  /** All messages of the unit's people from start to end, those about it included. */
  long unitMessages() {
    return unitMessages;
  }

  /** Planted shift of the unit's tone between start and end, on a scale of −100 to 100. */
  double tonePoints() {
    return unitMessages == 0 ? 0 : Math.round(-1000.0 * extraMessages / unitMessages) / 10.0;
  }
}
