// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import java.util.Arrays;

/** Evidence, each piece with its weight and with how much it seems to have helped. */
final class WeighedHelp {
  /** How sure it is that an accepted answer helped; the rest is left to the thanks. */
  private static final double ACCEPTED = 0.9;

  /** What the usual thanks add to that: an acceptance is the asker's word, a like is cheap. */
  private static final double LIKED = 0.2;

  /** A mean outside of these says that there is too little to tell. */
  private static final double LEAST_MEAN = 0.02;

  private final double[] weight;
  private final double[] helpful;
  private final double[] trials;
  private final double mean;

  /**
   * Weighs evidence.
   *
   * @param asOf the day from which age counts
   * @param fading how fast evidence fades
   */
  WeighedHelp(NumberedHelp help, double asOf, Fading fading) {
    weight = new double[help.size()];
    helpful = new double[help.size()];
    FairPraise fair = new FairPraise(help);
    double[] thanks = new double[help.size()];
    double thanked = 0;
    double answers = 0;
    boolean anyAccepted = false;
    for (int i = 0; i < weight.length; i++) {
      Help each = help.help(i);
      double left = fading.left(asOf - each.day());
      double kept =
          each.helper() == null || each.helped() == null
              ? 1
              : fair.help(help.helped(i), help.helper(i));
      weight[i] = left * kept * each.kind().weight();
      thanks[i] = each.uncountedThanks();
      for (int by : help.thankedBy(i)) {
        thanks[i] += fair.thanks(by, help.helper(i));
      }
      if (each.kind() == Help.Kind.ANSWER) {
        thanked += left * thanks[i];
        answers += left;
      }
      anyAccepted |= each.accepted() && each.helper() != null;
    }
    boolean rated = thanked > 0 || anyAccepted;
    double usual = thanked > 0 ? thanked / answers : 1;
    double sum = 0;
    double of = 0;
    for (int i = 0; i < weight.length; i++) {
      Help each = help.help(i);
      double sure =
          each.accepted() && each.helper() != null
              ? ACCEPTED * fair.thanks(help.helped(i), help.helper(i))
              : 0;
      helpful[i] = 1 - (1 - sure) / (1 + LIKED * thanks[i] / usual);
      if (each.kind().isRated()) {
        sum += weight[i] * helpful[i];
        of += weight[i];
      }
    }
    mean = rated && of > 0 ? Math.min(1 - LEAST_MEAN, Math.max(LEAST_MEAN, sum / of)) : 0.5;
    if (!rated) {
      Arrays.fill(helpful, mean);
    }
    trials = new double[help.size()];
    Arrays.setAll(trials, i -> rated && help.help(i).kind().isRated() ? weight[i] : 0);
  }

  /** Answers' worth, faded with time. */
  double weight(int i) {
    return weight[i];
  }

  /** How likely it helped, 0 to 1. */
  double helpful(int i) {
    return helpful[i];
  }

  /** Trials of quality it stands for: none where nobody ever rates anything. */
  double trials(int i) {
    return trials[i];
  }

  /** Mean of how likely evidence of rated kinds helped; above 0 and below 1. */
  double mean() {
    return mean;
  }
}
