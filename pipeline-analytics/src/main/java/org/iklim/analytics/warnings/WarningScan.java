// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.warnings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.iklim.analytics.warnings.DailyReadings.Alarm;
import org.iklim.analytics.warnings.VoiceHistory.Group;

/**
 * Goes over the days of a history and tells what groups became upset about, each trouble once: in
 * the group that explains it best.
 *
 * <p>An alarm in a part of a troubled group is explained if the part is no worse than the rest of
 * the whole; one in a group around it, if the rest of that group is as usual. What is not explained
 * moves a young trouble up (it is spread over more than the part) or down (it is of the part
 * alone); an old one stays where it is, and the rest is a trouble of its own.
 */
final class WarningScan {
  /** A reading less likely than this stands out from a trouble that is known already. */
  private static final double STANDS_OUT = 1e-3;

  /** A reading less likely than this is a sign that a trouble goes on. */
  private static final double SIGN = 0.01;

  private final VoiceHistory history;
  private final DailyReadings readings;

  /** Those that an alarm may be about. */
  private final List<Trouble> troubles = new ArrayList<>();

  /** Every one that was there at the end of a day, in the order in which they came up. */
  private final List<Trouble> told = new ArrayList<>();

  WarningScan(WarningRules rules, VoiceHistory history) {
    this.history = history;
    this.readings = new DailyReadings(rules, history);
  }

  /** Is told each day, after it was scanned. */
  @FunctionalInterface
  interface Watcher {
    /**
     * A day is over.
     *
     * @param told every trouble that was there at the end of this day or an earlier one, also those
     *     that are over; in the order in which they came up, which never changes
     */
    void dayIsOver(int day, List<Trouble> told, DailyReadings readings);
  }

  /** Scans all days in order. */
  void run(Watcher watcher) {
    for (int day = 0; day < history.days(); day++) {
      readings.advance(day, this::isTroubled);
      for (Alarm alarm : readings.alarms(day)) {
        hear(alarm);
      }
      watch(day);
      watcher.dayIsOver(day, told, readings);
    }
  }

  private boolean isTroubled(Group group, int day) {
    return troubles.stream().anyMatch(trouble -> trouble.marks(group, day));
  }

  private void hear(Alarm alarm) {
    Reading reading = alarm.reading();
    for (Trouble trouble : troubles) {
      if (trouble.isRemembered(reading.end()) && trouble.concerns(reading)) {
        // Of two parts too small to be told of, the group around is told once.
        boolean tellsTheSame = alarm.told() != reading.group() && alarm.told() == trouble.told();
        if (trouble.group() == reading.group() || tellsTheSame) {
          trouble.add(alarm);
          return;
        }
        if (trouble.group().holds(reading.group())) {
          if (!standsOut(reading, trouble.group())) {
            return;
          }
          if (trouble.isSettling(reading.end()) && !restStandsOut(trouble.group(), reading)) {
            trouble.moveTo(alarm);
            return;
          }
        } else if (reading.group().holds(trouble.group())) {
          if (!restStandsOut(reading, trouble.group())) {
            return;
          }
          if (trouble.isSettling(reading.end())) {
            trouble.moveTo(alarm);
            absorb(trouble, reading.end());
            return;
          }
        }
      }
    }
    Trouble fresh = new Trouble(alarm, begin(reading));
    troubles.add(fresh);
    told.add(fresh);
  }

  /**
   * Makes the young troubles in a group part of one that turned out to be of the whole group. Those
   * of the same day were never told of and are forgotten.
   */
  private void absorb(Trouble whole, int day) {
    for (Trouble other : List.copyOf(troubles)) {
      if (other != whole && other.isSettling(day) && whole.group().holds(other.group())) {
        // It may have moved on this very day.
        observe(other, day);
        other.mergeInto(whole, day);
        troubles.remove(other);
        if (other.seen() == day) {
          told.remove(other);
        }
      }
    }
  }

  /**
   * Whether a part is worse than the rest of the whole that it is in. Not than the whole: a large
   * part makes the whole look like itself.
   */
  private boolean standsOut(Reading part, Group whole) {
    Optional<Reading> above = readings.read(whole, part.aspect(), part.end(), part.window());
    return above.isEmpty() || part.pValueAt(above.get().factorWithout(part)) <= STANDS_OUT;
  }

  /** Whether what is left of a whole without its part is still unusual. */
  private boolean restStandsOut(Reading whole, Group part) {
    double known =
        readings
            .read(part, whole.aspect(), whole.end(), whole.window())
            .map(Reading::excess)
            .orElse(0.0);
    return whole.pValueWithout(known) <= STANDS_OUT;
  }

  private boolean restStandsOut(Group whole, Reading part) {
    return readings
        .read(whole, part.aspect(), part.end(), part.window())
        .map(above -> above.pValueWithout(part.excess()) <= STANDS_OUT)
        .orElse(false);
  }

  /** The first day of the stretch on which anybody spoke clearly badly. */
  private static int begin(Reading reading) {
    Voices clear = reading.group().clear().get(reading.aspect());
    int day = reading.end() - Voices.WINDOWS[reading.window()] + 1;
    while (day < reading.end() && clear.people(0, day) == 0) {
      day++;
    }
    return day;
  }

  private void watch(int day) {
    for (Trouble trouble : troubles) {
      if (!trouble.isOver()) {
        observe(trouble, day);
        boolean sign =
            readings
                .read(trouble.group(), trouble.sharpest().reading().aspect(), day, 1)
                .map(reading -> reading.pValue() <= SIGN)
                .orElse(false);
        if (sign) {
          trouble.sign(day);
        } else if (day - trouble.lastSign() >= Trouble.QUIET) {
          trouble.end();
        }
      }
    }
  }

  /** Notes of what a troubled group speaks badly. */
  private void observe(Trouble trouble, int day) {
    if (trouble.isOver()) {
      return;
    }
    for (String aspect : readings.aspects()) {
      if (readings.mayBeNamed(trouble.group(), aspect, day)) {
        trouble.mayName(aspect);
      }
      trouble.note(aspect, readings.size(trouble.told(), aspect, day));
      for (int window = 0; window < DailyReadings.TESTED; window++) {
        readings
            .read(trouble.group(), aspect, day, window)
            .ifPresent(reading -> trouble.note(aspect, day, reading.pValue()));
      }
    }
  }
}
