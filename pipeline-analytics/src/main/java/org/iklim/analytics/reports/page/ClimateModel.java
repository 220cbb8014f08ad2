// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports.page;

import java.time.LocalDate;
import java.util.List;

/**
 * The published rows that a page tells the climate from.
 *
 * @param figures weekly climate of the organisation and its units
 * @param warnings early warnings, by week
 * @param themes what people speak of, by week
 */
public record ClimateModel(
    List<ClimateFigure> figures, List<Warning> warnings, List<Theme> themes) {
  /** Nothing was published. */
  public static final ClimateModel NONE = new ClimateModel(List.of(), List.of(), List.of());

  /** Copies the lists, so that a page cannot change while it is written. */
  public ClimateModel {
    figures = List.copyOf(figures);
    warnings = List.copyOf(warnings);
    themes = List.copyOf(themes);
  }

  /**
   * A warning as it stood at the end of a week.
   *
   * @param group the highest unit that explains the trouble
   * @param aspect what it is about; {@link ClimateFigure#EVERYTHING} where nothing stands out
   * @param week Monday of the week
   * @param since first day of the trouble
   * @param state NEW, GROWING, EASING, CLOSED or MERGED
   * @param loss points of the index that the group lost through it, with interval and voices
   * @param qValue share of false ones among alarms as clear as its own
   * @param unanswered questions about it that nobody has answered
   * @param nextStep code of the rule
   * @param beyondBudget warnings raised in the same week as it that are not told
   */
  public record Warning(
      Group group,
      String aspect,
      LocalDate week,
      LocalDate since,
      String state,
      Figure loss,
      double qValue,
      long unanswered,
      String nextStep,
      long beyondBudget) {
    /** Whether it has ended, by itself or in another. */
    boolean isOver() {
      return state.equals("CLOSED") || state.equals("MERGED");
    }
  }

  /**
   * What a group spoke of in a week.
   *
   * @param group whose theme
   * @param aspect what it is about
   * @param week Monday of the week
   * @param people distinct people who spoke of it
   * @param unanswered questions about it that nobody has answered
   * @param signal TURNED_NEGATIVE, GREW, UNANSWERED or STEADY
   * @param phrases words that grew within it, the strongest first
   */
  public record Theme(
      Group group,
      String aspect,
      LocalDate week,
      long people,
      long unanswered,
      String signal,
      List<String> phrases) {}
}
