// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarTest {
  private static final int DAYS = 364;

  private final CompanyPlan plan = Sample.plan(10, 52, 1);
  private final WorkCalendar calendar = new WorkCalendar(plan);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-04-10",
        "2025-03-31",
        "2026-03-20",
        "2026-03-21",
        "2025-08-17",
        "2025-04-18",
        "2025-05-29",
        "2026-02-17",
        "2025-06-06",
        "2025-12-25",
        "2027-03-10"
      })
  void publicHolidaysOfIndonesiaAreKnown(LocalDate date) {
    assertThat(Holidays.isHoliday(date, Location.Country.INDONESIA)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"2025-08-09, SINGAPORE", "2025-08-17, INDONESIA"})
  void eachCountryHasItsNationalDay(LocalDate date, Location.Country country) {
    for (Location.Country any : Location.Country.values()) {
      assertThat(Holidays.isHoliday(date, any)).isEqualTo(any == country);
    }
  }

  @Test
  void ramadanIsTheNinthIslamicMonth() {
    assertThat(Holidays.isRamadan(LocalDate.of(2025, 3, 10))).isTrue();
    assertThat(Holidays.isRamadan(LocalDate.of(2026, 3, 10))).isTrue();
    assertThat(Holidays.isRamadan(LocalDate.of(2026, 4, 10))).isFalse();
    assertThat(Holidays.isRamadan(LocalDate.of(2030, 1, 15))).isTrue();
  }

  @Test
  void financeIsBusiestInMarchAndHumanResourcesAtTheEndOfTheYear() {
    LocalDate june = LocalDate.of(2025, 6, 16);
    assertThat(Seasons.of(Function.FINANCE, LocalDate.of(2025, 3, 18)))
        .isGreaterThan(1.5 * Seasons.of(Function.FINANCE, june));
    assertThat(Seasons.of(Function.HR, LocalDate.of(2025, 12, 15)))
        .isGreaterThan(1.5 * Seasons.of(Function.HR, june));
    for (int day = 0; day < DAYS; day++) {
      for (Function function : Function.values()) {
        assertThat(Seasons.of(function, plan.date(day))).isBetween(1.0, Seasons.HIGHEST);
      }
    }
  }

  @Test
  void lebaranIsQuieterThanAnyWorkingWeek() {
    int eid = (int) (LocalDate.of(2025, 3, 31).toEpochDay() - plan.date(0).toEpochDay());
    assertThat(week(eid)).isLessThan(0.4 * week(eid + 28));
    assertThat(calendar.presence(Location.SINGAPORE, eid + 2))
        .isGreaterThan(5 * calendar.presence(Location.JAKARTA, eid + 2));
  }

  @Test
  void settlingNeverGoesBackAndAvoidsTheNight() {
    Chance chance = new Chance(3);
    int night = 0;
    for (int i = 0; i < 10_000; i++) {
      long moment = plan.dayMillis(chance.below(DAYS - 30)) + chance.below(86_400_000);
      long settled = calendar.settle(chance, Location.JAYAPURA, moment);
      assertThat(settled).isGreaterThanOrEqualTo(moment);
      long hour =
          Math.floorMod(settled + Location.JAYAPURA.offsetMillis(), 86_400_000L) / 3_600_000;
      night += hour < 5 ? 1 : 0;
    }
    assertThat(night).isLessThan(600);
  }

  private double week(int day) {
    double sum = 0;
    for (int i = 0; i < 7; i++) {
      sum += calendar.presence(Location.JAKARTA, day + i);
    }
    return sum;
  }
}
