// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.climate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;

/**
 * Times of the year in which work feels different, each as a share of the working days (Monday to
 * Friday) of a period. Weekdays themselves need no share: every week has all of them.
 *
 * <p>Islamic months follow the Umm al-Qura calendar of the JDK, a day off the sighting at most.
 */
public enum WorkSeason {
  /** The last three working days of a month and the first two of the next. */
  MONTH_CLOSE {
    @Override
    boolean holds(LocalDate day) {
      return isMonthClose(day);
    }
  },
  /** The same where a quarter ends. */
  QUARTER_CLOSE {
    @Override
    boolean holds(LocalDate day) {
      return isMonthClose(day) && endsQuarter(day);
    }
  },
  /** 15 December to 5 January: bonus, appraisal, leave. */
  YEAR_END {
    @Override
    boolean holds(LocalDate day) {
      return (day.getMonth() == Month.DECEMBER && day.getDayOfMonth() >= 15)
          || (day.getMonth() == Month.JANUARY && day.getDayOfMonth() <= 5);
    }
  },
  /** The month of fasting. */
  RAMADAN {
    @Override
    boolean holds(LocalDate day) {
      return islamicMonth(day) == 9;
    }
  },
  /** A week before to a week after the end of Ramadan: holiday allowance, travel home, leave. */
  LEBARAN {
    @Override
    boolean holds(LocalDate day) {
      return (islamicMonth(day) == 9 && islamicDay(day) >= 24)
          || (islamicMonth(day) == 10 && islamicDay(day) <= 8);
    }
  },
  /** Public holidays and joint leave (cuti bersama) of Indonesia, those of Lebaran included. */
  HOLIDAY {
    @Override
    boolean holds(LocalDate day) {
      return Holidays.isHoliday(day);
    }
  };

  /** Whether a day lies in the season. */
  abstract boolean holds(LocalDate day);

  /** Share of the working days from one day to before another that lie in the season. */
  public double share(LocalDate from, LocalDate before) {
    int working = 0;
    int inSeason = 0;
    for (LocalDate day = from; day.isBefore(before); day = day.plusDays(1)) {
      if (isWorkday(day)) {
        working++;
        inSeason += holds(day) ? 1 : 0;
      }
    }
    return working == 0 ? 0 : (double) inSeason / working;
  }

  /** The shares of all seasons, in their order. */
  public static double[] shares(LocalDate from, LocalDate before) {
    double[] shares = new double[values().length];
    for (WorkSeason season : values()) {
      shares[season.ordinal()] = season.share(from, before);
    }
    return shares;
  }

  private static boolean isWorkday(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  private static boolean isMonthClose(LocalDate day) {
    return workdays(day.plusDays(1), day.with(TemporalAdjusters.lastDayOfMonth())) < 3
        || workdays(day.withDayOfMonth(1), day.minusDays(1)) < 2;
  }

  private static boolean endsQuarter(LocalDate day) {
    LocalDate ended = day.getDayOfMonth() > 15 ? day : day.minusMonths(1);
    return ended.getMonthValue() % 3 == 0;
  }

  /** Working days between two days, both included. */
  private static int workdays(LocalDate first, LocalDate last) {
    int count = 0;
    for (LocalDate day = first; !day.isAfter(last) && count < 3; day = day.plusDays(1)) {
      count += isWorkday(day) ? 1 : 0;
    }
    return count;
  }

  private static int islamicMonth(LocalDate day) {
    return HijrahDate.from(day).get(ChronoField.MONTH_OF_YEAR);
  }

  private static int islamicDay(LocalDate day) {
    return HijrahDate.from(day).get(ChronoField.DAY_OF_MONTH);
  }
}
