// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.warnings;

import java.util.Set;

/** What to do next about a warning. The rule is documented in docs/metrics/warnings.md. */
public enum NextStep {
  /** Answer the open questions first. */
  ANSWER,
  /** Tell what is going on and why. */
  EXPLAIN,
  /** Have whoever owns the thing put it right, and give a date. */
  REPAIR,
  /** Sit down with the group. */
  MEET,
  /** Go on as begun; look again next week. */
  WATCH,
  /** Tell the group what was done. */
  REPORT_BACK,
  /** Look at the warning that tells it now. */
  SEE_OTHER;

  private static final long MANY_QUESTIONS = 3;

  private static final Set<String> DECIDED_ABOVE =
      Set.of(
          "pay", "benefits", "leadership", "change", "communication", "job_security", "fairness");

  private static final Set<String> THINGS =
      Set.of(
          "tools",
          "facilities",
          "canteen",
          "commute",
          "safety",
          "process",
          "customers",
          "product",
          "leave");

  /**
   * The first that fits: what is part of another, what is over, what gets better, open questions,
   * then the aspect.
   */
  static NextStep of(State state, String aspect, long unanswered) {
    if (state == State.MERGED) {
      return SEE_OTHER;
    }
    if (state == State.CLOSED) {
      return REPORT_BACK;
    }
    if (unanswered >= MANY_QUESTIONS) {
      return ANSWER;
    }
    if (state == State.EASING) {
      return WATCH;
    }
    if (DECIDED_ABOVE.contains(aspect)) {
      return EXPLAIN;
    }
    return THINGS.contains(aspect) ? REPAIR : MEET;
  }
}
