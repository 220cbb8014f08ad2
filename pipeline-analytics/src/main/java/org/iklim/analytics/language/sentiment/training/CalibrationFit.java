// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.sentiment.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.iklim.analytics.language.sentiment.Calibration;
import org.iklim.analytics.language.sentiment.Label;

/**
 * Fits the calibration to margins of texts that the weights were not trained on: least mean
 * surprise (negative log-likelihood), each source counting as one.
 */
final class CalibrationFit {
  private static final double TOLERANCE = 1e-9;
  private static final int MOST_STEPS = 2_000;
  private static final double LEAST = 1e-12;

  private final List<Unseen> unseen = new ArrayList<>();
  private final Map<String, Integer> textsBySource = new HashMap<>();

  private record Unseen(double[] margins, Label truth, String source, double weight) {}

  /**
   * Adds a text.
   *
   * @param weight of its source against others
   */
  void add(double[] margins, Label truth, String source, double weight) {
    unseen.add(new Unseen(margins, truth, source, weight));
    textsBySource.merge(source, 1, Integer::sum);
  }

  Calibration fit() {
    double[] best =
        new SimplexOptimizer(TOLERANCE, TOLERANCE)
            .optimize(
                new MaxEval(MOST_STEPS),
                new ObjectiveFunction(point -> surprise(calibration(point))),
                GoalType.MINIMIZE,
                new InitialGuess(new double[] {Math.log(2), 0, 0}),
                new NelderMeadSimplex(Label.COUNT, 0.5))
            .getPoint();
    return calibration(best);
  }

  /** The sharpness is searched as its logarithm, so that it stays above 0. */
  private static Calibration calibration(double[] point) {
    return new Calibration((float) StrictMath.exp(point[0]), (float) point[1], (float) point[2]);
  }

  private double surprise(Calibration calibration) {
    double sum = 0;
    for (Unseen one : unseen) {
      double[] p = one.margins.clone();
      calibration.apply(p);
      double surprise = -StrictMath.log(Math.max(LEAST, p[one.truth.ordinal()]));
      sum += one.weight * surprise / textsBySource.get(one.source);
    }
    return sum;
  }
}
