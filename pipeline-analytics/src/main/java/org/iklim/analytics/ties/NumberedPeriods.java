// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.ties;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.BitSet;

/** The periods at hand by number: weeks since the first one begins. Days are counted from 1970. */
final class NumberedPeriods implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int WEEK = 7;

  private final int firstDay;
  private final BitSet wanted = new BitSet();

  NumberedPeriods(FourWeeks periods) {
    firstDay = periods.isEmpty() ? 0 : Math.toIntExact(periods.starts().first().toEpochDay());
    for (LocalDate start : periods.starts()) {
      wanted.set(Math.toIntExact((start.toEpochDay() - firstDay) / WEEK));
    }
  }

  /** Whether a period is to be built; any number may be asked for. */
  boolean isWanted(int period) {
    return period >= 0 && wanted.get(period);
  }

  /** The period that begins in the week of a day; the three before hold the day as well. */
  int beginningWith(int day) {
    return Math.floorDiv(day - firstDay, WEEK);
  }

  /** Number after the last period. */
  int end() {
    return wanted.length();
  }

  int start(int period) {
    return firstDay + WEEK * period;
  }

  int lastDay(int period) {
    return start(period) + FourWeeks.DAYS - 1;
  }

  /** Days from a day of the period to its last one. */
  int age(int period, int day) {
    return lastDay(period) - day;
  }
}
