// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.warnings;

import java.time.LocalDate;
import java.util.Optional;
import org.iklim.analytics.statistics.Interval;

/**
 * A warning as it stands at the end of a week. Its figures are of its aspect: of everything only
 * where no single aspect is named. Those of a last row are of its worst day, the one on which most
 * people had spoken badly of it.
 *
 * @param id stays the same over its life; no two warnings share one
 * @param week Monday of the week
 * @param group unit path, or {@code *}
 * @param aspect what it is about; {@code *} where no single aspect stands out
 * @param since first day of the stretch that stood out
 * @param seen day on which it was first raised
 * @param state how it stands
 * @param loss points of the index lost in the last seven days
 * @param lossInterval 95 % interval of the loss
 * @param qValue of the sharpest alarm
 * @param voices distinct people who wrote badly of it in the last 14 days
 * @param messages bad messages of theirs
 * @param heads people in the group
 * @param unanswered open questions about it
 * @param nextStep what to do
 * @param withinBudget whether it is told
 * @param beyondBudget warnings of the week it was raised in that are not told
 * @param mergedInto id of the warning that tells it from now on; only of a merged one
 */
public record Warning(
    String id,
    LocalDate week,
    String group,
    String aspect,
    LocalDate since,
    LocalDate seen,
    State state,
    double loss,
    Interval lossInterval,
    double qValue,
    long voices,
    long messages,
    long heads,
    long unanswered,
    NextStep nextStep,
    boolean withinBudget,
    long beyondBudget,
    Optional<String> mergedInto) {}
