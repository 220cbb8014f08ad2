// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Weeks of remission of children with leukaemia (E. J. Freireich et al., Blood 21, 1963), the
 * worked example of most textbooks; shares as in D. G. Kleinbaum and M. Klein, "Survival Analysis",
 * table 2.2. Quantiles and limits follow from the definition, as R's {@code survfit(conf.type =
 * "log-log")} applies it.
 */
class KaplanMeierTest {
  private static final KaplanMeier TREATED =
      KaplanMeier.of(
          new double[] {6, 6, 6, 7, 10, 13, 16, 22, 23},
          new double[] {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35});
  private static final KaplanMeier PLACEBO =
      KaplanMeier.of(
          new double[] {1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23},
          new double[0]);

  @ParameterizedTest
  @CsvSource({
    "0, 1",
    "6, 0.8571",
    "7, 0.8067",
    "10, 0.7529",
    "13, 0.6902",
    "16, 0.6275",
    "22, 0.5378",
    "40, 0.4482"
  })
  void survivalIsThePublishedOne(double week, double survival) {
    assertThat(TREATED.survival(week)).isCloseTo(survival, within(0.00005));
  }

  @Test
  void quantilesAndTheirLimitsAreWhereTheSharesCross() {
    assertThat(TREATED.quantile(0.25)).isEqualTo(quantile(13, 6, 22));
    assertThat(TREATED.quantile(0.5))
        .isEqualTo(
            new KaplanMeier.Quantile(
                OptionalDouble.of(23), OptionalDouble.of(13), OptionalDouble.empty()));
    assertThat(TREATED.quantile(0.75).value()).isEmpty();
    assertThat(PLACEBO.quantile(0.5)).isEqualTo(quantile(8, 4, 11));
    assertThat(PLACEBO.quantile(0.75)).isEqualTo(quantile(12, 8, 22));
  }

  @Test
  void withoutOpenCasesItIsTheShareStillToCome() {
    Random random = new Random(5);
    for (int round = 0; round < 100; round++) {
      double[] times = random.ints(1 + random.nextInt(40), 0, 20).asDoubleStream().toArray();
      double at = random.nextInt(20);
      double later = Arrays.stream(times).filter(t -> t > at).count();
      assertThat(KaplanMeier.of(times, new double[0]).survival(at))
          .isCloseTo(later / times.length, within(1e-9));
    }
  }

  @Test
  void openCasesNeverMakeTimesShorter() {
    Random random = new Random(6);
    for (int round = 0; round < 100; round++) {
      double[] times = random.ints(5 + random.nextInt(20), 1, 50).asDoubleStream().toArray();
      double[] open = random.ints(random.nextInt(10), 1, 50).asDoubleStream().toArray();
      double closed = KaplanMeier.of(times, new double[0]).quantile(0.5).value().orElseThrow();
      KaplanMeier.Quantile median = KaplanMeier.of(times, open).quantile(0.5);
      assertThat(median.value().orElse(Double.POSITIVE_INFINITY)).isGreaterThanOrEqualTo(closed);
      assertThat(median.low().orElse(0))
          .isLessThanOrEqualTo(median.value().orElse(Double.POSITIVE_INFINITY));
    }
  }

  @Test
  void nothingAnsweredHasNoQuantiles() {
    KaplanMeier.Quantile median = KaplanMeier.of(new double[0], new double[] {3, 4}).quantile(0.5);
    assertThat(median.value()).isEmpty();
    assertThat(median.low()).isEmpty();
  }

  private static KaplanMeier.Quantile quantile(double value, double low, double high) {
    return new KaplanMeier.Quantile(
        OptionalDouble.of(value), OptionalDouble.of(low), OptionalDouble.of(high));
  }
}
