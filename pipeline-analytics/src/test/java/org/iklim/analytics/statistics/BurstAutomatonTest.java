// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BurstAutomatonTest {

  private static double[] usually(double expected, int days) {
    double[] series = new double[days];
    Arrays.fill(series, expected);
    return series;
  }

  @Test
  void aPlantedBurstIsFoundToTheDay() {
    long[] counts = {10, 9, 11, 30, 35, 28, 10, 9, 12, 10};
    assertThat(BurstAutomaton.find(counts, usually(10, 10)))
        .containsExactly(new BurstAutomaton.Burst(3, 5));
  }

  @Test
  void whatIsAsExpectedIsNoBurstHoweverMuchItIs() {
    long[] counts = {10, 90, 10, 90, 10, 90};
    double[] expected = {10, 90, 10, 90, 10, 90};
    assertThat(BurstAutomaton.find(counts, expected)).isEmpty();
  }

  @Test
  void aBurstMayStillGoOnAndNeverCrossesADayWithoutExpectation() {
    long[] counts = {40, 40, 40, 40, 40};
    double[] expected = {10, 10, Double.NaN, 10, 10};
    assertThat(BurstAutomaton.find(counts, expected))
        .containsExactly(new BurstAutomaton.Burst(0, 1), new BurstAutomaton.Burst(3, 4));
  }

  /** Viterbi against all 2ⁿ sequences of states: the found one costs as little as any. */
  @Test
  void noOtherSequenceOfStatesIsCheaper() {
    Random random = new Random(3);
    for (int round = 0; round < 300; round++) {
      int days = 1 + random.nextInt(10);
      long[] counts = random.longs(days, 0, 25).toArray();
      double[] expected = random.doubles(days, 1, 10).toArray();
      double cheapest = Double.POSITIVE_INFINITY;
      for (int states = 0; states < 1 << days; states++) {
        cheapest = Math.min(cheapest, cost(states, counts, expected));
      }
      int found = 0;
      for (BurstAutomaton.Burst burst : BurstAutomaton.find(counts, expected)) {
        for (int day = burst.first(); day <= burst.last(); day++) {
          found |= 1 << day;
        }
      }
      assertThat(cost(found, counts, expected)).isCloseTo(cheapest, within(1e-9));
    }
  }

  private static double cost(int states, long[] counts, double[] expected) {
    double cost = 0;
    boolean before = false;
    for (int day = 0; day < counts.length; day++) {
      boolean burst = (states & 1 << day) != 0;
      double mean = expected[day] * (burst ? BurstAutomaton.RATIO : 1);
      cost += mean - counts[day] * Math.log(mean);
      cost += burst && !before ? BurstAutomaton.ENTER_COST : 0;
      before = burst;
    }
    return cost;
  }

  @Test
  void burstsAreInOrderAndApart() {
    Random random = new Random(4);
    for (int round = 0; round < 100; round++) {
      long[] counts = random.longs(60, 0, 40).toArray();
      List<BurstAutomaton.Burst> bursts = BurstAutomaton.find(counts, usually(8, 60));
      for (int i = 1; i < bursts.size(); i++) {
        assertThat(bursts.get(i).first()).isGreaterThan(bursts.get(i - 1).last());
      }
    }
  }
}
