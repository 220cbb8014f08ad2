// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.iklim.analytics.statistics.RobustScore;
import org.junit.jupiter.api.Test;

class UsualTest {
  private static final List<Double> WEEKS =
      List.of(100.0, 130.0, 90.0, 105.0, 160.0, 70.0, 98.0, 112.0);

  @Test
  void scoresCountsAsTheVelocityScoreDoes() {
    Usual usual = Usual.of(WEEKS, figure(150, Figure.COUNT)).orElseThrow();
    double[] past = WEEKS.stream().mapToDouble(Double::doubleValue).toArray();
    assertThat(usual.score(150)).isCloseTo(RobustScore.of(150, past), within(1e-12));
    Usual still = Usual.of(List.of(9.0, 9.0, 9.0, 9.0), figure(20, Figure.COUNT)).orElseThrow();
    assertThat(still.score(20))
        .isCloseTo(RobustScore.of(20, new double[] {9, 9, 9, 9}), within(1e-12));
  }

  @Test
  void callsAChangeExactlyWhatLiesOutsideTheUsualRange() {
    Usual usual = Usual.of(WEEKS, figure(150, Figure.COUNT)).orElseThrow();
    assertThat(Verdict.of(usual.score(usual.high() + 0.01))).isEqualTo(Verdict.MORE);
    assertThat(Verdict.of(usual.score(usual.high() - 0.01))).isEqualTo(Verdict.USUAL);
    assertThat(Verdict.of(usual.score(usual.low() - 0.01))).isEqualTo(Verdict.LESS);
  }

  @Test
  void saysNothingOfFewerThanFourWeeks() {
    assertThat(Usual.of(List.of(1.0, 2.0, 3.0), figure(9, Figure.COUNT))).isEmpty();
  }

  @Test
  void comparesTimesByRatio() {
    List<Double> hours = List.of(1800.0, 3600.0, 3600.0, 7200.0, 3600.0);
    Figure now = new Figure(3600.0, 1800.0, 7200.0, Figure.SECONDS, 40, null);
    Usual usual = Usual.of(hours, now).orElseThrow();
    assertThat(usual.median()).isCloseTo(3600, within(1e-6));
    assertThat(usual.score(7200)).isCloseTo(-usual.score(1800), within(1e-9));
    assertThat(usual.low()).isPositive();
  }

  @Test
  void keepsSharesBetweenNothingAndAll() {
    Figure now = new Figure(0.5, 0.1, 0.9, Figure.SHARE, 40, null);
    Usual usual = Usual.of(List.of(0.5, 0.5, 0.5, 0.5), now).orElseThrow();
    assertThat(usual.low()).isZero();
    assertThat(usual.high()).isEqualTo(1);
  }

  private static Figure figure(double value, String unit) {
    return new Figure(value, null, null, unit, 40, null);
  }
}
