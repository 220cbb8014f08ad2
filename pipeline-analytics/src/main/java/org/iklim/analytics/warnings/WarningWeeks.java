// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.warnings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.iklim.analytics.warnings.VoiceHistory.Group;

/** Writes down at the end of each week, and on the last day, how every trouble stands. */
final class WarningWeeks implements WarningScan.Watcher {
  /** An aspect is named if its sharpest reading is less likely than this. */
  private static final double NAMED = 1e-4;

  private static final int ID_DIGITS = 16;

  private final WarningRules rules;
  private final VoiceHistory history;
  private final List<Warning> warnings = new ArrayList<>();

  private WarningWeeks(WarningRules rules, VoiceHistory history) {
    this.rules = rules;
    this.history = history;
  }

  /** All warnings of a history, a row per week of their lives. */
  static List<Warning> of(WarningRules rules, VoiceHistory history) {
    WarningWeeks weeks = new WarningWeeks(rules, history);
    new WarningScan(rules, history).run(weeks);
    return weeks.warnings;
  }

  @Override
  public void dayIsOver(int day, List<Trouble> troubles, DailyReadings readings) {
    LocalDate today = history.date(day);
    if (today.getDayOfWeek() == DayOfWeek.SUNDAY || day == history.days() - 1) {
      LocalDate week = monday(today);
      for (Trouble trouble : troubles) {
        LocalDate ended = history.date(trouble.lastSign()).plusDays(Trouble.QUIET);
        if (!trouble.isOver() || !ended.isBefore(week)) {
          readings
              .read(trouble.group(), VoiceHistory.EVERYTHING, day, DailyReadings.WEEK)
              .ifPresent(reading -> warnings.add(warning(trouble, reading, week, troubles)));
        }
      }
    }
  }

  private Warning warning(Trouble trouble, Reading now, LocalDate week, List<Trouble> troubles) {
    Group group = trouble.group();
    String aspect = trouble.theme(NAMED);
    LocalDate seen = history.date(trouble.seen());
    Voices bad = group.negative().get(VoiceHistory.EVERYTHING);
    long unanswered = group.unanswered(aspect, trouble.since(), now.end());
    List<Trouble> sameWeek =
        troubles.stream()
            .filter(other -> monday(history.date(other.seen())).equals(monday(seen)))
            .toList();
    State state = state(trouble, now, week, seen);
    return new Warning(
        id(trouble.origin(), history.date(trouble.since())),
        week,
        group.id(),
        aspect,
        history.date(trouble.since()),
        seen,
        state,
        now.loss(),
        now.lossInterval(),
        trouble.sharpest().qValue(),
        bad.people(Voices.FORTNIGHT, now.end()),
        bad.messages(Voices.FORTNIGHT, now.end()),
        group.heads(),
        unanswered,
        NextStep.of(state, aspect, unanswered),
        sameWeek.indexOf(trouble) < rules.budget(),
        Math.max(0, sameWeek.size() - rules.budget()));
  }

  private static State state(Trouble trouble, Reading now, LocalDate week, LocalDate seen) {
    if (trouble.isOver()) {
      return State.CLOSED;
    }
    if (!seen.isBefore(week)) {
      return State.NEW;
    }
    Voices bad = now.group().negative().get(now.aspect());
    int before = now.end() - Voices.WINDOWS[DailyReadings.WEEK];
    return before >= 0 && now.bad() > bad.messages(DailyReadings.WEEK, before)
        ? State.GROWING
        : State.EASING;
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static String id(String group, LocalDate since) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((group + '\n' + since).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, ID_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
