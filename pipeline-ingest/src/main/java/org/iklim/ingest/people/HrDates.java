// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates of an HR file: ISO ({@code 2026-01-31}, a time after it is dropped), or with slashes in the
 * stated order.
 *
 * @param order whether 03/04/2026 is 4 March, as Viva Insights writes, or 3 April
 */
record HrDates(Order order) {
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ]\\d{2}:\\d{2}.*)?");
  private static final Pattern SLASHES =
      Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})(?: \\d{1,2}:\\d{2}.*)?");

  /** What stands first in a date with slashes. */
  enum Order {
    MONTH_FIRST,
    DAY_FIRST
  }

  /** The date a cell holds, empty if it holds none. */
  Optional<LocalDate> parse(String cell) {
    Matcher iso = ISO.matcher(cell);
    if (iso.matches()) {
      return date(iso.group(1), iso.group(2), iso.group(3));
    }
    Matcher slashes = SLASHES.matcher(cell);
    if (!slashes.matches()) {
      return Optional.empty();
    }
    return order == Order.MONTH_FIRST
        ? date(slashes.group(3), slashes.group(1), slashes.group(2))
        : date(slashes.group(3), slashes.group(2), slashes.group(1));
  }

  private static Optional<LocalDate> date(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
