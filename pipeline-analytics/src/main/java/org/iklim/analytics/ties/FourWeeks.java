// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.ties;

import static org.apache.spark.sql.functions.date_add;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.apache.spark.sql.Column;

/**
 * The periods of the network of people: four ISO weeks, a new one every week, so that each day is
 * in four. A period is named by its first Monday. One week is too short to see a tie, a month
 * begins on any weekday and comes too seldom to see a community form.
 *
 * @param starts first days of the periods at hand
 */
public record FourWeeks(NavigableSet<LocalDate> starts) {
  /** Length of a period. */
  public static final int DAYS = 28;

  /** Weeks of a period, and how many periods hold a day. */
  public static final int WEEKS = 4;

  private static final String DATES = "DATE '%s'";

  /** The periods that hold any of these days and end in a week up to that of the last day known. */
  public static FourWeeks holding(Collection<LocalDate> days, LocalDate first, LocalDate last) {
    NavigableSet<LocalDate> starts = new TreeSet<>();
    for (LocalDate day : days) {
      for (int week = 0; week < WEEKS; week++) {
        LocalDate start = monday(day).minusWeeks(week);
        LocalDate lastWeek = start.plusWeeks(WEEKS - 1);
        if (!lastWeek.isAfter(monday(last)) && !lastWeek.isBefore(monday(first))) {
          starts.add(start);
        }
      }
    }
    return new FourWeeks(starts);
  }

  /** All periods whose last week is between the weeks of two days, both included. */
  public static FourWeeks between(LocalDate first, LocalDate last) {
    NavigableSet<LocalDate> starts = new TreeSet<>();
    for (LocalDate week = monday(first); !week.isAfter(last); week = week.plusWeeks(1)) {
      starts.add(week.minusWeeks(WEEKS - 1));
    }
    return new FourWeeks(starts);
  }

  /** The Monday of the last week of a period. */
  public static LocalDate lastWeek(LocalDate start) {
    return start.plusWeeks(WEEKS - 1);
  }

  /** The periods from one on. */
  public FourWeeks from(LocalDate start) {
    return new FourWeeks(new TreeSet<>(starts.tailSet(start, true)));
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return starts.isEmpty();
  }

  /** A SQL condition: the period of a row is among these. */
  public String among(String column) {
    List<String> dates = starts.stream().map(DATES::formatted).toList();
    return dates.isEmpty() ? "false" : column + " IN (" + String.join(", ", dates) + ")";
  }

  /** A SQL condition: a day is between the first and the last of all these periods. */
  public String around(String dayColumn) {
    if (starts.isEmpty()) {
      return "false";
    }
    return (dayColumn + " >= " + DATES.formatted(starts.first()))
        + (" AND " + dayColumn + " < " + DATES.formatted(starts.last().plusDays(DAYS)));
  }

  /** The last day of the period that begins on the day in a column. */
  public static Column lastDay(Column start) {
    return date_add(start, DAYS - 1);
  }

  /** The Mondays from the first to the last of these periods, also where one is missing. */
  public List<LocalDate> everyWeek() {
    List<LocalDate> weeks = new ArrayList<>();
    if (!starts.isEmpty()) {
      for (LocalDate at = starts.first(); !at.isAfter(starts.last()); at = at.plusWeeks(1)) {
        weeks.add(at);
      }
    }
    return weeks;
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
