// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.sentiment;

import java.util.Optional;

/**
 * The sentiment of one message.
 *
 * @param negative calibrated probability, 0 to 1; the three add up to 1
 * @param neutral the same
 * @param positive the same
 * @param abstention why no label is given; empty where one is. For every reason but {@link
 *     Abstention#UNSURE} the probabilities are those of a message nothing is known of
 */
public record Sentiment(
    double negative, double neutral, double positive, Optional<Abstention> abstention) {

  /** Whether the text could be read, so that the probabilities say something. */
  public boolean isRead() {
    return abstention.filter(why -> why != Abstention.UNSURE).isEmpty();
  }

  /** The label, unless the model abstains. */
  public Optional<Label> label() {
    return abstention.isPresent() ? Optional.empty() : Optional.of(best());
  }

  /** The most probable label, also where the model abstains; the first of equals. */
  public Label best() {
    if (negative >= neutral && negative >= positive) {
      return Label.NEGATIVE;
    }
    return neutral >= positive ? Label.NEUTRAL : Label.POSITIVE;
  }

  /** The probability of a label. */
  public double probability(Label label) {
    return switch (label) {
      case NEGATIVE -> negative;
      case NEUTRAL -> neutral;
      case POSITIVE -> positive;
    };
  }
}
