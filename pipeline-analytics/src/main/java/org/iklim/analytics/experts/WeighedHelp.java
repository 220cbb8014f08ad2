// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * All evidence up to a day, each piece with its weight and with how much it seems to have helped.
 */
final class WeighedHelp {
  /** How sure it is that an accepted answer helped; the rest is left to the thanks. */
  private static final double ACCEPTED = 0.9;

  /** What the usual thanks add to that: an acceptance is the asker's word, a like is cheap. */
  private static final double LIKED = 0.2;

  /** A mean outside of these says that there is too little to tell. */
  private static final double LEAST_MEAN = 0.02;

  private final List<Help> help;
  private final double[] weight;
  private final double[] helpful;
  private final double[] trials;
  private final double mean;
  private final boolean rated;

  /**
   * Weighs evidence.
   *
   * @param asOf what is later does not count
   * @param halfLife days after which evidence counts half
   */
  WeighedHelp(Collection<Help> all, double asOf, double halfLife) {
    help = all.stream().filter(each -> each.day() <= asOf).sorted(Help.ORDER).toList();
    weight = new double[help.size()];
    helpful = new double[help.size()];
    FairPraise fair = new FairPraise(help);
    double[] thanks = new double[help.size()];
    double thanked = 0;
    double answers = 0;
    boolean anyAccepted = false;
    for (int i = 0; i < weight.length; i++) {
      Help each = help.get(i);
      double fading = Math.exp(-Math.log(2) * (asOf - each.day()) / halfLife);
      double kept =
          each.helper() == null || each.helped() == null
              ? 1
              : fair.help(each.helped(), each.helper());
      weight[i] = fading * kept * each.kind().weight();
      thanks[i] = each.uncountedThanks();
      for (String by : each.thankedBy()) {
        thanks[i] += fair.thanks(by, each.helper());
      }
      if (each.kind() == Help.Kind.ANSWER) {
        thanked += fading * thanks[i];
        answers += fading;
      }
      anyAccepted |= each.accepted() && each.helper() != null;
    }
    rated = thanked > 0 || anyAccepted;
    double usual = thanked > 0 ? thanked / answers : 1;
    double sum = 0;
    double of = 0;
    for (int i = 0; i < weight.length; i++) {
      Help each = help.get(i);
      double sure =
          each.accepted() && each.helper() != null
              ? ACCEPTED * fair.thanks(each.helped(), each.helper())
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
    // Side by side, for each topic reads them of all that borders on it.
    trials = new double[help.size()];
    Arrays.setAll(trials, i -> rated && help.get(i).kind().isRated() ? weight[i] : 0);
  }

  int size() {
    return weight.length;
  }

  Help help(int i) {
    return help.get(i);
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
