// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Every number of metrics.measures; each has a card in {@code docs/metrics}. */
public enum Metric {
  POSTS(Family.ACTIVITY, "count", "volume"),
  COMMENTS(Family.ACTIVITY, "count", "volume"),
  MESSAGES(Family.ACTIVITY, "count", "volume"),
  REACTIONS(Family.ACTIVITY, "count", "volume"),
  SHARES(Family.ACTIVITY, "count", "volume"),
  MESSAGES_PER_DAY(Family.ACTIVITY, "per_day", "velocity", Period.WEEK),
  PEOPLE_POSTING(Family.ACTIVITY, "count", "active-people"),
  PEOPLE_COMMENTING(Family.ACTIVITY, "count", "active-people"),
  PEOPLE_REACTING(Family.ACTIVITY, "count", "active-people"),
  PEOPLE_ACTIVE(Family.ACTIVITY, "count", "active-people"),
  HEADCOUNT(Family.ACTIVITY, "count", "headcount"),
  ACTIVE_SHARE(Family.ACTIVITY, "share", "headcount"),
  MESSAGES_PER_HEAD(Family.ACTIVITY, "per_person", "headcount"),
  MESSAGES_PER_ACTIVE_PERSON(Family.ACTIVITY, "per_person", "concentration"),
  MESSAGES_GINI(Family.ACTIVITY, "share", "concentration"),
  THREADS(Family.THREADS, "count", "volume"),
  THREAD_DEPTH(Family.THREADS, "count", "thread-shape", Period.WEEK),
  THREAD_BREADTH(Family.THREADS, "count", "thread-shape", Period.WEEK),
  THREAD_PARTICIPANTS(Family.THREADS, "count", "thread-shape", Period.WEEK),
  THREAD_UNITS_REACHED(Family.THREADS, "count", "thread-shape", Period.WEEK),
  FIRST_RESPONSE_SECONDS_P25(Family.THREADS, "seconds", "first-response"),
  FIRST_RESPONSE_SECONDS_P50(Family.THREADS, "seconds", "first-response"),
  FIRST_RESPONSE_SECONDS_P75(Family.THREADS, "seconds", "first-response"),
  UNANSWERED_SHARE_1D(Family.THREADS, "share", "unanswered"),
  UNANSWERED_SHARE_3D(Family.THREADS, "share", "unanswered"),
  UNANSWERED_SHARE_7D(Family.THREADS, "share", "unanswered"),
  HALF_REACTION_SECONDS_P50(Family.THREADS, "seconds", "half-reaction"),
  VELOCITY_SCORE(Family.VELOCITY, "score", "velocity");

  /** Metrics that are made from the same facts, in one step. */
  public enum Family {
    /** From metrics.person_days. */
    ACTIVITY,
    /** From network.threads. */
    THREADS,
    /** From metrics.measures, the rows of {@link Metric#MESSAGES}. */
    VELOCITY
  }

  private final String label = name().toLowerCase(Locale.ROOT);
  private final Family family;
  private final String unit;
  private final String card;
  private final Period shortest;

  Metric(Family family, String unit, String card) {
    this(family, unit, card, Period.DAY);
  }

  Metric(Family family, String unit, String card, Period shortest) {
    this.family = family;
    this.unit = unit;
    this.card = card;
    this.shortest = shortest;
  }

  /** Its name in tables, such as {@code people_active}. */
  public String label() {
    return label;
  }

  /** What it is made from. */
  public Family family() {
    return family;
  }

  /** Unit of its value, as the contract of metrics.measures lists them. */
  public String unit() {
    return unit;
  }

  /** File of its card in {@code docs/metrics}. */
  public String card() {
    return card + ".md";
  }

  /** Whether it is computed for periods of a length. */
  public boolean appliesTo(Period period) {
    return period.compareTo(shortest) >= 0;
  }

  /** The metrics of a family. */
  public static List<Metric> of(Family family) {
    return Arrays.stream(values()).filter(metric -> metric.family == family).toList();
  }
}
