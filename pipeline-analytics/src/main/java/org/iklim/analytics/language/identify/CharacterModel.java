// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.identify;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Which of two languages a word unknown to both looks like: a naive Bayes model of the runs of two
 * to four letters in the words of two lists, word ends included (Cavnar and Trenkle 1994; with odds
 * instead of ranks). Made from the lists when they are read; nothing else is learned.
 */
final class CharacterModel {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 4;
  private static final double SMOOTHING = 0.5;

  private final Map<String, double[]> counts = new HashMap<>();
  private final double[] totals = new double[2];

  CharacterModel(Collection<String> first, Collection<String> second) {
    first.forEach(word -> count(word, 0));
    second.forEach(word -> count(word, 1));
  }

  /** Log-odds per run of letters that a word is of the first list's language. */
  double logOdds(String word) {
    String framed = '<' + word + '>';
    double sum = 0;
    int runs = 0;
    for (int length = SHORTEST; length <= LONGEST; length++) {
      for (int at = 0; at + length <= framed.length(); at++) {
        double[] seen = counts.get(framed.substring(at, at + length));
        if (seen != null) {
          sum +=
              Math.log((seen[0] + SMOOTHING) / (totals[0] + SMOOTHING))
                  - Math.log((seen[1] + SMOOTHING) / (totals[1] + SMOOTHING));
          runs++;
        }
      }
    }
    return runs == 0 ? 0 : sum / runs;
  }

  private void count(String word, int list) {
    String framed = '<' + word + '>';
    for (int length = SHORTEST; length <= LONGEST; length++) {
      for (int at = 0; at + length <= framed.length(); at++) {
        counts.computeIfAbsent(framed.substring(at, at + length), run -> new double[2])[list]++;
        totals[list]++;
      }
    }
  }
}
