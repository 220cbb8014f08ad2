// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.climate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.iklim.analytics.metrics.Period;
import org.iklim.analytics.statistics.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A dip that comes back every season is no news; the same dip out of season is. */
class RecurringSeasonsTest {
  private static final LocalDate FIRST = LocalDate.of(2023, 1, 2);
  private static final LocalDate LAST_YEAR = LocalDate.of(2026, 1, 1);
  private static final LocalDate END = LocalDate.of(2026, 12, 28);
  private static final LocalDate FAR = LocalDate.of(2030, 1, 1);

  /** A week of 2026 that lies in no season of {@link WorkSeason}. */
  private static final LocalDate OUT_OF_SEASON = LocalDate.of(2026, 7, 13);

  private static final double DIP = 9;
  private static final ToDoubleFunction<LocalDate> NONE = start -> 0;

  /** Indices of one simulated company and a unit of it. */
  private record Talk(
      Period period, ToDoubleFunction<LocalDate> companyDip, ToDoubleFunction<LocalDate> unitDip) {

    /** What is said of the unit, by start of the period. */
    TreeMap<LocalDate, Judged> judge() {
      Random random = new Random(7);
      ClimateJudge judge = new ClimateJudge(ClimateRules.DEFAULT, period, FAR);
      TreeMap<LocalDate, Judged> said = new TreeMap<>();
      LocalDate first =
          period == Period.MONTH ? FIRST.with(TemporalAdjusters.firstDayOfMonth()) : FIRST;
      for (LocalDate start = first; start.isBefore(END); start = period.plus(start, 1)) {
        double dip = companyDip.applyAsDouble(start);
        double own = dip + unitDip.applyAsDouble(start);
        List<Figure> figures = new ArrayList<>();
        figures.add(figure("organisation", "*", 52 - dip, 0.6, random));
        figures.add(figure("unit", "Acme / Finance", 49 - own, 1.5, random));
        for (Judged judged : judge.judge(start, figures)) {
          if (judged.figure().key().groupType().equals("unit")) {
            said.put(start, judged);
          }
        }
      }
      return said;
    }
  }

  private static Figure figure(
      String type, String group, double index, double error, Random random) {
    return new Figure(
        new Figure.Key(type, group, Figure.EVERYTHING),
        60,
        120,
        Optional.of(new Estimate(index + error * random.nextGaussian(), error * error, 59)));
  }

  private static ToDoubleFunction<LocalDate> dipIn(WorkSeason season) {
    return monday -> DIP * season.share(monday, monday.plusWeeks(1));
  }

  /** The last year's news of the unit among the weeks that lie wholly or mostly in the season. */
  private static List<LocalDate> newsOfTheSeason(
      TreeMap<LocalDate, Judged> said, ToDoubleFunction<LocalDate> dip) {
    List<LocalDate> inSeason =
        said.tailMap(LAST_YEAR).keySet().stream()
            .filter(start -> dip.applyAsDouble(start) >= 0.4 * DIP)
            .toList();
    assertThat(inSeason).isNotEmpty();
    return inSeason.stream()
        .filter(start -> said.get(start).verdict() == Judged.Verdict.WORSE)
        .toList();
  }

  @ParameterizedTest
  @EnumSource(WorkSeason.class)
  void aDipThatEverySeasonBringsToAllIsNoNewsInItsFourthYear(WorkSeason season) {
    ToDoubleFunction<LocalDate> dip = dipIn(season);
    TreeMap<LocalDate, Judged> said = new Talk(Period.WEEK, dip, NONE).judge();
    assertThat(newsOfTheSeason(said, dip)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(WorkSeason.class)
  void aDipThatASeasonBringsToOneUnitAloneIsLearntAsItsOwn(WorkSeason season) {
    ToDoubleFunction<LocalDate> dip = dipIn(season);
    TreeMap<LocalDate, Judged> said = new Talk(Period.WEEK, NONE, dip).judge();
    assertThat(newsOfTheSeason(said, dip)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(WorkSeason.class)
  void theSameDipOutOfSeasonIsNews(WorkSeason season) {
    assertThat(season.share(OUT_OF_SEASON, OUT_OF_SEASON.plusWeeks(1))).isZero();
    ToDoubleFunction<LocalDate> dip = dipIn(season);
    TreeMap<LocalDate, Judged> said =
        new Talk(Period.WEEK, dip, week -> week.equals(OUT_OF_SEASON) ? DIP : 0).judge();
    assertThat(said.get(OUT_OF_SEASON).verdict()).isEqualTo(Judged.Verdict.WORSE);
  }

  @Test
  void aUnitsOwnBusyMonthIsNoNewsAndTheSameDipInAnotherMonthIs() {
    ToDoubleFunction<LocalDate> march =
        monday ->
            DIP
                * monday.datesUntil(monday.plusWeeks(1)).filter(d -> d.getMonthValue() == 3).count()
                / 7;
    TreeMap<LocalDate, Judged> said =
        new Talk(
                Period.WEEK,
                NONE,
                week -> march.applyAsDouble(week) + (week.equals(OUT_OF_SEASON) ? DIP : 0))
            .judge();
    assertThat(newsOfTheSeason(said, march)).isEmpty();
    assertThat(said.get(OUT_OF_SEASON).verdict()).isEqualTo(Judged.Verdict.WORSE);
  }

  @Test
  void monthsAreJudgedAgainstTheSameMonthOfEarlierYears() {
    LocalDate odd = LocalDate.of(2026, 7, 1);
    ToDoubleFunction<LocalDate> march =
        start -> start.getMonthValue() == 3 || start.equals(odd) ? DIP : 0;
    TreeMap<LocalDate, Judged> said = new Talk(Period.MONTH, march, NONE).judge();
    assertThat(said.get(LocalDate.of(2023, 8, 1)).verdict()).isEqualTo(Judged.Verdict.NO_EVIDENCE);
    assertThat(said.get(LocalDate.of(2026, 3, 1)).verdict()).isEqualTo(Judged.Verdict.NO_EVIDENCE);
    assertThat(said.get(odd).verdict()).isEqualTo(Judged.Verdict.WORSE);
  }
}
