// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How long it takes until something happens, when for some cases it has not happened yet
 * ("censored"): the product-limit estimate of E. L. Kaplan and P. Meier (JASA 53, 1958). Leaving
 * the open cases out would make slow look fast.
 *
 * <p>Limits of a quantile are those of R. Brookmeyer and J. Crowley (Biometrics 38, 1982) on the
 * log-log scale: the times at which the pointwise interval of the survival share, with Greenwood's
 * variance, holds 1 − p (J. P. Klein and M. L. Moeschberger, "Survival Analysis", 2nd ed., sections
 * 4.3 and 4.5).
 */
public final class KaplanMeier {
  private final List<Step> steps;

  private KaplanMeier(List<Step> steps) {
    this.steps = steps;
  }

  /**
   * One time at which the event happened.
   *
   * @param time the time
   * @param survival share of cases for which it has not happened by then
   * @param interval of that share, with the sum of d / (n (n − d)) up to then
   */
  private record Step(double time, double survival, Interval interval) {}

  /**
   * A quantile of the time.
   *
   * @param value the time by which the share p has happened; absent if it never has
   * @param low lower 95 % limit; absent if the data set none
   * @param high upper 95 % limit; absent if the data set none
   */
  public record Quantile(OptionalDouble value, OptionalDouble low, OptionalDouble high) {}

  /**
   * The estimate from times until the event and times after which we stopped looking.
   *
   * @param happened times until the event, in any order and unit
   * @param censored times after which a case was still open, in the same unit; a case that closes
   *     at the same time as an event counts as open at the event
   */
  public static KaplanMeier of(double[] happened, double[] censored) {
    double[] events = sorted(happened);
    double[] open = sorted(censored);
    List<Step> steps = new ArrayList<>();
    double survival = 1;
    double greenwood = 0;
    int gone = 0;
    for (int i = 0; i < events.length; ) {
      double time = events[i];
      while (gone < open.length && open[gone] < time) {
        gone++;
      }
      int deaths = 0;
      while (i + deaths < events.length && events[i + deaths] == time) {
        deaths++;
      }
      double atRisk = (events.length - i) + (open.length - gone);
      survival *= 1 - deaths / atRisk;
      greenwood += deaths / (atRisk * (atRisk - deaths));
      steps.add(new Step(time, survival, logLog(survival, greenwood)));
      i += deaths;
    }
    return new KaplanMeier(steps);
  }

  /** Share of cases for which the event has not happened by a time. */
  public double survival(double time) {
    double survival = 1;
    for (Step step : steps) {
      if (step.time > time) {
        break;
      }
      survival = step.survival;
    }
    return survival;
  }

  /**
   * The time by which a share has happened, with its limits.
   *
   * @param share between 0 and 1, both excluded; 0.5 is the median
   */
  public Quantile quantile(double share) {
    double remaining = 1 - share;
    OptionalDouble value = OptionalDouble.empty();
    OptionalDouble low = OptionalDouble.empty();
    OptionalDouble high = OptionalDouble.empty();
    for (Step step : steps) {
      if (value.isEmpty() && atMost(step.survival, remaining)) {
        value = OptionalDouble.of(step.time);
      }
      if (low.isEmpty() && atMost(step.interval.low(), remaining)) {
        low = OptionalDouble.of(step.time);
      }
      if (high.isEmpty() && atMost(step.interval.high(), remaining)) {
        high = OptionalDouble.of(step.time);
      }
    }
    return new Quantile(value, low, high);
  }

  private static Interval logLog(double survival, double greenwood) {
    if (survival <= 0) {
      // Nobody is left: the scale has no interval here, the estimate itself stands.
      return new Interval(0, 0);
    }
    double log = Math.log(survival);
    double spread = Interval.Z * Math.sqrt(greenwood) / log;
    double one = Math.pow(survival, Math.exp(spread));
    double other = Math.pow(survival, Math.exp(-spread));
    return new Interval(Math.min(one, other), Math.max(one, other));
  }

  /** A product of fractions that should be one half may be one half and a bit. */
  private static boolean atMost(double survival, double remaining) {
    return survival <= remaining + 1e-12;
  }

  private static double[] sorted(double[] values) {
    double[] copy = values.clone();
    Arrays.sort(copy);
    return copy;
  }
}
