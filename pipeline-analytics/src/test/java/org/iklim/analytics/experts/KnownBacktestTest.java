// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Bob has answered on the VPN twice, Cyd once, and from the tenth day on Eve. */
class KnownBacktestTest {
  private static final List<String> LINES =
      List.of(
          "q1 ann  1 -  vpn",
          "r1 bob  2 q1 -",
          "q2 ann  3 -  vpn",
          "r2 bob  4 q2 -",
          "r3 cyd  5 q2 -",
          "q3 ann  6 -  sport",
          "r4 dan  7 q3 -",
          "q4 ann 10 -  vpn",
          "r5 eve 11 q4 -");

  private static final DatedTalk TALK = SmallTalk.of(LINES.toArray(String[]::new));
  private static final KnownBacktest BACKTEST = new KnownBacktest(ExpertModel.STANDARD, 1, 10);

  private static SortedMap<String, SortedSet<String>> known(String topic, String... persons) {
    return new TreeMap<>(Map.of(topic, new TreeSet<>(List.of(persons))));
  }

  /** By hand: 1 / log2(rank + 1) of each place, over 1 + 1 / log2(3) for both of them in front. */
  @Test
  void everyRankingIsScoredByThePlacesOfTheKnown() {
    ExpertBacktest.Result result = BACKTEST.on(TALK, known("vpn", "bob", "eve"));
    assertThat(result.outcome()).isEqualTo("known");
    assertThat(result.topics()).containsExactly(Map.entry("vpn", 2));
    assertThat(result.scores().keySet())
        .startsWith(ExpertBacktest.EXPERTS)
        .containsAll(Baselines.NAMES)
        .hasSize(1 + Baselines.NAMES.size());
    // Ann 3, Bob 2, Cyd 1, Eve 1.
    assertScore(result, "messages", (0.630930 + 0.430677) / 1.630930, 0.5);
    // Ann 4, Bob 2, Cyd 1, Dan 1, Eve 1.
    assertScore(result, "all messages", (0.630930 + 0.386853) / 1.630930, 0.5);
    // Bob 2, Cyd 1, Dan 1, Eve 1.
    assertScore(result, "all answers", (1 + 0.430677) / 1.630930, 1);
    // Bob first, then Eve, who has answered later than Cyd.
    assertScore(result, ExpertBacktest.EXPERTS, 1, 1);
    // All three have answered Ann alone: Bob, Cyd, Eve, and so by PageRank.
    assertScore(result, "in-degree", 1.5 / 1.630930, 1);
    assertThat(result.bestBaseline()).isEqualTo("in-degree");
    assertThat(result.gain()).isCloseTo(1.630930 / 1.5 - 1, within(1e-6));
  }

  private static void assertScore(
      ExpertBacktest.Result result, String ranking, double ndcg, double reciprocalRank) {
    RankingScore score = result.scores().get(ranking);
    assertThat(score.ndcg()).as(ranking).isCloseTo(ndcg, within(1e-6));
    assertThat(score.reciprocalRank()).as(ranking).isEqualTo(reciprocalRank);
    assertThat(score.precision()).as(ranking).isEqualTo(0.2);
  }

  @Test
  void whoBecomesAMaintainerByWhatTheyWriteAfterTheDayIsNotFound() {
    ExpertBacktest.Result alone = BACKTEST.on(TALK, known("vpn", "eve"), 10);
    assertThat(alone.scores().values()).containsOnly(new RankingScore(0, 0, 0));
    // Eve counts beside Bob, who is found: 1 / (1 + 1 / log2(3)).
    ExpertBacktest.Result both = BACKTEST.on(TALK, known("vpn", "bob", "eve"), 10);
    assertThat(both.scores().get(ExpertBacktest.EXPERTS).ndcg()).isCloseTo(0.613147, within(1e-6));
    assertThat(both.cutDay()).isEqualTo(10);
    assertThat(BACKTEST.on(TALK, known("vpn", "eve"), 12).scores().get("all answers").ndcg())
        .isPositive();
  }

  @Test
  void topicsWithFewerThanTheLeastAreNotJudged() {
    SortedMap<String, SortedSet<String>> known = known("vpn", "bob", "eve");
    known.putAll(known("sport", "dan"));
    assertThat(new KnownBacktest(ExpertModel.STANDARD, 2, 10).on(TALK, known).topics())
        .containsExactly(Map.entry("vpn", 2));
    assertThatThrownBy(() -> new KnownBacktest(ExpertModel.STANDARD, 3, 10).on(TALK, known))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no topic has 3 known experts who write: there is nothing to judge");
  }

  @Test
  void theOrderOfTheTalkChangesNothing() {
    List<String> reversed = new ArrayList<>(LINES);
    Collections.reverse(reversed);
    SortedMap<String, SortedSet<String>> known = known("vpn", "bob", "eve");
    known.putAll(known("sport", "dan"));
    assertThat(BACKTEST.on(SmallTalk.of(reversed.toArray(String[]::new)), known))
        .isEqualTo(BACKTEST.on(TALK, known));
  }
}
