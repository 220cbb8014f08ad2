// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports.page;

/** What the page says about a number against its usual; a mark stands beside every colour. */
enum Verdict {
  MORE("▲"),
  LESS("▼"),
  USUAL("="),
  UNKNOWN("?");

  private final String mark;

  Verdict(String mark) {
    this.mark = mark;
  }

  /** A change is called a change only from a robust score of {@link Usual#CLEAR} on. */
  static Verdict of(double score) {
    if (score >= Usual.CLEAR) {
      return MORE;
    }
    return score <= -Usual.CLEAR ? LESS : USUAL;
  }

  boolean isChange() {
    return this == MORE || this == LESS;
  }

  String mark() {
    return mark;
  }

  /** Last part of its keys in the word list, and its CSS class. */
  String key() {
    return switch (this) {
      case MORE -> "more";
      case LESS -> "less";
      case USUAL -> "usual";
      case UNKNOWN -> "unknown";
    };
  }
}
