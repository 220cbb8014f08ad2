// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How well a ranking names those who turned out to be right.
 *
 * <p>nDCG with gain = how often one was right and discount log2(rank + 1): K. Järvelin and J.
 * Kekäläinen, "Cumulated gain-based evaluation of IR techniques", ACM TOIS 20, 2002.
 *
 * @param ndcg discounted cumulated gain of the first k over that of the best order, 0 to 1
 * @param reciprocalRank 1 over the rank of the first who was right, 0 if nobody was
 * @param precision share of the first k places with somebody who was right
 */
public record RankingScore(double ndcg, double reciprocalRank, double precision) {

  /**
   * Scores a ranking.
   *
   * @param ranking best first; each once
   * @param gains how often each was right; those who never were are left out
   * @param k places looked at by nDCG and precision
   */
  public static RankingScore of(List<String> ranking, Map<String, Integer> gains, int k) {
    double gained = 0;
    int right = 0;
    double reciprocal = 0;
    for (int i = 0; i < ranking.size(); i++) {
      int gain = gains.getOrDefault(ranking.get(i), 0);
      if (gain > 0 && reciprocal == 0) {
        reciprocal = 1.0 / (i + 1);
      }
      if (gain > 0 && i < k) {
        gained += gain / discount(i);
        right++;
      }
    }
    List<Integer> best = gains.values().stream().sorted(Comparator.reverseOrder()).toList();
    double possible = 0;
    for (int i = 0; i < Math.min(k, best.size()); i++) {
      possible += best.get(i) / discount(i);
    }
    return new RankingScore(possible > 0 ? gained / possible : 0, reciprocal, (double) right / k);
  }

  private static double discount(int place) {
    return Math.log(place + 2) / Math.log(2);
  }
}
