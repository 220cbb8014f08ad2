// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShrinkageTest {
  private static final double KNOWN = Double.POSITIVE_INFINITY;

  private static Estimate estimate(double value, double error) {
    return new Estimate(value, error * error, KNOWN);
  }

  private static List<Estimate> eightSchools() {
    // D. B. Rubin, "Estimation in parallel randomized experiments" (1981).
    double[] effects = {28, 8, -3, 7, -1, 1, 18, 12};
    double[] errors = {15, 10, 16, 11, 9, 11, 10, 18};
    List<Estimate> schools = new ArrayList<>();
    for (int i = 0; i < effects.length; i++) {
      schools.add(estimate(effects[i], errors[i]));
    }
    return schools;
  }

  @Test
  void chanceExplainsHowTheEightSchoolsDiffer() {
    assertThat(BetweenVariance.among(eightSchools())).isZero();
  }

  @Test
  void varianceBetweenIsTheSpreadWhereErrorsAreSmall() {
    List<Estimate> exact = List.of(estimate(1, 1e-6), estimate(3, 1e-6), estimate(8, 1e-6));

    assertThat(BetweenVariance.among(exact)).isCloseTo(13, within(1e-4));
  }

  @Test
  void bestOfEightSchoolsIsDrawnMostOfTheWay() {
    Shrinkage.Shrunk first =
        Shrinkage.among(eightSchools()).towards(estimate(8, 4), eightSchools().get(0));

    // Gelman et al., "Bayesian Data Analysis", 3rd ed., table 5.3: median 10, 95 % −2 to 31.
    assertThat(first.estimate().value()).isBetween(9.0, 13.0);
    assertThat(first.reliability()).isBetween(0.05, 0.3);
  }

  @Test
  void ownDataCountMoreTheSurerTheyAre() {
    List<Estimate> siblings =
        List.of(estimate(40, 1), estimate(50, 1), estimate(55, 1), estimate(61, 1));
    Shrinkage shrinkage = Shrinkage.among(siblings);
    Estimate parent = estimate(50, 0.5);

    assertThat(shrinkage.towards(parent, estimate(40, 0.1)).reliability()).isGreaterThan(0.99);
    assertThat(shrinkage.towards(parent, estimate(40, 30)).reliability()).isLessThan(0.25);
  }

  @Test
  void shrunkFiguresAreNearerToTheTruthAndTheirIntervalsHoldIt() {
    Random random = new Random(7);
    double rawError = 0;
    double shrunkError = 0;
    int held = 0;
    int all = 0;
    for (int run = 0; run < 400; run++) {
      List<Estimate> raw = new ArrayList<>();
      double[] truth = new double[12];
      double sum = 0;
      for (int i = 0; i < truth.length; i++) {
        truth[i] = 50 + 3 * random.nextGaussian();
        double error = 2 + 4 * random.nextDouble();
        raw.add(estimate(truth[i] + error * random.nextGaussian(), error));
        sum += truth[i];
      }
      Shrinkage shrinkage = Shrinkage.among(raw);
      Estimate parent = estimate(sum / truth.length + random.nextGaussian(), 1);
      for (int i = 0; i < truth.length; i++) {
        Estimate shrunk = shrinkage.towards(parent, raw.get(i)).estimate();
        rawError += Math.pow(raw.get(i).value() - truth[i], 2);
        shrunkError += Math.pow(shrunk.value() - truth[i], 2);
        held += shrunk.interval().contains(truth[i]) ? 1 : 0;
        all++;
      }
    }
    assertThat(shrunkError).isLessThan(0.6 * rawError);
    assertThat((double) held / all).isBetween(0.92, 0.98);
  }
}
