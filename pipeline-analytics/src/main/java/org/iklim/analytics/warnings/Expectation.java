// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.warnings;

import java.util.List;
import org.iklim.analytics.statistics.NegativeBinomial;
import org.iklim.analytics.warnings.VoiceHistory.Group;
import org.iklim.analytics.warnings.Voices.Counted;

/**
 * How many clearly bad messages about one aspect each group's past lets expect within a stretch of
 * days, given how many messages there are at all. Weekends, holidays and busy seasons are in the
 * latter. Messages count up to five of a person and day. Or the same of people: how many spoke
 * clearly badly of it, given how many spoke; what stands below of messages then holds of them.
 *
 * <p>For a group with b bad messages of n in the stretches of its past twelve weeks (days of known
 * trouble and the newest two left out), both divided by the length of the stretch since stretches
 * overlap:
 *
 * <ul>
 *   <li>share = (b + w · share of the group above) / (n + w). w, in messages, is the mean share
 *       over the variance of shares between groups (gamma-Poisson empirical Bayes; D. Clayton and
 *       J. Kaldor, Biometrics 43, 1987), by the method of moments, from 20 to 5,000;
 *   <li>mean = share · messages now;
 *   <li>dispersion, since people answer each other: sum of squared distances from the group's rate
 *       over the sum of its bad messages, drawn towards that of all groups with the weight of 14
 *       bad messages; never below 1;
 *   <li>variance = dispersion · mean + mean² · (dispersion of all / bad messages behind the share):
 *       the spread of counts, and the doubt about the share itself.
 * </ul>
 *
 * <p>The count is negative binomial with that mean and variance. There is none for a group that,
 * with all above it, never spoke badly of the aspect, or with fewer than three usable days of
 * everybody.
 *
 * <p>Until everybody has ten usable days, a trouble that was there from the first day would be a
 * group's usual. So a part is held against all others, in the same stretch and before: share = (b +
 * ½) / (n + ½) of theirs, and variance = dispersion · mean + mean² · (dispersion / (b + ½) + 0.1),
 * where the last says how much groups differ from each other: by a third.
 */
final class Expectation {
  /** Days of the past that count. */
  static final int HISTORY = 84;

  /** The newest days are left out: trouble may have begun in them. */
  private static final int GUARD = 2;

  /** With fewer usable days of everybody there is no past to speak of. */
  private static final int SHORTEST = 3;

  /** With fewer a group is held against the others, not against a past of its own. */
  private static final int OWN_PAST = 10;

  /** Messages of others below which they say nothing. */
  private static final double FEWEST_OF_OTHERS = 50;

  /** Half an event (H. Jeffreys, 1946): a share of nothing is small, not none. */
  private static final double HALF = 0.5;

  /** Variance of shares between groups over their squared mean. */
  private static final double BETWEEN_GROUPS = 0.1;

  /** Bad messages that the dispersion of all groups is worth to that of one. */
  private static final double PRIOR_MESSAGES = 14;

  /** Bounds of the prior weight of a share, in messages. */
  private static final double LEAST_PRIOR = 20;

  private static final double MOST_PRIOR = 5_000;

  private final String aspect;
  private final int window;
  private final Counted counted;
  private final int lag;
  private final List<Group> groups;
  private final Past[] past;
  private final double[] share;
  private final double[] doubt;
  private final int[] above;
  private double dispersion = 1;
  private int today;

  /**
   * For one aspect and stretch; knows nothing yet.
   *
   * @param window place of the stretch in {@link Voices#WINDOWS}
   * @param counted what is expected
   * @param groups parents before their children
   */
  Expectation(String aspect, int window, Counted counted, List<Group> groups, int days) {
    this.aspect = aspect;
    this.window = window;
    this.counted = counted;
    this.lag = GUARD + Voices.WINDOWS[window];
    this.groups = groups;
    this.past = new Past[groups.size()];
    this.share = new double[groups.size()];
    this.doubt = new double[groups.size()];
    this.above = new int[groups.size()];
    for (int g = 0; g < past.length; g++) {
      past[g] = new Past(days);
      above[g] = groups.indexOf(groups.get(g).parent());
    }
  }

  /** Sums over the usable days of a group's past. */
  private static final class Past {
    private final boolean[] used;
    private int count;
    private long bad;
    private long all;
    private long badBad;
    private long badAll;
    private long allAll;

    Past(int days) {
      used = new boolean[days];
    }

    void count(int day, int badNow, int allNow, int sign) {
      used[day] = sign > 0;
      count += sign;
      bad += (long) sign * badNow;
      all += (long) sign * allNow;
      badBad += (long) sign * badNow * badNow;
      badAll += (long) sign * badNow * allNow;
      allAll += (long) sign * allNow * allNow;
    }

    double rate() {
      return all == 0 ? 0 : (double) bad / all;
    }

