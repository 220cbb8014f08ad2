// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

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
   * @param outcome what was predicted: accepted, thanked or known
   * @param topics later answers, or known experts, by judged topic
   * @param scores by ranking: its means over the judged topics
   */
  public record Result(
      double cutDay,
      String outcome,
      SortedMap<String, Integer> topics,
      Map<String, RankingScore> scores) {

    /** The baseline with the highest mean nDCG; of equal ones the first. */
    public String bestBaseline() {
      return Baselines.NAMES.stream()
          .max(
              Comparator.<String>comparingDouble(name -> scores.get(name).ndcg())
                  .thenComparing(Comparator.comparingInt(Baselines.NAMES::indexOf).reversed()))
          .orElseThrow();
    }

    /** How much the mean nDCG lies above that of the best baseline; 0.1 is 10 %. */
    public double gain() {
      return scores.get(EXPERTS).ndcg() / scores.get(bestBaseline()).ndcg() - 1;
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
    double[] days = days(outcome);
    double end = until < 1 ? days[(int) (days.length * until)] : Double.POSITIVE_INFINITY;
    return judged(talk, outcome, cutDay(days), end);
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

  /**
   * The day of the cut at its share, in days since 1970 UTC.
   *
   * @throws IllegalArgumentException if nothing is accepted or thanked for
   */
  public double cutDay(DatedTalk talk) {
    return cutDay(days(outcome(talk)));
  }

  private double cutDay(double[] days) {
    return days[(int) (days.length * cut)];
  }

  private static double[] days(Outcome outcome) {
    return outcome.good().stream().mapToDouble(Good::day).sorted().toArray();
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
    return new Result(
        cutDay,
        outcome.name(),
        sums(later),
        RankedPast.before(cutDay, model, talk).scores(later, k));
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
