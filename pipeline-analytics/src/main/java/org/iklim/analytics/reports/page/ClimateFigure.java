// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports.page;

import java.time.LocalDate;

/**
 * The published climate of a group in a week.
 *
 * @param group whose
 * @param aspect what it is about; {@link #EVERYTHING} for all messages
 * @param week its Monday (UTC)
 * @param index points, 0 to 100, with its interval
 * @param shrunk the index drawn towards the parent's, with its interval
 * @param weighted the index as if all units and levels spoke as much as they have heads; null where
 *     nobody knows
 * @param silentShare share of the heads without a voice; null where nobody knows
 * @param expected what was to be expected; null while too little is known
 * @param change points above or below it, with its interval; null where no test was made
 * @param figureOf id of the group whose figures these are
 * @param verdict code of the metric's card
 */
public record ClimateFigure(
    Group group,
    String aspect,
    LocalDate week,
    Figure index,
    Figure shrunk,
    Figure weighted,
    Double silentShare,
    Double expected,
    Figure change,
    String figureOf,
    String verdict) {
  /** The aspect that stands for all messages. */
  public static final String EVERYTHING = "*";

  boolean isOwn() {
    return figureOf.equals(group.id());
  }

  /** What the page says about it; a mark stands beside every colour. */
  Verdict news() {
    return switch (verdict) {
      case "WORSE" -> Verdict.LESS;
      case "BETTER" -> Verdict.MORE;
      case "NO_EVIDENCE" -> Verdict.USUAL;
      default -> Verdict.UNKNOWN;
    };
  }
}
