// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.validate;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Optional;

/** ISO 8601 times with offset, as Activity Streams writes them. */
final class Timestamps {
  private static final int DATE_TIME_LENGTH = "2026-10-01T08:15:00".length();
  private static final int EARLIEST_YEAR = 1970;
  private static final int LATEST_YEAR = 9999;

  private Timestamps() {}

  /** The time, cut to milliseconds; empty if the text is no time with offset from 1970 to 9999. */
  static Optional<Instant> parse(String text) {
    Optional<Instant> usual = parseUsual(text);
    if (usual.isPresent()) {
      return usual;
    }
    try {
      OffsetDateTime time = OffsetDateTime.parse(text);
      Instant instant = time.toInstant();
      boolean inRange = time.getYear() <= LATEST_YEAR && instant.getEpochSecond() >= 0;
      return inRange ? Optional.of(Instant.ofEpochMilli(instant.toEpochMilli())) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The one form nearly all sources use, at a tenth of the cost: 2026-10-01T08:15:00[.123]Z. */
  private static Optional<Instant> parseUsual(String text) {
    int length = text.length();
    int fraction = length - DATE_TIME_LENGTH - 2;
    boolean shaped =
        length > DATE_TIME_LENGTH
            && text.charAt(length - 1) == 'Z'
            && text.charAt(4) == '-'
            && text.charAt(7) == '-'
            && text.charAt(10) == 'T'
            && text.charAt(13) == ':'
            && text.charAt(16) == ':'
            && (length == DATE_TIME_LENGTH + 1
                || (text.charAt(DATE_TIME_LENGTH) == '.' && fraction >= 1 && fraction <= 3));
    if (!shaped) {
      return Optional.empty();
    }
    int year = digits(text, 0, 4);
    int month = digits(text, 5, 7);
    int day = digits(text, 8, 10);
    int hour = digits(text, 11, 13);
    int minute = digits(text, 14, 16);
    int second = digits(text, 17, 19);
    int millis = fraction > 0 ? digits(text, DATE_TIME_LENGTH + 1, length - 1) : 0;
    if (year < EARLIEST_YEAR
        || month < 1
        || month > 12
        || day < 1
        || day > YearMonth.of(year, month).lengthOfMonth()
        || hour < 0
        || hour > 23
        || minute < 0
        || minute > 59
        || second < 0
        || second > 59
        || millis < 0) {
      return Optional.empty();
    }
    long scaled = fraction == 1 ? millis * 100L : fraction == 2 ? millis * 10L : millis;
    long seconds =
        LocalDate.of(year, month, day).toEpochDay() * 86_400L
            + hour * 3_600L
            + minute * 60L
            + second;
    return Optional.of(Instant.ofEpochMilli(seconds * 1_000L + scaled));
  }

  /** The number, or -1 if there is anything but digits. */
  private static int digits(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
