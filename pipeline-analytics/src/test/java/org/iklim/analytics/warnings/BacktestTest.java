// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.warnings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.iklim.analytics.warnings.Backtest.Incident;
import org.iklim.analytics.warnings.Backtest.Raised;
import org.junit.jupiter.api.Test;

class BacktestTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Incident HEAT =
      new Incident("Acme / Plant / Line 1", DAY, DAY.plusDays(9), Optional.of("facilities"));

  @Test
  void theFirstWarningInTimeAndOnThePathFindsAnIncident() {
    List<Raised> warnings =
        List.of(
            raised("b", "Acme / Plant / Line 1", 5),
            raised("a", "Acme / Plant", 2),
            raised("c", "Acme / Plant / Line 1", -1));
    Backtest.Outcome outcome = Backtest.outcomes(List.of(HEAT), warnings).get(0);
    assertThat(outcome.found().orElseThrow().id()).isEqualTo("a");
    assertThat(outcome.days()).isEqualTo(2);
  }

  @Test
  void aWarningOfEverybodyFindsNothingAndIsNotFalse() {
    List<Raised> warnings = List.of(raised("a", "*", 2), raised("b", "Acme", 3));
    assertThat(Backtest.outcomes(List.of(HEAT), warnings).get(0).found()).isEmpty();
    assertThat(Backtest.falseOnes(List.of(HEAT), warnings)).isEmpty();
  }

  @Test
  void warningsOfOtherUnitsOrTimesAreFalse() {
    List<Raised> warnings =
        List.of(
            raised("a", "Acme / Plant / Line 2", 2),
            raised("b", "Acme / Plant / Line 1", 17),
            raised("c", "Acme / Plant / Line 10", 3));
    assertThat(Backtest.falseOnes(List.of(HEAT), warnings)).hasSize(3);
  }

  @Test
  void theSummaryCountsAndGivesTheMedian() {
    List<Raised> warnings = List.of(raised("a", "Acme / Plant", 2));
    List<Backtest.Outcome> outcomes =
        Backtest.outcomes(
            List.of(HEAT, new Incident("Acme / IT", DAY, DAY, Optional.empty())), warnings);
    Backtest.Summary summary = Backtest.summary(outcomes, 4, 1, 61);
    assertThat(summary.recall()).hasValue(0.5);
    assertThat(summary.precision()).hasValue(0.75);
    assertThat(summary.medianDays()).hasValue(2);
    assertThat(summary.sameUnit()).isZero();
    assertThat(summary.falsePerMonth()).isBetween(0.49, 0.51);
    assertThat(Backtest.text(summary)).contains("recall           0.500");
  }

  private static Raised raised(String id, String group, int days) {
    return new Raised(id, group, "*", DAY.plusDays(days));
  }
}
