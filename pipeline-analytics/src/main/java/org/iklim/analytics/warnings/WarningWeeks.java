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
import java.util.Optional;
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
  public void dayIsOver(int day, List<Trouble> told, DailyReadings readings) {
    LocalDate today = history.date(day);
    if (today.getDayOfWeek() == DayOfWeek.SUNDAY || day == history.days() - 1) {
      LocalDate week = monday(today);
      for (Trouble trouble : told) {
        if (!trouble.isOver() || !history.date(trouble.ended()).isBefore(week)) {
          warnings.add(warning(trouble, day, told, readings));
        }
      }
    }
  }

  private Warning warning(Trouble trouble, int day, List<Trouble> told, DailyReadings readings) {
    Group group = trouble.told();
    String aspect = trouble.theme(NAMED);
    LocalDate week = monday(history.date(day));
    LocalDate seen = history.date(trouble.seen());
    long unanswered = group.unanswered(aspect, trouble.since(), day);
    List<Trouble> sameWeek =
        told.stream().filter(t -> monday(history.date(t.seen())).equals(monday(seen))).toList();
    State state = state(trouble, aspect, day);
    // What is over has hardly a voice left, and would be held back for that: it ends as it was at
    // its worst, with as many voices as it took to tell of it.
    Size size = state.isLast() ? trouble.worst(aspect) : readings.size(group, aspect, day);
    return new Warning(
        id(trouble, told),
        week,
        group.id(),
        aspect,
        history.date(trouble.since()),
        seen,
        state,
        size.loss(),
        size.lossInterval(),
        trouble.sharpest().qValue(),
        size.voices(),
        size.messages(),
        group.heads(),
        unanswered,
        NextStep.of(state, aspect, unanswered),
        sameWeek.indexOf(trouble) < rules.budget(),
        Math.max(0, sameWeek.size() - rules.budget()),
        trouble.isMerged() ? Optional.of(id(trouble.heir(), told)) : Optional.empty());
  }

  private State state(Trouble trouble, String aspect, int day) {
    if (trouble.isOver()) {
      return trouble.isMerged() ? State.MERGED : State.CLOSED;
    }
    if (!history.date(trouble.seen()).isBefore(monday(history.date(day)))) {
      return State.NEW;
    }
    Voices bad = trouble.told().negative().get(aspect);
    int before = day - Voices.WINDOWS[DailyReadings.WEEK];
    return before >= 0
            && bad.messages(DailyReadings.WEEK, day) > bad.messages(DailyReadings.WEEK, before)
        ? State.GROWING
        : State.EASING;
  }

  static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /**
   * The same every night, for alarms up to a day do not depend on what follows: by where and when
   * it was first raised, and of several there by their order.
   */
  private String id(Trouble trouble, List<Trouble> told) {
    long place =
        told.stream()
            .takeWhile(other -> other != trouble)
            .filter(
                other -> other.seen() == trouble.seen() && other.origin().equals(trouble.origin()))
            .count();
    String name = trouble.origin() + '\n' + history.date(trouble.seen()) + '\n' + place;
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, ID_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
