// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.warnings;

import java.io.Serializable;

/**
 * When a group is warned of.
 *
 * @param fewestVoices distinct people who must have spoken of it badly
 * @param fewestPeople people a group must have
 * @param falseDiscoveries share of false ones among the warnings of a week that is tolerated
 * @param smallestLoss points of the climate index below which trouble does not matter, however sure
 * @param budget warnings told in a week; more are counted
 */
public record WarningRules(
    int fewestVoices, int fewestPeople, double falseDiscoveries, double smallestLoss, int budget)
    implements Serializable {
  /** The least voices that any setting may ask for. */
  public static final int VOICES_FLOOR = 5;

  /** The smallest group that any setting may ask for. */
  public static final int PEOPLE_FLOOR = 20;

  /** What is used unless something stricter is asked for. */
  public static final WarningRules DEFAULT =
      new WarningRules(VOICES_FLOOR, PEOPLE_FLOOR, 0.2, 4, 10);

  /**
   * Some rules.
   *
   * @throws IllegalArgumentException if they ask for fewer people than the floors, or for a rate or
   *     budget that is none
   */
  public WarningRules {
    if (fewestVoices < VOICES_FLOOR || fewestPeople < PEOPLE_FLOOR) {
      throw new IllegalArgumentException(
          "a warning needs at least "
              + VOICES_FLOOR
              + " voices in a group of "
              + PEOPLE_FLOOR
              + " people, not "
              + fewestVoices
              + " in "
              + fewestPeople);
    }
    if (!(falseDiscoveries > 0 && falseDiscoveries < 1) || smallestLoss < 0 || budget < 1) {
      throw new IllegalArgumentException(
          "a rate of false warnings lies between 0 and 1, a loss is no less than 0, and a budget no"
              + " less than 1; not "
              + falseDiscoveries
              + ", "
              + smallestLoss
              + " and "
              + budget);
    }
  }
}
