// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.climate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.iklim.analytics.statistics.Estimate;

/**
 * What a group's index should be in a period, from its own past and the season, before that period
 * is looked at.
 *
 * <p>The season has two kinds of effects: {@link WorkSeason}s and the months of the year, which
 * tell a group's own season apart once a year of it is known. A group starts from its parent's
 * effects and learns only how it differs from them, so that a small group is pooled and a large one
 * has its own. How fast the level moves and how much a period scatters is not known either: a few
 * settings are followed at once and weighed by how well each has forecast so far (multi-process
 * models, class I; West and Harrison, chapter 12).
 *
 * <p>All figures in points of the index, 0 to 100. Periods must come in order of time.
 */
public final class SeasonalBaseline {
  /** Fewer observed periods than this make no forecast. */
  public static final int FEWEST_PERIODS = 6;

  private static final double MIDDLE = 50;
  private static final double[] DRIFTS = {0.02, 0.3, 3};
  private static final double[] NOISES = {0.1, 2, 10, 40};
  private static final double OF_ALL = 9;
  private static final double OF_ONE = 2.25;

  private final List<LocalLevel> settings = new ArrayList<>();
  private int observed;

  /**
   * A period with the season it lies in.
   *
   * @param regressors shares of the seasons, then shares of the twelve months
   */
  public record Season(double[] regressors) {
    /** The season of the days from one to before another. */
    public static Season of(LocalDate from, LocalDate before) {
      double[] months = new double[12];
      long days = from.until(before, ChronoUnit.DAYS);
      from.datesUntil(before).forEach(day -> months[day.getMonthValue() - 1] += 1.0 / days);
      return new Season(
          DoubleStream.concat(
                  DoubleStream.of(WorkSeason.shares(from, before)), DoubleStream.of(months))
              .toArray());
    }
  }

  private SeasonalBaseline(double variance) {
    int regressors = WorkSeason.values().length + 12;
    double[] variances = IntStream.range(0, regressors).mapToDouble(i -> variance).toArray();
    for (double drift : DRIFTS) {
      for (double noise : NOISES) {
        settings.add(new LocalLevel(MIDDLE, drift, noise, variances));
      }
    }
  }

  /** The baseline of the whole organisation, which knows no parent. */
  public static SeasonalBaseline ofAll() {
    return new SeasonalBaseline(OF_ALL);
  }

  /** The baseline of a group that shares its parent's season but for small differences. */
  public static SeasonalBaseline ofGroup() {
    return new SeasonalBaseline(OF_ONE);
  }

  /** Lets time pass up to the next period; called once for each period, observed or not. */
  public void pass() {
    settings.forEach(setting -> setting.pass(1));
  }

  /**
   * The index to expect, with the variance of a usual period around it; empty while too little is
   * known.
   *
   * @param inherited the season's effect on the parent, {@link #effect} of its baseline; 0 without
   */
  public Optional<Estimate> forecast(Season season, double inherited) {
    if (observed < FEWEST_PERIODS) {
      return Optional.empty();
    }
    double[] weights = weights();
    double mean = 0;
    double square = 0;
    for (int i = 0; i < weights.length; i++) {
      double[] forecast = settings.get(i).forecast(season.regressors());
      mean += weights[i] * forecast[0];
      square += weights[i] * (forecast[1] + forecast[0] * forecast[0]);
    }
    return Optional.of(
        new Estimate(mean + inherited, Math.max(0, square - mean * mean), observed - 1.0));
  }

  /** What the season adds to the level, as known now, the inherited part included. */
  public double effect(Season season, double inherited) {
    double[] weights = weights();
    double effect = inherited;
    for (int i = 0; i < weights.length; i++) {
      effect += weights[i] * settings.get(i).effect(season.regressors());
    }
    return effect;
  }

  /** Takes in the index of the period. */
  public void observe(Season season, double inherited, Estimate index) {
    Estimate own = index.scaled(-inherited, 1);
    settings.forEach(setting -> setting.observe(season.regressors(), own));
    observed++;
  }

  private double[] weights() {
    double best = settings.stream().mapToDouble(LocalLevel::logLikelihood).max().orElseThrow();
    double[] weights =
        settings.stream().mapToDouble(s -> StrictMath.exp(s.logLikelihood() - best)).toArray();
    double sum = DoubleStream.of(weights).sum();
    return DoubleStream.of(weights).map(w -> w / sum).toArray();
  }
}
