// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatisticsTest {
  private static final Offset<Double> THREE_DECIMALS = within(0.0005);
  private static final Offset<Double> FOUR_DECIMALS = within(0.00005);

  /** Garwood 1936, as tabulated by K. Ulm, American Journal of Epidemiology 131, 1990. */
  @ParameterizedTest
  @CsvSource({"0, 0, 3.689", "1, 0.025, 5.572", "5, 1.623, 11.668", "10, 4.795, 18.390"})
  void poissonIntervalsAreThePublishedOnes(long count, double low, double high) {
    assertThat(PoissonInterval.of(count).low()).isCloseTo(low, THREE_DECIMALS);
    assertThat(PoissonInterval.of(count).high()).isCloseTo(high, THREE_DECIMALS);
  }

  @Test
  void poissonIntervalsHoldTheTrueMeanAtLeastAsOftenAsTheySay() {
    for (double mean : new double[] {0.5, 3, 12.3}) {
      double probability = Math.exp(-mean);
      double covered = 0;
      for (int count = 0; count < 100; count++) {
        covered += PoissonInterval.of(count).contains(mean) ? probability : 0;
        probability *= mean / (count + 1);
      }
      assertThat(covered).as("mean %s", mean).isGreaterThanOrEqualTo(Interval.CONFIDENCE);
    }
  }

  /** R. G. Newcombe, Statistics in Medicine 17, 1998, table I, method 3. */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0.0000, 0.1611",
    "1, 29, 0.0061, 0.1718"
  })
  void wilsonIntervalsAreThePublishedOnes(long successes, long trials, double low, double high) {
    assertThat(WilsonInterval.of(successes, trials).low()).isCloseTo(low, FOUR_DECIMALS);
    assertThat(WilsonInterval.of(successes, trials).high()).isCloseTo(high, FOUR_DECIMALS);
  }

  @Test
  void wilsonIntervalsStayWithinZeroAndOneAndHoldTheShare() {
    for (int trials = 1; trials < 60; trials++) {
      for (int successes = 0; successes <= trials; successes++) {
        Interval interval = WilsonInterval.of(successes, trials);
        assertThat(interval.low()).isBetween(0.0, 1.0);
        assertThat(interval.high()).isBetween(0.0, 1.0);
        assertThat(interval.contains((double) successes / trials)).isTrue();
      }
    }
    assertThatThrownBy(() -> WilsonInterval.of(3, 2)).hasMessageContaining("3 of 2");
  }

  /** The sleep data of Student 1908, as in R: {@code t.test(extra ~ group, paired = TRUE)}. */
  @Test
  void meanIntervalsAreStudents() {
    double[] hours = {1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4};
    double squares = Arrays.stream(hours).map(x -> x * x).sum();
    Interval interval = MeanInterval.of(hours.length, Arrays.stream(hours).sum(), squares);
    assertThat(interval.low()).isCloseTo(0.7001, FOUR_DECIMALS);
    assertThat(interval.high()).isCloseTo(2.4599, FOUR_DECIMALS);
  }

  @Test
  void giniIsZeroForEqualsAndNearOneIfOneHasAll() {
    assertThat(Gini.of(new long[] {4, 4, 4})).isZero();
    assertThat(Gini.of(new long[] {0, 0, 0, 8})).isEqualTo(0.75);
    assertThat(Gini.of(new long[] {5, 1, 4, 2, 3})).isCloseTo(4.0 / 15, within(1e-12));
    assertThatThrownBy(() -> Gini.of(new long[] {0, 0})).hasMessageContaining("2 such numbers");
  }

  @Test
  void giniIsHalfTheMeanDifferenceOverTheMean() {
    Random random = new Random(11);
    for (int round = 0; round < 200; round++) {
      long[] values = random.longs(1 + random.nextInt(30), 0, 50).map(x -> x + 1).toArray();
      double differences = 0;
      for (long a : values) {
        for (long b : values) {
          differences += Math.abs(a - b);
        }
      }
      double mean = Arrays.stream(values).average().orElseThrow();
      double expected = differences / (2 * mean * values.length * values.length);
      assertThat(Gini.of(values)).isCloseTo(expected, within(1e-9));
    }
  }

  /** W. J. Conover, table A3: for n = 10 the 2nd and 9th order statistics, for n = 20 6th, 15th. */
  @Test
  void medianIntervalsLieBetweenTheTabulatedOrderStatistics() {
    double[] ten = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    assertThat(OrderStatistics.median(ten)).isEqualTo(5.5);
    assertThat(OrderStatistics.medianInterval(ten)).contains(new Interval(2, 9));
    double[] twenty = new double[20];
    Arrays.setAll(twenty, i -> 20 - i);
    assertThat(OrderStatistics.medianInterval(twenty)).contains(new Interval(6, 15));
    assertThat(OrderStatistics.medianInterval(new double[] {1, 2, 3, 4, 5})).isEmpty();
    assertThat(OrderStatistics.medianInterval(new double[] {1, 2, 3, 4, 5, 6}))
        .contains(new Interval(1, 6));
  }

  @Test
  void robustScoresIgnoreOneOddWeekAndNeverDivideByNothing() {
    // Median 105, deviations 5 5 15 15 5 5 395 15: median 10; 1.4826 * 10 over sqrt(105) = 10.2.
    double[] past = {100, 110, 90, 120, 110, 100, 500, 90};
    assertThat(RobustScore.of(150, past)).isCloseTo(45 / 14.826, within(1e-9));
    assertThat(RobustScore.of(12, new double[] {9, 9, 9, 9})).isEqualTo(1);
    assertThat(RobustScore.of(2, new double[] {0, 0, 0, 0})).isEqualTo(2);
  }
}
