// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.vivaengage;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times as exports of different years write them: {@code 2013/06/25 18:14:45 +0000}, {@code
 * 2026-01-05T09:00:00.123Z}, {@code 2026-01-05 09:00:00 UTC}, {@code 1/5/2026 9:00:00 AM}. Without
 * a zone they are UTC.
 */
final class VivaTimes {
  private static final String CLOCK = "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,9}))?)?";
  private static final String ZONE = "\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?";
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?:[T ]" + CLOCK + ZONE + ")?");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})(?: " + CLOCK + "(?: ?([AP])M)?)?");

  private VivaTimes() {}

  /** The time a cell holds, empty if it holds none. */
  static Optional<Instant> parse(String cell) {
    try {
      Matcher yearFirst = YEAR_FIRST.matcher(cell);
      if (yearFirst.matches()) {
        LocalDateTime time = time(yearFirst, 1, 2, 3, number(yearFirst, 4));
        return Optional.of(time.toInstant(zone(yearFirst.group(8))));
      }
      Matcher monthFirst = MONTH_FIRST.matcher(cell);
      if (monthFirst.matches()) {
        int hour = number(monthFirst, 4);
        if (monthFirst.group(8) != null) {
          hour = hour % 12 + (monthFirst.group(8).equals("P") ? 12 : 0);
        }
        return Optional.of(time(monthFirst, 3, 1, 2, hour).toInstant(ZoneOffset.UTC));
      }
    } catch (DateTimeException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private static LocalDateTime time(Matcher cell, int year, int month, int day, int hour) {
    String fraction = cell.group(7) == null ? "" : cell.group(7);
    int nanos = Integer.parseInt((fraction + "000000000").substring(0, 9));
    return LocalDateTime.of(
        number(cell, year),
        number(cell, month),
        number(cell, day),
        hour,
        number(cell, 5),
        number(cell, 6),
        nanos);
  }

  private static int number(Matcher cell, int group) {
    return cell.group(group) == null ? 0 : Integer.parseInt(cell.group(group));
  }

  private static ZoneOffset zone(String zone) {
    boolean offset = zone != null && (zone.startsWith("+") || zone.startsWith("-"));
    return offset ? ZoneOffset.of(zone) : ZoneOffset.UTC;
  }
}
