// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.climate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.iklim.analytics.metrics.Period;
import org.iklim.analytics.statistics.Estimate;
import org.junit.jupiter.api.Test;

/** Simulated companies, week by week. */
class ClimateJudgeTest {
  private static final LocalDate MONDAY = LocalDate.of(2023, 1, 2);
  private static final LocalDate FAR = LocalDate.of(2030, 1, 1);

  private static ClimateJudge judge() {
    return new ClimateJudge(ClimateRules.DEFAULT, Period.WEEK, FAR);
  }

  private static Figure figure(String unit, long voices, long heads, double index, double error) {
    String type = unit.equals("*") ? "organisation" : "unit";
    return new Figure(
        new Figure.Key(type, unit, Figure.EVERYTHING),
        voices,
        heads,
        voices < 5
            ? Optional.empty()
            : Optional.of(new Estimate(index, error * error, voices - 1.0)));
  }

  private static Judged of(List<Judged> judged, String unit) {
    return judged.stream()
        .filter(j -> j.figure().key().groupId().equals(unit))
        .findFirst()
        .orElseThrow();
  }

  /** Forty units around their own level for a year; the last shift of one may be planted. */
  private static List<List<Judged>> company(long seed, double drop) {
    Random random = new Random(seed);
    ClimateJudge judge = judge();
    double[] levels = random.doubles(40, 44, 56).toArray();
    List<List<Judged>> weeks = new ArrayList<>();
    for (int week = 0; week < 52; week++) {
      List<Figure> figures = new ArrayList<>();
      figures.add(figure("*", 800, 2000, 50 + 0.7 * random.nextGaussian(), 0.7));
      for (int unit = 0; unit < levels.length; unit++) {
        double error = 1.5 + unit * 0.1;
        double truth = levels[unit] + random.nextGaussian();
        if (unit == 3 && week >= 50) {
          truth += drop;
        }
        figures.add(figure("U" + unit, 20, 50, truth + error * random.nextGaussian(), error));
      }
      weeks.add(judge.judge(MONDAY.plusWeeks(week), figures));
    }
    return weeks;
  }

  private static boolean isNews(Judged judged) {
    return judged.verdict() == Judged.Verdict.WORSE || judged.verdict() == Judged.Verdict.BETTER;
  }

  @Test
  void weeksWithoutChangeGiveHardlyAnyNews() {
    long news = 0;
    long weeksWithNews = 0;
    for (int seed = 0; seed < 5; seed++) {
      for (List<Judged> week : company(seed, 0)) {
        long found = week.stream().filter(ClimateJudgeTest::isNews).count();
        news += found;
        weeksWithNews += found > 0 ? 1 : 0;
      }
    }
    // Without any true change every discovery is false: at most in one of twenty weeks.
    assertThat(weeksWithNews).as("of 230 judged weeks; %d discoveries", news).isLessThan(12);
  }

  @Test
  void clearDropIsNewsInItsFirstWeek() {
    int found = 0;
    for (int seed = 0; seed < 10; seed++) {
      Judged judged = of(company(seed, -14).get(50), "U3");
      found += judged.verdict() == Judged.Verdict.WORSE ? 1 : 0;
    }
    assertThat(found).isGreaterThanOrEqualTo(9);
  }

  @Test
  void dipOfEveryRamadanIsExpectedOnceItIsKnown() {
    Random random = new Random(1);
    ClimateJudge judge = judge();
    int unexpected = 0;
    double depth = 0;
    for (int week = 0; week < 52 * 4; week++) {
      LocalDate start = MONDAY.plusWeeks(week);
      double dip = -8 * WorkSeason.RAMADAN.share(start, start.plusDays(7));
      Judged judged =
          judge
              .judge(
                  start,
                  List.of(figure("*", 400, 900, 52 + dip + 0.5 * random.nextGaussian(), 0.7)))
              .get(0);
      if (week > 52 * 3 && dip < -7) {
        unexpected += judged.verdict() == Judged.Verdict.WORSE ? 1 : 0;
        depth = 52 - judged.expected().orElseThrow().value();
      }
    }
    assertThat(unexpected).isZero();
    assertThat(depth).isGreaterThan(5);
  }

  @Test
  void unitInheritsTheSeasonOfTheCompany() {
    ClimateJudge judge = judge();
    Judged last = null;
    for (int week = 0; week < 52 * 3; week++) {
      LocalDate start = MONDAY.plusWeeks(week);
      double dip = -8 * WorkSeason.RAMADAN.share(start, start.plusDays(7));
      List<Figure> figures = new ArrayList<>();
      figures.add(figure("*", 400, 900, 52 + dip, 0.7));
      // The unit is young: it has never seen a Ramadan.
      if (start.isAfter(LocalDate.of(2024, 12, 1))) {
        figures.add(figure("U", 30, 60, 50 + dip, 3));
      }
      List<Judged> judged = judge.judge(start, figures);
      if (dip == -8 && figures.size() == 2) {
        last = of(judged, "U");
        break;
      }
    }
    assertThat(last).isNotNull();
    assertThat(last.expected().orElseThrow().value()).isLessThan(47);
    assertThat(last.verdict()).isEqualTo(Judged.Verdict.NO_EVIDENCE);
  }

  @Test
  void unitWithFewVoicesShowsItsParentsFigure() {
    List<Judged> judged =
        judge()
            .judge(
                MONDAY,
                List.of(
                    figure("A", 300, 900, 61, 1),
                    figure("A / B", 40, 90, 55, 2),
                    figure("A / B / C", 3, 30, Double.NaN, Double.NaN)));

    Judged small = of(judged, "A / B / C");
    assertThat(small.verdict()).isEqualTo(Judged.Verdict.TOO_FEW_VOICES);
    assertThat(small.reliability()).isZero();
    assertThat(small.shrunk()).isEqualTo(of(judged, "A / B").shrunk());
  }

  @Test
  void whatIsNotSoIsNamed() {
    ClimateJudge young = new ClimateJudge(ClimateRules.DEFAULT, Period.WEEK, MONDAY.plusDays(2));
    assertThat(young.judge(MONDAY, List.of(figure("*", 30, 60, 50, 2))).get(0).verdict())
        .isEqualTo(Judged.Verdict.PERIOD_NOT_OVER);
    List<Judged> first =
        judge().judge(MONDAY, List.of(figure("*", 30, 60, 50, 2), figure("S", 9, 12, 40, 5)));
    assertThat(of(first, "*").verdict()).isEqualTo(Judged.Verdict.TOO_LITTLE_HISTORY);
    assertThat(of(first, "S").verdict()).isEqualTo(Judged.Verdict.TOO_FEW_PEOPLE);
  }

  @Test
  void periodsMustComeInOrder() {
    ClimateJudge judge = judge();
    judge.judge(MONDAY, List.of());
    assertThatThrownBy(() -> judge.judge(MONDAY.minusWeeks(1), List.of()))
        .hasMessageContaining("2022-12-26");
  }
}
