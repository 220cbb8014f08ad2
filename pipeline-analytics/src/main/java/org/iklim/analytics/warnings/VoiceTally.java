// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.warnings;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.iklim.analytics.people.UnitPaths;

/**
 * What {@link VoiceDays} counts, counted in memory: for evaluations without a lake. Holds people
 * only as long as it lives.
 */
public final class VoiceTally {
  private final LocalDate first;
  private final LocalDate last;
  private final Map<String, Integer> heads = new TreeMap<>();
  private final Map<Series, TreeMap<LocalDate, Integer>> days = new HashMap<>();

  /** One person's messages of one kind in one group. */
  private record Series(String person, String group, String aspect, VoiceDays.Kind kind) {}

  /** Counts the days from one to another, both included. */
  public VoiceTally(LocalDate first, LocalDate last) {
    this.first = first;
    this.last = last;
  }

  /**
   * Counts a message; one of another day is passed over.
   *
   * @param person any name of the author
   * @param unitPath the author's unit on the day
   * @param negative probability of negative, 0 to 1
   * @param aspects what it speaks of
   */
  public void message(
      String person, String unitPath, LocalDate day, double negative, Collection<String> aspects) {
    if (day.isBefore(first) || day.isAfter(last)) {
      return;
    }
    List<String> spokenOf = new ArrayList<>(List.of(VoiceHistory.EVERYTHING));
    spokenOf.addAll(aspects);
    for (String group : groups(unitPath)) {
      count(new Series(person, group, VoiceHistory.EVERYTHING, VoiceDays.Kind.VOICES), day);
      for (String aspect : spokenOf) {
        if (negative >= VoiceDays.BAD) {
          count(new Series(person, group, aspect, VoiceDays.Kind.NEGATIVE), day);
        }
        if (negative >= VoiceDays.CLEARLY_BAD) {
          count(new Series(person, group, aspect, VoiceDays.Kind.CLEARLY_NEGATIVE), day);
        }
      }
    }
  }

  /** Counts a person who works in a unit on the last day. */
  public void head(String unitPath) {
    groups(unitPath).forEach(group -> heads.merge(group, 1, Integer::sum));
  }

  /** The warnings of what was counted. */
  public List<Warning> warnings(WarningRules rules) {
    return WarningWeeks.of(rules, history());
  }

  VoiceHistory history() {
    VoiceHistory history = new VoiceHistory(first, last);
    heads.forEach(history::setHeads);
    days.forEach(
        (series, byDay) -> {
          LocalDate before = null;
          for (Map.Entry<LocalDate, Integer> each : byDay.entrySet()) {
            LocalDate day = each.getKey();
            int messages = Math.min(VoiceDays.MOST_OF_A_DAY, each.getValue());
            long gap = before == null ? Voices.LONGEST_GAP : ChronoUnit.DAYS.between(before, day);
            int known = (int) Math.min(Voices.LONGEST_GAP, gap);
            add(series, day, known, messages, history);
            before = day;
          }
        });
    return history;
  }

  private static void add(
      Series series, LocalDate day, int gap, int messages, VoiceHistory history) {
    switch (series.kind()) {
      case VOICES -> history.addVoices(series.group(), day, gap, 1, messages);
      case NEGATIVE -> history.addNegative(series.group(), series.aspect(), day, gap, 1, messages);
      case CLEARLY_NEGATIVE ->
          history.addClear(series.group(), series.aspect(), day, gap, 1, messages);
      default -> throw new IllegalStateException("nothing is tallied as " + series.kind());
    }
  }

  private void count(Series series, LocalDate day) {
    days.computeIfAbsent(series, s -> new TreeMap<>()).merge(day, 1, Integer::sum);
  }

  private static List<String> groups(String unitPath) {
    List<String> groups = new ArrayList<>(List.of(VoiceHistory.EVERYBODY));
    groups.addAll(UnitPaths.levels(unitPath));
    return groups;
  }
}
