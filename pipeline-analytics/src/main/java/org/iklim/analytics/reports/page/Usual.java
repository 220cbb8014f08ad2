// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports.page;

import java.util.List;
import java.util.Optional;
import org.iklim.analytics.statistics.OrderStatistics;

/**
 * What is usual for a group: the middle of its own earlier weeks and how far weeks lie from it. For
 * counts this is the distance that {@code velocity_score} uses too; times are compared by their
 * logarithm, because twice as long and half as long are equally far.
 *
 * @param middle the middle week, on the scale of the unit
 * @param spread standard deviation as the median absolute deviation tells it, never below the noise
 *     of a single week, on the scale of the unit
 * @param unit unit of the metric
 */
record Usual(double middle, double spread, String unit) {
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
   * @param now the week that is compared, whose interval says how much chance alone does
   * @return empty with fewer than {@value #FEWEST_WEEKS} weeks or nothing to measure distance with
   */
  static Optional<Usual> of(List<Double> earlier, Figure now) {
    if (earlier.size() < FEWEST_WEEKS) {
      return Optional.empty();
    }
    double[] scaled = earlier.stream().mapToDouble(v -> scaled(now.unit(), v)).toArray();
    double middle = OrderStatistics.median(scaled);
    double[] distances = new double[scaled.length];
    for (int i = 0; i < scaled.length; i++) {
      distances[i] = Math.abs(scaled[i] - middle);
    }
    double deviation = MAD_TO_DEVIATION * OrderStatistics.median(distances);
    double spread = Math.max(deviation, chance(now, middle));
    return spread > 0 ? Optional.of(new Usual(middle, spread, now.unit())) : Optional.empty();
  }

  /** What chance alone does to a week. */
  private static double chance(Figure now, double middle) {
    if (now.unit().equals(Figure.COUNT)) {
      return Math.max(1, Math.sqrt(Math.max(middle, 0)));
    }
    double play = now.unit().equals(Figure.SECONDS) ? LEAST_PLAY : LEAST_PLAY * Math.abs(middle);
    return now.hasInterval()
        ? Math.max(
            play, (scaled(now.unit(), now.high()) - scaled(now.unit(), now.low())) / (2 * 1.96))
        : play;
  }

  /** The middle of the earlier weeks. */
  double median() {
    return plain(middle);
  }

  /** Distance of a value from the usual, in standard deviations. */
  double score(double value) {
    return (scaled(unit, value) - middle) / spread;
  }

  /** Below this a value is called clearly less. */
  double low() {
    double end = plain(middle - CLEAR * spread);
    return unit.equals(Figure.SCORE) ? end : Math.max(0, end);
  }

  /** Above this a value is called clearly more. */
  double high() {
    double end = plain(middle + CLEAR * spread);
    return unit.equals(Figure.SHARE) ? Math.min(1, end) : end;
  }

  private double plain(double scaled) {
    return unit.equals(Figure.SECONDS) ? Math.exp(scaled) : scaled;
  }

  private static double scaled(String unit, double value) {
    return unit.equals(Figure.SECONDS) ? Math.log(Math.max(1, value)) : value;
  }
}
