// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports.page;

import java.util.List;
import java.util.Optional;

/**
 * What is usual for a group: the middle of its own earlier weeks and how far weeks lie from it.
 *
 * @param median the middle week
 * @param scale standard deviation as the median absolute deviation tells it, never below the noise
 *     of a single week
 * @param unit unit of the metric
 */
record Usual(double median, double scale, String unit) {
  /** Fewer earlier weeks than this say nothing about what is usual. */
  static final int FEWEST_WEEKS = 4;

  /** From this robust score on a change is called a change (Iglewicz and Hoaglin, 1993). */
  static final double CLEAR = 3.5;

  private static final double MAD_TO_DEVIATION = 1.4826;

  /** Weeks that are all alike still leave one percent of play; nothing real is steadier. */
  private static final double LEAST_PLAY = 0.01;

  /**
   * The usual of a series.
   *
   * @param earlier values of the weeks before, in any order
   * @param unit unit of the metric
   * @param standardError of the week that is compared; 0 if not known
   * @return empty with fewer than {@value #FEWEST_WEEKS} weeks or nothing to measure distance with
   */
  static Optional<Usual> of(List<Double> earlier, String unit, double standardError) {
    if (earlier.size() < FEWEST_WEEKS) {
      return Optional.empty();
    }
    double median = median(earlier);
    double deviation =
        MAD_TO_DEVIATION * median(earlier.stream().map(v -> Math.abs(v - median)).toList());
    double noise = unit.equals(Figure.COUNT) ? Math.sqrt(Math.max(median, 0)) : standardError;
    double scale = Math.max(Math.max(deviation, noise), LEAST_PLAY * Math.abs(median));
    return scale > 0 ? Optional.of(new Usual(median, scale, unit)) : Optional.empty();
  }

  /** Distance of a value from the usual, in standard deviations. */
  double score(double value) {
    return (value - median) / scale;
  }

  /** Below this a value is called clearly less. */
  double low() {
    double end = median - CLEAR * scale;
    return unit.equals(Figure.SCORE) ? end : Math.max(0, end);
  }

  /** Above this a value is called clearly more. */
  double high() {
    double end = median + CLEAR * scale;
    return unit.equals(Figure.SHARE) ? Math.min(1, end) : end;
  }

  private static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
