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

  /** An aspect with a reading less likely than this is one of its own. */
  private static final double ITS_OWN = 1e-3;

  private final String origin;
  private final int since;
  private final int seen;
  private final Map<String, Double> evidence = new TreeMap<>();

  /** Aspects of which enough people of the group have spoken badly at a time. */
  private final Set<String> nameable = new HashSet<>();

  private Group group;
  private Alarm sharpest;
  private int lastSign;
  private boolean over;

  Trouble(Alarm alarm, int since) {
    this.group = alarm.reading().group();
    this.origin = group.id();
    this.since = since;
    this.seen = alarm.reading().end();
    this.sharpest = alarm;
    this.lastSign = seen;
  }

  /** Id of the group in which it was first seen. */
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

  Alarm sharpest() {
    return sharpest;
  }

  int lastSign() {
    return lastSign;
  }

  boolean isOver() {
    return over;
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
    sharpest = alarm;
    evidence.clear();
    nameable.clear();
    add(alarm);
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
    return (inside || littleAbove) && day >= since - 1 && (!over || day <= lastSign + QUIET);
  }
}
