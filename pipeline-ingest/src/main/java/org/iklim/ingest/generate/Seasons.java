// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

import java.time.LocalDate;
import java.time.Month;

/** The seasons of each function: how much it talks on a date, 1 being usual. */
final class Seasons {
  /** What a plan must expect at most. */
  static final double HIGHEST = 2.2;

  private Seasons() {}

  static double of(Function function, LocalDate date) {
    if (function == null) {
      return 1;
    }
    return switch (function) {
      case FINANCE -> finance(date);
      case HR -> humanResources(date);
      case SALES -> isQuarterEnd(date) && daysToMonthEnd(date) < 10 ? 1.35 : 1;
      case SUPPLY_CHAIN -> date.getMonth() == Month.NOVEMBER ? 1.3 : 1;
      case MARKETING -> date.getMonth() == Month.AUGUST ? 1.3 : 1;
      default -> 1;
    };
  }

  /** The books of the year close in March; those of each month around its end. */
  private static double finance(LocalDate date) {
    boolean closing = daysToMonthEnd(date) < 2 || date.getDayOfMonth() <= 4;
    boolean quarter =
        daysToMonthEnd(date) < 2 ? isQuarterEnd(date) : isQuarterEnd(date.minusMonths(1));
    double season = date.getMonth() == Month.MARCH ? 1.6 : 1;
    double end = quarter ? 1.35 : 1.2;
    return closing ? season * end : season;
  }

  /** Reviews, bonuses and leave balances at the end of the year. */
  private static double humanResources(LocalDate date) {
    return switch (date.getMonth()) {
      case NOVEMBER -> 1.4;
      case DECEMBER -> 1.8;
      case JANUARY -> date.getDayOfMonth() <= 15 ? 1.4 : 1;
      default -> 1;
    };
  }

  private static int daysToMonthEnd(LocalDate date) {
    return date.lengthOfMonth() - date.getDayOfMonth();
  }

  private static boolean isQuarterEnd(LocalDate date) {
    return date.getMonthValue() % 3 == 0;
  }
}
