// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.climate;

import java.util.Optional;
import org.iklim.analytics.statistics.Estimate;

/**
 * A figure, compared with its siblings, its past and the season.
 *
 * @param figure what is judged
 * @param shrunk the figure drawn towards the parent's, or the parent's where there is none; empty
 *     where neither can be told
 * @param reliability weight of the group's own voices in it, 0 to 1
 * @param expected what was to be expected; empty while too little is known
 * @param change the figure minus what was expected
 * @param pValue of the change; NaN where no test was made
 * @param qValue of the change among all tests of the period; NaN where no test was made
 * @param verdict what may be said of it
 */
record Judged(
    Figure figure,
    Optional<Estimate> shrunk,
    double reliability,
    Optional<Estimate> expected,
    Optional<Estimate> change,
    double pValue,
    double qValue,
    Verdict verdict) {

  /** What may be said of a figure. */
  enum Verdict {
    /** Lower than expected, beyond chance and by enough to matter. */
    WORSE,
    /** Higher than expected, beyond chance and by enough to matter. */
    BETTER,
    /** Nothing that chance and season do not explain. */
    NO_EVIDENCE,
    /** Fewer than {@link SeasonalBaseline#FEWEST_PERIODS} earlier periods. */
    TOO_LITTLE_HISTORY,
    /** The group has fewer people than a figure may be shown for. */
    TOO_FEW_PEOPLE,
    /** Fewer people spoke than a figure may be read from. */
    TOO_FEW_VOICES,
    /** The period goes on; it is judged when it is over. */
    PERIOD_NOT_OVER
  }
}
