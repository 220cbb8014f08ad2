// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.warnings;

import org.iklim.analytics.statistics.NegativeBinomial;
import org.iklim.analytics.warnings.VoiceHistory.Group;

/**
 * What one group said badly of one aspect in one stretch of days, against what its past let expect.
 *
 * @param group whose reading it is
 * @param aspect of what
 * @param end last day of the stretch
 * @param window place of the stretch in {@link Voices#WINDOWS}
 * @param bad distinct people who spoke badly of it
 * @param voices distinct people who spoke at all
 * @param usual the count to expect
 */
record Reading(
    Group group,
    String aspect,
    int end,
    int window,
    int bad,
    int voices,
    NegativeBinomial usual) {
  /** Points of the index that a person costs who turns from neutral to bad, were all voices so. */
  private static final double POINTS = 50;

  /** Probability of at least so many by chance. */
  double pValue() {
    return bad <= usual.mean() ? 1 : usual.atLeast(bad);
  }

  /** People beyond those expected; never below 0. */
  double excess() {
    return Math.max(0, bad - usual.mean());
  }

  /** Points of the climate index that the group lost through them. */
  double loss() {
    return voices == 0 ? 0 : POINTS * excess() / voices;
  }

  /** Probability of so many by chance where the usual count is this many times larger. */
  double pValueAt(double factor) {
    double f = Math.max(1, factor);
    return new NegativeBinomial(usual.mean() * f, usual.variance() * f * f).atLeast(bad);
  }

  /** Probability of so many by chance, were some people not counted. */
  double pValueWithout(double people) {
    return usual.atLeast(Math.round(bad - people));
  }

  /** How many times the usual count it is. */
  double factor() {
    return bad / usual.mean();
  }
}