    /** Squared distances from what the rate lets expect. */
    double squares(double rate) {
      return badBad - 2 * rate * badAll + rate * rate * allAll;
    }
  }

  /** Which days of which group are not usual. */
  @FunctionalInterface
  interface Troubled {
    boolean on(Group group, int day);
  }

  /** Moves on to a day: the past grows by a day and forgets one; days are given in order. */
  void advance(int day, Troubled troubled) {
    today = day;
    int entering = day - lag;
    int leaving = entering - HISTORY;
    for (int g = 0; g < past.length; g++) {
      Group group = groups.get(g);
      Voices clear = group.clear().get(aspect);
      if (entering >= Voices.WINDOWS[window] - 1
          && count(group.all(), entering) > 0
          && !troubled.on(group, entering)) {
        past[g].count(entering, count(clear, entering), count(group.all(), entering), 1);
      }
      if (leaving >= 0 && past[g].used[leaving]) {
        past[g].count(leaving, count(clear, leaving), count(group.all(), leaving), -1);
      }
    }
    pool();
  }

  /**
   * The count to expect of a group in the stretch that ends on the present day.
   *
   * @param group its place
   * @param now messages or people of the stretch, above 0
   * @return null if there is nothing to tell it from
   */
  NegativeBinomial of(int group, int now) {
    boolean isPart = above[group] >= 0;
    return isPart && past[0].count < OWN_PAST ? byOthers(group, now) : byPast(group, now);
  }

  private NegativeBinomial byOthers(int group, int now) {
    Group everybody = groups.get(0);
    Group part = groups.get(group);
    double length = Voices.WINDOWS[window];
    double all =
        count(everybody.all(), today)
            - count(part.all(), today)
            + (past[0].all - past[group].all) / length;
    double bad =
        count(everybody.clear().get(aspect), today)
            - count(part.clear().get(aspect), today)
            + (past[0].bad - past[group].bad) / length;
    if (all < FEWEST_OF_OTHERS) {
      return null;
    }
    // The past of everybody leaves out other days than that of the part: what is left may be less.
    double theirs = Math.max(0, bad) + HALF;
    double mean = theirs / (all + HALF) * now;
    double variance = dispersion * mean + mean * mean * (dispersion / theirs + BETWEEN_GROUPS);
    return new NegativeBinomial(mean, variance);
  }

  private NegativeBinomial byPast(int group, int now) {
    if (past[0].count < SHORTEST || share[group] <= 0) {
      return null;
    }
    double mean = share[group] * now;
    double weight = PRIOR_MESSAGES;
    double expected = past[group].bad;
    double own =
        (past[group].squares(past[group].rate()) + weight * dispersion)
            / (Math.max(expected, 0) + weight);
    double spread = Math.max(1, expected == 0 ? dispersion : own);
    double variance = spread * mean + mean * mean * doubt[group];
    return new NegativeBinomial(mean, Math.max(mean, variance));
  }

  private void pool() {
    double squares = 0;
    double expected = 0;
    for (int g = 1; g < past.length; g++) {
      squares += past[g].squares(past[g].rate());
      expected += past[g].bad;
    }
    dispersion = expected == 0 ? 1 : Math.max(1, squares / expected);
    double prior = prior();
    int length = Voices.WINDOWS[window];
    for (int g = 0; g < past.length; g++) {
      double own = (double) past[g].bad / length;
      double voices = (double) past[g].all / length;
      double borrowed = above[g] < 0 ? 0 : prior;
      double parent = above[g] < 0 ? 0 : share[above[g]];
      double seen = own + borrowed * parent;
      share[g] = voices + borrowed == 0 ? 0 : seen / (voices + borrowed);
      doubt[g] = seen == 0 ? 0 : dispersion / seen;
    }
  }

  /** Messages that a prior is worth: few where siblings differ much. */
  private double prior() {
    double bad = 0;
    double all = 0;
    for (int g = 1; g < past.length; g++) {
      bad += past[g].bad;
      all += past[g].all;
    }
    if (bad == 0) {
      return MOST_PRIOR;
    }
    double mean = bad / all;
    double length = Voices.WINDOWS[window];
    double weights = all / length;
    double weightSquares = 0;
    double squares = 0;
    int count = 0;
    for (int g = 1; g < past.length; g++) {
      double weight = past[g].all / length;
      double distance = past[g].rate() - mean;
      weightSquares += weight * weight;
      squares += weight * distance * distance;
      count += past[g].all > 0 ? 1 : 0;
    }
    double scale = weights - weightSquares / weights;
    double between = scale <= 0 ? 0 : (squares - (count - 1) * mean * dispersion) / scale;
    return between <= 0 ? MOST_PRIOR : Math.max(LEAST_PRIOR, Math.min(MOST_PRIOR, mean / between));
  }

  private int count(Voices voices, int day) {
    return voices == null ? 0 : voices.count(counted, window, day);
  }
}
