// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.climate;

import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.Set;
import java.util.stream.Collectors;
import org.iklim.analytics.language.text.WordList;

/**
 * Public holidays and joint leave of Indonesia on working days.
 *
 * <p>Years whose decree stands in {@code holidays-id.tsv} are as decreed. Of other years only what
 * a rule gives is known: holidays with a fixed date, and the Islamic ones by the Umm al-Qura
 * calendar of the JDK (a day off the sighting at most). Those that follow other calendars, and
 * joint leave, are not.
 */
final class Holidays {
  private static final Set<LocalDate> DECREED =
      WordList.read(Holidays.class, "holidays-id.tsv").keySet().stream()
          .map(LocalDate::parse)
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<Integer> KNOWN_YEARS =
      DECREED.stream().map(LocalDate::getYear).collect(Collectors.toUnmodifiableSet());

  /** Month × 100 + day: New Year, Labour, Pancasila and Independence Day, Christmas. */
  private static final Set<Integer> FIXED = Set.of(101, 501, 601, 817, 1225);

  /** The same of the Islamic calendar: its New Year, Maulid, Isra Mi'raj, Lebaran, Eid al-Adha. */
  private static final Set<Integer> ISLAMIC = Set.of(101, 312, 727, 1001, 1002, 1210);

  private Holidays() {}

  /** Whether a working day is free for nearly everybody. */
  static boolean isHoliday(LocalDate day) {
    return KNOWN_YEARS.contains(day.getYear()) ? DECREED.contains(day) : isByRule(day);
  }

  private static boolean isByRule(LocalDate day) {
    HijrahDate islamic = HijrahDate.from(day);
    return FIXED.contains(day.getMonthValue() * 100 + day.getDayOfMonth())
        || ISLAMIC.contains(
            islamic.get(ChronoField.MONTH_OF_YEAR) * 100 + islamic.get(ChronoField.DAY_OF_MONTH));
  }
}
