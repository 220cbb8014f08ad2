// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RankingScoreTest {

  /** By hand: DCG = 0 + 3 / log2(3) + 1 / log2(4); best = 3 / log2(2) + 1 / log2(3). */
  @Test
  void agreesWithTheTableWorkedOutByHand() {
    RankingScore score =
        RankingScore.of(List.of("cyd", "ann", "bob"), Map.of("ann", 3, "bob", 1), 3);
    assertThat(score.ndcg()).isCloseTo((1.892789 + 0.5) / (3 + 0.630930), within(1e-6));
    assertThat(score.reciprocalRank()).isEqualTo(0.5);
    assertThat(score.precision()).isCloseTo(2.0 / 3, within(1e-12));
  }

  @Test
  void theBestOrderGivesOne() {
    assertThat(RankingScore.of(List.of("ann", "bob"), Map.of("ann", 3, "bob", 1), 10).ndcg())
        .isEqualTo(1);
  }

  @Test
  void nobodyRightGivesZero() {
    RankingScore none = RankingScore.of(List.of("cyd"), Map.of("ann", 1), 10);
    assertThat(none).isEqualTo(new RankingScore(0, 0, 0));
  }

  @Test
  void placesAfterTheLastLookedAtCountForTheReciprocalRankOnly() {
    RankingScore score = RankingScore.of(List.of("x", "y", "ann"), Map.of("ann", 1), 2);
    assertThat(score.ndcg()).isZero();
    assertThat(score.reciprocalRank()).isCloseTo(1.0 / 3, within(1e-12));
  }
}
