// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.warnings;

import org.iklim.analytics.statistics.Interval;
import org.iklim.analytics.statistics.NegativeBinomial;
import org.iklim.analytics.warnings.VoiceHistory.Group;

/**
 * What one group said badly of one aspect in one stretch of days, against what its past let expect.
 *
 * @param group whose reading it is
 * @param aspect of what
 * @param end last day of the stretch
 * @param window place of the stretch in {@link Voices#WINDOWS}
 * @param bad messages that speak clearly badly of it, at most five of a person and day
 * @param messages messages at all, counted alike
 * @param usual the count to expect
 * @param pValueOfPeople probability of so many people who speak clearly badly of it, by chance
 */
record Reading(
    Group group,
    String aspect,
    int end,
    int window,
    int bad,
    int messages,
    NegativeBinomial usual,
    double pValueOfPeople) {
  /** Messages and people: two looks at the same talk. */
  private static final int LOOKS = 2;

  /** Points of the index that are lost if every message turns from neutral to wholly bad. */
  private static final double POINTS = 50;

  /** Standard normal quantile of a 95 % interval. */
  private static final double Z = 1.96;

  /**
   * Probability of at least so many by chance, of messages or of people: one who is upset writes
   * much, so that counts of messages vary far more than those of people.
   */
  double pValue() {
    double ofMessages = bad <= usual.mean() ? 1 : usual.atLeast(bad);
    return Math.min(1, LOOKS * Math.min(ofMessages, pValueOfPeople));
  }

  /** Messages beyond those expected; never below 0. */
  double excess() {
    return Math.max(0, bad - usual.mean());
  }

  /** Points of the climate index that the group lost through these. */
  double loss() {
    return points(bad);
  }

  /** 95 % interval of the loss: counts vary around what is as they vary around what is usual. */
  Interval lossInterval() {
    double spread = usual.variance() / usual.mean();
    double half = Z * Math.sqrt(spread * Math.max(bad, usual.mean()));
    return new Interval(points(bad - half), points(bad + half));
  }

  private double points(double count) {
    return messages == 0
        ? 0
        : Math.min(POINTS, POINTS * Math.max(0, count - usual.mean()) / messages);
  }

  /** Probability of so many messages by chance where the usual count is this many times larger. */
  double pValueAt(double factor) {
    double f = Math.max(1, factor);
    return new NegativeBinomial(usual.mean() * f, usual.variance() * f * f).atLeast(bad);
  }

  /** Probability of so many messages by chance, were some of them not counted. */
  double pValueWithout(double fewer) {
    return usual.atLeast(Math.round(bad - fewer));
  }

  /** How many times its usual count the rest is, without a part; without a rest, the whole. */
  double factorWithout(Reading part) {
    double usualRest = usual.mean() - part.usual.mean();
    return usualRest > 0 ? Math.max(0, bad - part.bad) / usualRest : bad / usual.mean();
  }
}
