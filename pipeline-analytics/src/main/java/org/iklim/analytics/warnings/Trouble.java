// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.warnings;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.iklim.analytics.warnings.DailyReadings.Alarm;
import org.iklim.analytics.warnings.VoiceHistory.Group;

/** Something that a group is upset about, while it lasts. */
final class Trouble {
  /** Days without a sign after which it is over. */
  static final int QUIET = 7;

  /** Days after its last sign in which a new alarm is the same trouble coming back. */
  private static final int REMEMBERED = 14;

  /** Days from its beginning in which it may turn out to be that of a larger or smaller group. */
  private static final int SETTLING = 14;

  /**
   * Days from its beginning that are not learnt from. What lasts longer becomes the usual, so that
   * no trouble goes on for ever.
   */
  private static final int NOT_LEARNT = 42;

  /** An aspect with a reading less likely than this is one of its own. */
  private static final double ITS_OWN = 1e-3;

  private final String origin;
  private final int since;
  private final int seen;
  private final Map<String, Double> evidence = new TreeMap<>();

  /** Aspects of which enough people of the group have spoken badly at a time. */
  private final Set<String> nameable = new HashSet<>();

  private final Map<String, Size> worst = new TreeMap<>();

  private Group group;
  private Group told;
  private Alarm sharpest;
  private int lastSign;
  private boolean over;
  private Trouble into;
  private int mergedOn;

  Trouble(Alarm alarm, int since) {
    this.group = alarm.reading().group();
    this.told = alarm.told();
    this.origin = told.id();
    this.since = since;
    this.seen = alarm.reading().end();
    this.sharpest = alarm;
    this.lastSign = seen;
  }

  /** Id of the group that was first told of it. */
  String origin() {
    return origin;
  }

  /** First day of the first stretch that stood out. */
  int since() {
    return since;
  }

  /** Day of the first alarm. */
  int seen() {
    return seen;
  }

  Group group() {
    return group;
  }

  /** The group that is told of it: its own, or the one around it if that is too small. */
  Group told() {
    return told;
  }

  Alarm sharpest() {
    return sharpest;
  }

  int lastSign() {
    return lastSign;
  }

  /** Whether it has ended, in quiet or in another. */
  boolean isOver() {
    return over;
  }

  /** The day on which it ended; only if it is over. */
  int ended() {
    return into == null ? lastSign + QUIET : mergedOn;
  }

  /** Whether it became part of another. */
  boolean isMerged() {
    return into != null;
  }

  /** The one that tells it now: what it became part of, and what that became part of, if so. */
  Trouble heir() {
    return into == null ? this : into.heir();
  }

  /** Whether it began so short ago that its group may still change. */
  boolean isSettling(int day) {
    return day - since <= SETTLING;
  }

  /** Whether a new alarm on a day may belong to it. */
  boolean isRemembered(int day) {
    return !over || day - lastSign <= REMEMBERED;
  }

  /** Takes an alarm as a sign of it. */
  void add(Alarm alarm) {
    over = false;
    lastSign = alarm.reading().end();
    if (alarm.pValue() < sharpest.pValue()) {
      sharpest = alarm;
    }
  }

  /** It turns out to be that of another group. */
  void moveTo(Alarm alarm) {
    group = alarm.reading().group();
    told = alarm.told();
    sharpest = alarm;
    evidence.clear();
    nameable.clear();
    worst.clear();
    add(alarm);
  }

  /** It turns out to be part of another; an end of its own stays what it was. */
  void mergeInto(Trouble whole, int day) {
    if (!over) {
      over = true;
      into = whole;
      mergedOn = day;
    }
  }

  /** Notes how large it is with regard to an aspect. */
  void note(String aspect, Size size) {
    worst.merge(aspect, size, (known, now) -> now.isLargerThan(known) ? now : known);
  }

  /** How large it was on its worst day, with regard to an aspect that was noted. */
  Size worst(String aspect) {
    return worst.get(aspect);
  }

  /** Notes how unlikely a reading of one aspect is, while it is young. */
  void note(String aspect, int day, double pValue) {
    if (isSettling(day)) {
      evidence.merge(aspect, pValue, Math::min);
    }
  }

  /** Notes that so many people spoke badly of an aspect that its name tells of none of them. */
  void mayName(String aspect) {
    nameable.add(aspect);
  }

  /**
   * Whether an alarm may be about it: about anything while it is young, later about everything or
   * an aspect of its own; once it is over, only about the latter.
   */
  boolean concerns(Reading reading) {
    boolean own = evidence.getOrDefault(reading.aspect(), 1.0) <= ITS_OWN;
    boolean single = !reading.aspect().equals(VoiceHistory.EVERYTHING);
    return over ? own && single : own || !single || isSettling(reading.end());
  }

  /**
   * Its aspect: that of the sharpest reading of those that enough people spoke of, if sharp enough
   * for one; else everything.
   */
  String theme(double sharpEnough) {
    String theme = VoiceHistory.EVERYTHING;
    double least = sharpEnough;
    for (Map.Entry<String, Double> each : evidence.entrySet()) {
      boolean single = !each.getKey().equals(VoiceHistory.EVERYTHING);
      if (single && nameable.contains(each.getKey()) && each.getValue() < least) {
        theme = each.getKey();
        least = each.getValue();
      }
    }
    return theme;
  }

  void sign(int day) {
    lastSign = day;
  }

  void end() {
    over = true;
  }

  /** Whether a day of a group is marked by it: not to be learnt from. */
  boolean marks(Group other, int day) {
    boolean inside = group.holds(other);
    boolean littleAbove = other.holds(group) && other.heads() <= 4 * group.heads();
    boolean during =
        day >= since - 1 && day <= since + NOT_LEARNT && (!over || day <= lastSign + QUIET);
    return (inside || littleAbove) && during;
  }
}
