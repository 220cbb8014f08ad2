// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.climate;

import java.io.Serializable;
import org.iklim.analytics.statistics.Estimate;

/**
 * From how many people a figure is read and shown, and when a change is news.
 *
 * @param fewestVoices people who must have spoken
 * @param fewestPeople people a group must have, where they are counted
 * @param falseDiscoveries share of false ones among the changes of a period that is tolerated
 * @param smallestChange points of the index below which a change does not matter, however sure
 */
public record ClimateRules(
    long fewestVoices, long fewestPeople, double falseDiscoveries, double smallestChange)
    implements Serializable {
  /** The least that any setting may ask for. */
  public static final long VOICES_FLOOR = 5;

  /** What is used unless something stricter is asked for. */
  public static final ClimateRules DEFAULT = new ClimateRules(VOICES_FLOOR, 20, 0.05, 4);

  /**
   * Some rules.
   *
   * @throws IllegalArgumentException if fewer than {@link #VOICES_FLOOR} voices or people would do
   */
  public ClimateRules {
    if (fewestVoices < VOICES_FLOOR || fewestPeople < fewestVoices) {
      throw new IllegalArgumentException(
          "a climate figure needs at least "
              + VOICES_FLOOR
              + " voices and as many people, not "
              + fewestVoices
              + " and "
              + fewestPeople);
    }
  }

  /** Whether a group's own figure may be shown. Where nobody counts heads, voices are counted. */
  boolean mayShow(Figure figure) {
    long people = figure.headcount() == Figure.UNKNOWN ? figure.voices() : figure.headcount();
    return figure.index().isPresent() && people >= fewestPeople;
  }

  Judged.Verdict verdict(Estimate change, double qValue) {
    if (qValue > falseDiscoveries || Math.abs(change.value()) < smallestChange) {
      return Judged.Verdict.NO_EVIDENCE;
    }
    return change.value() < 0 ? Judged.Verdict.WORSE : Judged.Verdict.BETTER;
  }
}
