// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.climate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.iklim.analytics.statistics.Estimate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The index of simulated groups whose true climate is known. */
class IndexCoverageTest {
  private static final int RUNS = 6000;

  /** A few write nearly everything, a person's messages are alike, and most are neutral. */
  @ParameterizedTest(name = "{0} voices, people differ by {1}, share of unhappy {2}")
  @CsvSource({"6, 0.25, 0.1", "10, 0.35, 0.3", "25, 0.25, 0.5", "80, 0.4, 0.2", "300, 0.3, 0.05"})
  void ninetyFivePercentIntervalsHoldTheTruth(int voices, double differ, double unhappy) {
    Random random = new Random(voices);
    int held = 0;
    for (int run = 0; run < RUNS; run++) {
      double sum = 0;
      double squares = 0;
      for (int person = 0; person < voices; person++) {
        double mean = personsMean(random, differ, unhappy);
        sum += mean;
        squares += mean * mean;
      }
      Estimate index = FigureRows.index(voices, sum, squares);
      double truth = 50 + 50 * (unhappy * -0.4 + (1 - unhappy) * 0.1);
      held += index.interval().contains(truth) ? 1 : 0;
    }
    assertThat((double) held / RUNS).isBetween(0.93, 0.97);
  }

  private static double personsMean(Random random, double differ, double unhappy) {
    double own = random.nextDouble() < unhappy ? -0.4 : 0.1;
    own += differ * (random.nextDouble() - 0.5);
    // Pareto with shape 1.2: most say one thing, a few say fifty.
    int messages = (int) Math.min(50, Math.pow(1 - random.nextDouble(), -1 / 1.2));
    double sum = 0;
    for (int i = 0; i < messages; i++) {
      sum += own + 0.8 * (random.nextDouble() - 0.5);
    }
    return sum / messages;
  }
}
