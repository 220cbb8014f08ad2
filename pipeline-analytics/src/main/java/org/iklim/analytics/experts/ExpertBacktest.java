// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Goes back to a day, ranks on what was known then, and looks who gave the accepted answers after
 * it (where nothing is ever accepted: the answers that others liked or gave thanks for).
 *
 * @param model the formula to try
 * @param cut share of the acceptances that are past, above 0 and below 1
 * @param until share up to which the future goes; 1 for all
 * @param leastLater later accepted answers that a topic needs to be judged
 * @param k places looked at
 */
public record ExpertBacktest(ExpertModel model, double cut, double until, int leastLater, int k) {
  /** The name of the ranking under test, beside {@link Baselines#NAMES}. */
  public static final String EXPERTS = "experts";

  /** Checks the shares. */
  public ExpertBacktest {
    if (!(cut > 0 && cut < until && until <= 1)) {
      throw new IllegalArgumentException("a cut lies between 0 and 1, not at " + cut);
    }
  }

  /**
   * What came out.
   *
   * @param cutDay day of the cut, in days since 1970 UTC
   * @param outcome what was predicted: accepted or thanked
   * @param topics later answers by judged topic
   * @param scores by ranking: its means over the judged topics
   */
  public record Result(
      double cutDay,
      String outcome,
      SortedMap<String, Integer> topics,
      Map<String, RankingScore> scores) {

    /** How much the mean nDCG lies above that of the best baseline; 0.1 is 10 %. */
    public double gain() {
      double best =
          Baselines.NAMES.stream().mapToDouble(name -> scores.get(name).ndcg()).max().orElse(0);
      return scores.get(EXPERTS).ndcg() / best - 1;
    }
  }

  /** One good answer: whose, on what, and when that was known. */
  private record Good(String person, List<String> topics, double day) {}

  /** What is predicted, and the answers it came true for. */
  private record Outcome(String name, List<Good> good) {}

  /**
   * Runs it with the cut at its share.
   *
   * @param talk what the rankings see the past of
   * @param judged the same talk with the topics alone that are judged
   * @throws IllegalArgumentException if there is too little to judge anything
   */
  public Result on(DatedTalk talk, DatedTalk judged) {
    Outcome outcome = outcome(judged);
    double[] days = outcome.good().stream().mapToDouble(Good::day).sorted().toArray();
    double cutDay = days[(int) (days.length * cut)];
    double end = until < 1 ? days[(int) (days.length * until)] : Double.POSITIVE_INFINITY;
    return judged(talk, outcome, cutDay, end);
  }

  /**
   * Runs it with the cut at a day, whatever share that leaves.
   *
   * @param talk what the rankings see the past of
   * @param judged the same talk with the topics alone that are judged
   * @param cutDay in days since 1970 UTC; what is of that day or later is the future
   * @throws IllegalArgumentException if there is too little to judge anything
   */
  public Result on(DatedTalk talk, DatedTalk judged, double cutDay) {
    return judged(talk, outcome(judged), cutDay, Double.POSITIVE_INFINITY);
  }

  private static Outcome outcome(DatedTalk talk) {
    Map<String, Map<String, Double>> acceptedOn = new TreeMap<>();
    for (DatedTalk.Reaction reaction : talk.reactions()) {
      if (reaction.accepts()) {
        acceptedOn
            .computeIfAbsent(reaction.message(), id -> new TreeMap<>())
            .merge(reaction.person(), reaction.day(), Math::min);
      }
    }
    List<Help> all = talk.help(Double.POSITIVE_INFINITY);
    List<Good> good = new ArrayList<>();
    for (Help help : all) {
      if (help.accepted() && help.helper() != null) {
        double day = acceptedOn.get(help.id()).get(help.helped());
        good.add(new Good(help.helper(), help.topics(), day));
      }
    }
    String name = "accepted";
    if (good.isEmpty()) {
      name = "thanked";
      for (Help help : all) {
        boolean thanked = !help.thankedBy().isEmpty() || help.uncountedThanks() > 0;
        if (help.kind() == Help.Kind.ANSWER && thanked) {
          good.add(new Good(help.helper(), help.topics(), help.day()));
        }
      }
    }
    if (good.size() < 2) {
      throw new IllegalArgumentException(
          "nobody accepts an answer or thanks for one: there is nothing to predict");
    }
    return new Outcome(name, good);
  }

  private Result judged(DatedTalk talk, Outcome outcome, double cutDay, double end) {
    SortedMap<String, SortedMap<String, Integer>> later = new TreeMap<>();
    for (Good each : outcome.good()) {
      if (each.day() >= cutDay && each.day() < end) {
        for (String topic : each.topics()) {
          later
              .computeIfAbsent(topic, name -> new TreeMap<>())
              .merge(each.person(), 1, Integer::sum);
        }
      }
    }
    later.values().removeIf(gains -> sum(gains) < leastLater);
    if (later.isEmpty()) {
      throw new IllegalArgumentException(
          "no topic has " + leastLater + " good answers after the cut: there is nothing to judge");
    }
    return new Result(cutDay, outcome.name(), sums(later), scores(talk, cutDay, later));
  }

  private Map<String, RankingScore> scores(
      DatedTalk talk, double cutDay, SortedMap<String, SortedMap<String, Integer>> later) {
    SortedMap<String, List<Post>> past = talk.upTo(cutDay);
    ExpertRanking experts = new ExpertRanking(model, talk.help(cutDay), cutDay);
    Map<String, List<RankingScore>> byRanking = new LinkedHashMap<>();
    later.forEach(
        (topic, gains) -> {
          Map<String, List<String>> rankings = new LinkedHashMap<>();
          rankings.put(
              EXPERTS, experts.everybodyOn(topic).stream().map(Expertise::person).toList());
          rankings.putAll(Baselines.on(topic, past));
          rankings.forEach(
              (name, ranking) ->
                  byRanking
                      .computeIfAbsent(name, key -> new ArrayList<>())
                      .add(RankingScore.of(ranking, gains, k)));
        });
    Map<String, RankingScore> means = new LinkedHashMap<>();
    byRanking.forEach((name, scores) -> means.put(name, mean(scores)));
    return means;
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

  private static int sum(Map<String, Integer> gains) {
    return gains.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static SortedMap<String, Integer> sums(Map<String, SortedMap<String, Integer>> later) {
    SortedMap<String, Integer> sums = new TreeMap<>();
    later.forEach((topic, gains) -> sums.put(topic, sum(gains)));
    return sums;
  }
}
