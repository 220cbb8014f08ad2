// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/** What was known at a day, ranked by the formula under test and by each baseline. */
final class RankedPast {
  private final ExpertRanking experts;
  private final Baselines baselines;

  private RankedPast(ExpertModel model, DatedTalk talk, double before, double asOf) {
    experts = new ExpertRanking(model, talk.help(before), asOf);
    baselines = new Baselines(talk.upTo(before));
  }

  /** What was known before a day, ranked as of that day. */
  static RankedPast before(double day, ExpertModel model, DatedTalk talk) {
    return new RankedPast(model, talk, day, day);
  }

  /** All there is, ranked as of {@link DatedTalk#end}. */
  static RankedPast all(ExpertModel model, DatedTalk talk) {
    return new RankedPast(model, talk, Double.POSITIVE_INFINITY, talk.end());
  }

  /**
   * How well each ranking names those who turned out to be right: its means over the topics.
   *
   * @param right how often each person was right, by topic
   * @param k places looked at
   */
  Map<String, RankingScore> scores(SortedMap<String, SortedMap<String, Integer>> right, int k) {
    Map<String, List<RankingScore>> byRanking = new LinkedHashMap<>();
    right.forEach(
        (topic, gains) ->
            on(topic)
                .forEach(
                    (name, ranking) ->
                        byRanking
                            .computeIfAbsent(name, key -> new ArrayList<>())
                            .add(RankingScore.of(ranking, gains, k))));
    Map<String, RankingScore> means = new LinkedHashMap<>();
    byRanking.forEach((name, scores) -> means.put(name, mean(scores)));
    return means;
  }

  private Map<String, List<String>> on(String topic) {
    Map<String, List<String>> rankings = new LinkedHashMap<>();
    rankings.put(
        ExpertBacktest.EXPERTS,
        experts.everybodyOn(topic).stream().map(Expertise::person).toList());
    rankings.putAll(baselines.on(topic));
    return rankings;
  }

  private static RankingScore mean(List<RankingScore> scores) {
    return new RankingScore(
        mean(scores.stream().map(RankingScore::ndcg)),
        mean(scores.stream().map(RankingScore::reciprocalRank)),
        mean(scores.stream().map(RankingScore::precision)));
  }

  private static double mean(Stream<Double> numbers) {
    return numbers.mapToDouble(Double::doubleValue).average().orElse(0);
  }
}
