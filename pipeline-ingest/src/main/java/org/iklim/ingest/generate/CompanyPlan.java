// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.OptionalLong;

/**
 * What was asked for.
 *
 * @param people how many people ever work in the company, 1 to 1,000,000
 * @param weeks how long it talks, 1 to 520
 * @param seed decides everything that is left to chance
 * @param start first day, a Monday
 * @param eventsPerPersonWeek messages, reactions, shares, edits … per person and week
 * @param events total number of activities wanted instead, profiles and memberships included
 */
record CompanyPlan(
    int people,
    int weeks,
    long seed,
    LocalDate start,
    double eventsPerPersonWeek,
    OptionalLong events) {

  /** A thousand people then give about 180,000 events a year. */
  static final double DEFAULT_EVENTS_PER_PERSON_WEEK = 3.5;

  static final int MOST_PEOPLE = 1_000_000;
  static final int MOST_WEEKS = 520;

  /** The Monday after the last week, where no start is asked for: no clock decides. */
  private static final LocalDate DEFAULT_END = LocalDate.of(2026, 1, 5);

  CompanyPlan {
    require(people >= 1 && people <= MOST_PEOPLE, "--people must be 1 to " + MOST_PEOPLE);
    require(weeks >= 1 && weeks <= MOST_WEEKS, "--weeks must be 1 to " + MOST_WEEKS);
    require(
        start.getDayOfWeek() == DayOfWeek.MONDAY,
        "--start must be a Monday, and " + start + " is a " + start.getDayOfWeek());
    require(
        eventsPerPersonWeek > 0 && eventsPerPersonWeek <= 1000,
        "--events-per-person-week must be above 0 and at most 1000");
  }

  /** The default start: the company's weeks end on 2026-01-04. */
  static LocalDate defaultStart(int weeks) {
    return DEFAULT_END.minusWeeks(weeks);
  }

  int days() {
    return weeks * 7;
  }

  /** First millisecond of a day of the plan, in UTC; day 0 is the start. */
  long dayMillis(int day) {
    return (start.toEpochDay() + day) * 86_400_000L;
  }

  LocalDate date(int day) {
    return start.plusDays(day);
  }

  private static void require(boolean holds, String problem) {
    if (!holds) {
      throw new IllegalArgumentException(problem);
    }
  }
}
