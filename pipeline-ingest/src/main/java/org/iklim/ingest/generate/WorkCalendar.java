// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

import java.time.LocalDate;

/**
 * When people are at work: days and hours of each country, and how a moment is drawn from them.
 *
 * <p>Days count from the start of the plan, in local time. Weekdays follow the shape of real
 * communities, Monday to Friday; at weekends and on holidays a company, unlike them, is quiet.
 */
final class WorkCalendar {
  private static final double[] WEEKDAYS = {0.87, 1.0, 0.96, 0.97, 0.95, 0.16, 0.13};
  private static final double HOLIDAY = 0.12;
  private static final double RAMADAN = 0.87;
  private static final double YEAR_END = 0.5;

  private static final double[] HOURS = {
    .02, .01, .005, .005, .01, .03, .10, .35, .80, 1.0, .98, .85,
    .50, .75, .92, .90, .75, .45, .22, .18, .17, .13, .07, .04
  };

  /** In the month of fasting work begins early and ends before sunset. */
  private static final double[] RAMADAN_HOURS = {
    .03, .02, .02, .06, .09, .08, .16, .60, .95, 1.0, .96, .88,
    .70, .80, .86, .74, .45, .14, .05, .10, .16, .16, .10, .06
  };

  private static final double[] HOUR_SUMS = Chance.cumulative(HOURS);
  private static final double[] RAMADAN_HOUR_SUMS = Chance.cumulative(RAMADAN_HOURS);
  private static final int HOUR_MILLIS = 3_600_000;
  private static final int DAY_MILLIS = 24 * HOUR_MILLIS;

  /** Days before the start and after the end that are asked for: answers come later. */
  private static final int MARGIN = 64;

  private static final int MOST_MOVES = 40;

  private final CompanyPlan plan;
  private final double[][] presence;
  private final boolean[] ramadan;

  WorkCalendar(CompanyPlan plan) {
    this.plan = plan;
    int days = plan.days() + 2 * MARGIN;
    presence = new double[Location.Country.values().length][days];
    ramadan = new boolean[days];
    for (int day = 0; day < days; day++) {
      LocalDate date = plan.date(day - MARGIN);
      ramadan[day] = Holidays.isRamadan(date);
      for (Location.Country country : Location.Country.values()) {
        presence[country.ordinal()][day] = presence(date, country, ramadan[day]);
      }
    }
  }

  /** How much of a usual day's talk there is on a day, 0 to 1. */
  double presence(Location location, int day) {
    return presence[location.country().ordinal()][day + MARGIN];
  }

  /** A moment of a working day, in UTC milliseconds. */
  long moment(Chance chance, Location location, int day) {
    int hour = chance.index(ramadan[day + MARGIN] ? RAMADAN_HOUR_SUMS : HOUR_SUMS);
    return plan.dayMillis(day)
        - location.offsetMillis()
        + (long) hour * HOUR_MILLIS
        + chance.below(HOUR_MILLIS);
  }

  /** The moment itself if the person is likely to be there; else one soon after when it is so. */
  long settle(Chance chance, Location location, long moment) {
    int day = day(location, moment);
    int hour = (int) ((moment + location.offsetMillis() - plan.dayMillis(day)) / HOUR_MILLIS);
    double[] hours = ramadan[day + MARGIN] ? RAMADAN_HOURS : HOURS;
    if (chance.happens(presence(location, day) * Math.sqrt(hours[hour]))) {
      return moment;
    }
    for (int move = 0; move < MOST_MOVES; move++) {
      if (chance.happens(presence(location, day))) {
        long settled = moment(chance, location, day);
        if (settled > moment) {
          return settled;
        }
      }
      if (day >= plan.days()) {
        break;
      }
      day++;
    }
    return moment + DAY_MILLIS;
  }

  /** Day of the plan at a place and moment. */
  int day(Location location, long moment) {
    return (int) Math.floorDiv(moment + location.offsetMillis() - plan.dayMillis(0), (long) DAY_MILLIS);
  }

  private static double presence(LocalDate date, Location.Country country, boolean ramadan) {
    double weekday = WEEKDAYS[date.getDayOfWeek().getValue() - 1];
    if (Holidays.isWeekend(date)) {
      return weekday;
    }
    if (Holidays.isHoliday(date, country)) {
      return HOLIDAY;
    }
    boolean fasting = ramadan && country == Location.Country.INDONESIA;
    return weekday * (fasting ? RAMADAN : 1) * (Holidays.isYearEnd(date) ? YEAR_END : 1);
  }
}
