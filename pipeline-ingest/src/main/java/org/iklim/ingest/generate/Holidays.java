// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.Map;

/**
 * Public holidays of Indonesia and Singapore: fixed ones, those that follow Easter, and the Islamic
 * ones by the Umm al-Qura calendar of the JDK (a day off the official sighting at most).
 */
final class Holidays {
  private static final int RAMADAN = 9;
  private static final int SHAWWAL = 10;

  /** Chinese New Year follows the moon; known by table. */
  private static final Map<Integer, LocalDate> CHINESE_NEW_YEAR =
      Map.of(
          2024, LocalDate.of(2024, 2, 10),
          2025, LocalDate.of(2025, 1, 29),
          2026, LocalDate.of(2026, 2, 17),
          2027, LocalDate.of(2027, 2, 6),
          2028, LocalDate.of(2028, 1, 26),
          2029, LocalDate.of(2029, 2, 13),
          2030, LocalDate.of(2030, 2, 3),
          2031, LocalDate.of(2031, 1, 23),
          2032, LocalDate.of(2032, 2, 11));

  private Holidays() {}

  /** Whether nearly nobody works, weekends aside. */
  static boolean isHoliday(LocalDate date, Location.Country country) {
    int monthDay = date.getMonthValue() * 100 + date.getDayOfMonth();
    boolean both =
        monthDay == 101
            || monthDay == 501
            || monthDay == 1225
            || date.equals(easter(date.getYear()).minusDays(2))
            || date.equals(CHINESE_NEW_YEAR.get(date.getYear()))
            || isIslamic(date, SHAWWAL, 1)
            || isIslamic(date, 12, 10);
    if (country == Location.Country.SINGAPORE) {
      LocalDate second = CHINESE_NEW_YEAR.get(date.getYear());
      return both || monthDay == 809 || (second != null && date.equals(second.plusDays(1)));
    }
    return both
        || monthDay == 601
        || monthDay == 817
        || date.equals(easter(date.getYear()).plusDays(39))
        || isIslamic(date, SHAWWAL, 2)
        || isIslamic(date, 1, 1)
        || isIslamic(date, 3, 12)
        || isIslamic(date, 7, 27)
        || isLebaranLeave(date);
  }

  static boolean isWeekend(LocalDate date) {
    return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  /** The month of fasting. */
  static boolean isRamadan(LocalDate date) {
    return HijrahDate.from(date).get(ChronoField.MONTH_OF_YEAR) == RAMADAN;
  }

  /** Collective leave around Eid: two days before to six days after its first day. */
  static boolean isLebaranLeave(LocalDate date) {
    for (int days = -2; days <= 6; days++) {
      if (isIslamic(date.minusDays(days), SHAWWAL, 1)) {
        return true;
      }
    }
    return false;
  }

  /** The days in which everybody who can is away: 24 December to 2 January. */
  static boolean isYearEnd(LocalDate date) {
    int monthDay = date.getMonthValue() * 100 + date.getDayOfMonth();
    return monthDay >= 1224 || monthDay <= 102;
  }

  private static boolean isIslamic(LocalDate date, int month, int day) {
    HijrahDate islamic = HijrahDate.from(date);
    return islamic.get(ChronoField.MONTH_OF_YEAR) == month
        && islamic.get(ChronoField.DAY_OF_MONTH) == day;
  }

  /** Easter Sunday of the Gregorian calendar (Gauss, as corrected by Butcher). */
  private static LocalDate easter(int year) {
    int golden = year % 19;
    int century = year / 100;
    int rest = year % 100;
    int epact =
        (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    int correction = (golden + 11 * epact + 22 * weekday) / 451;
    int month = (epact + weekday - 7 * correction + 114) / 31;
    int day = (epact + weekday - 7 * correction + 114) % 31 + 1;
    return LocalDate.of(year, month, day);
  }
}
