// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.climate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.iklim.analytics.statistics.BetweenVariance;
import org.iklim.analytics.statistics.Estimate;

/**
 * What the mean would be if every stratum spoke as much as it has heads: those who write are not
 * those who work there.
 *
 * <p>A stratum is a unit × a level. Its true mean is taken as overall + effect of its unit + effect
 * of its level + its own deviation, each with a variance told from the data; the heads-weighted sum
 * of all strata, silent ones included, is then the best linear unbiased predictor (A. Gelman and T.
 * C. Little, "Poststratification into many categories using hierarchical logistic regression",
 * Survey Methodology 23, 1997; written as universal kriging, N. Cressie, "Statistics for Spatial
 * Data", 1993, section 3.4, which gives mean and variance in one step). So a silent stratum borrows
 * from its level elsewhere and from its unit's other levels, and pays for it with doubt.
 */
public final class PostStratification {
  /** Below this many people who speak, no variance can be told. */
  public static final int FEWEST_VOICES = 5;

  /**
   * Standard deviation of people's mean tones (-1 to 1) that is always allowed for, one point of
   * the index: where all have used one wording they do not all feel the same.
   */
  static final double LEAST_SCATTER = 0.02;

  private final List<Stratum> strata;
  private final List<Stratum> heard;
  private final double within;

  /**
   * People of one unit and level.
   *
   * @param unit its unit
   * @param level its level
   * @param heads how many work there
   * @param voices how many of them spoke
   * @param sum of the means of those who spoke
   * @param squares sum of the squares of these means
   */
  public record Stratum(
      String unit, String level, long heads, long voices, double sum, double squares) {
    double mean() {
      return sum / voices;
    }
  }

  private PostStratification(List<Stratum> strata, List<Stratum> heard, double within) {
    this.strata = strata;
    this.heard = heard;
    this.within = within;
  }

  /**
   * The mean over all heads; empty if too few spoke or nobody is known to work there.
   *
   * @param all strata with a head or a voice, each (unit, level) once, in any order
   */
  public static Optional<Estimate> of(List<Stratum> all) {
    List<Stratum> strata = new ArrayList<>(all);
    strata.sort(Comparator.comparing(Stratum::unit).thenComparing(Stratum::level));
    List<Stratum> heard = strata.stream().filter(s -> s.voices() > 0).toList();
    long voices = heard.stream().mapToLong(Stratum::voices).sum();
    long heads = strata.stream().mapToLong(Stratum::heads).sum();
    if (voices < FEWEST_VOICES || heads == 0) {
      return Optional.empty();
    }
    double within = Math.max(withinVariance(heard, voices), LEAST_SCATTER * LEAST_SCATTER);
    return Optional.of(new PostStratification(strata, heard, within).predict(heads, voices));
  }

  /** Variance of people's means within a stratum, pooled; over all where each spoke alone. */
  private static double withinVariance(List<Stratum> heard, long voices) {
    if (voices - heard.size() >= FEWEST_VOICES) {
      double squares = 0;
      for (Stratum stratum : heard) {
        squares += stratum.squares() - stratum.sum() * stratum.mean();
      }
      return squares / (voices - heard.size());
    }
    double sum = heard.stream().mapToDouble(Stratum::sum).sum();
    double squares = heard.stream().mapToDouble(Stratum::squares).sum();
    return (squares - sum * sum / voices) / (voices - 1);
  }

  private Estimate predict(long heads, long voices) {
    double ofUnits = between(Stratum::unit);
    double ofLevels = between(Stratum::level);
    double ofCells = between(stratum -> stratum.unit() + '\n' + stratum.level());
    // What units and levels explain is not explained again by the single stratum.
    ofCells = Math.max(0, ofCells - ofUnits - ofLevels);
    int n = heard.size();
    RealMatrix covariance = MatrixUtils.createRealMatrix(n, n);
    RealVector toTarget = new ArrayRealVector(n);
    RealVector means = new ArrayRealVector(n);
    double target = 0;
    for (int i = 0; i < n; i++) {
      Stratum one = heard.get(i);
      means.setEntry(i, one.mean());
      for (int j = 0; j < n; j++) {
        covariance.setEntry(i, j, covariance(one, heard.get(j), ofUnits, ofLevels, ofCells));
      }
      covariance.addToEntry(i, i, within / one.voices());
      for (Stratum other : strata) {
        double share = (double) other.heads() / heads;
        toTarget.addToEntry(i, share * covariance(one, other, ofUnits, ofLevels, ofCells));
      }
    }
    for (Stratum one : strata) {
      for (Stratum other : strata) {
        double share = (double) one.heads() / heads * other.heads() / heads;
        target += share * covariance(one, other, ofUnits, ofLevels, ofCells);
      }
    }
    DecompositionSolver solver = new CholeskyDecomposition(covariance).getSolver();
    RealVector ones = new ArrayRealVector(n, 1);
    RealVector solvedOnes = solver.solve(ones);
    RealVector solvedTarget = solver.solve(toTarget);
    double information = ones.dotProduct(solvedOnes);
    double overall = solvedOnes.dotProduct(means) / information;
    double value = overall + solvedTarget.dotProduct(means.subtract(ones.mapMultiply(overall)));
    double unexplained = 1 - solvedTarget.dotProduct(ones);
    double variance =
        target - solvedTarget.dotProduct(toTarget) + unexplained * unexplained / information;
    return new Estimate(value, Math.max(0, variance), Math.max(1, voices - 1.0));
  }

  /** Variance of the true means of the classes of a grouping. */
  private double between(Function<Stratum, String> grouping) {
    SortedMap<String, double[]> classes = new TreeMap<>();
    for (Stratum stratum : heard) {
      double[] sums = classes.computeIfAbsent(grouping.apply(stratum), k -> new double[2]);
      sums[0] += stratum.voices();
      sums[1] += stratum.sum();
    }
    List<Estimate> estimates = new ArrayList<>();
    for (Map.Entry<String, double[]> entry : classes.entrySet()) {
      double[] sums = entry.getValue();
      estimates.add(new Estimate(sums[1] / sums[0], within / sums[0], Double.POSITIVE_INFINITY));
    }
    return BetweenVariance.among(estimates);
  }

  private static double covariance(
      Stratum one, Stratum other, double ofUnits, double ofLevels, double ofCells) {
    boolean sameUnit = one.unit().equals(other.unit());
    boolean sameLevel = one.level().equals(other.level());
    return (sameUnit ? ofUnits : 0)
        + (sameLevel ? ofLevels : 0)
        + (sameUnit && sameLevel ? ofCells : 0);
  }
}
