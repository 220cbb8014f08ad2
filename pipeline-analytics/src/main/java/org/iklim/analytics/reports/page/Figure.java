// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports.page;

/**
 * A published number with its doubt.
 *
 * @param value the number; null where it cannot be told, see reason
 * @param low lower end of its 95 % interval; null where it has none
 * @param high upper end; null where it has none
 * @param unit count, share, seconds, per_person, score or per_day
 * @param people distinct people it is made from
 * @param reason why the value is null: a code from the metric's card
 */
public record Figure(
    Double value, Double low, Double high, String unit, long people, String reason) {
  public static final String COUNT = "count";
  public static final String SHARE = "share";
  public static final String SECONDS = "seconds";
  public static final String SCORE = "score";
  public static final String PER_DAY = "per_day";

  /** Whether there is a number at all. */
  public boolean isKnown() {
    return value != null;
  }

  /** Whether both ends of the interval are known. */
  public boolean hasInterval() {
    return low != null && high != null;
  }
}
