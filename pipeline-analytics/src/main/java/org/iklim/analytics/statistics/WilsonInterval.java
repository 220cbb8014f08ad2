// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.statistics;

/**
 * 95 % score interval of a share (E. B. Wilson, "Probable inference, the law of succession, and
 * statistical inference", JASA 22, 1927). Never leaves 0 to 1 and holds for small groups, where the
 * textbook interval collapses. Written out, because Commons Math 3.6.1 gives a lower end slightly
 * below 0 for shares of 0.
 */
public final class WilsonInterval {
  private WilsonInterval() {}

  /**
   * The interval of {@code successes / trials}.
   *
   * @throws IllegalArgumentException unless 0 ≤ successes ≤ trials and trials > 0
   */
  public static Interval of(long successes, long trials) {
    if (trials <= 0 || successes < 0 || successes > trials) {
      throw new IllegalArgumentException("not a share: " + successes + " of " + trials);
    }
    double share = (double) successes / trials;
    double z2 = Interval.Z * Interval.Z;
    double centre = (share + z2 / (2 * trials)) / (1 + z2 / trials);
    double half =
        Interval.Z
            * Math.sqrt(share * (1 - share) / trials + z2 / (4.0 * trials * trials))
            / (1 + z2 / trials);
    return new Interval(
        successes == 0 ? 0 : centre - half, successes == trials ? 1 : centre + half);
  }
}
