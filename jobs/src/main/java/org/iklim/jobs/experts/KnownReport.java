// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.experts;

import java.time.LocalDate;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import org.iklim.analytics.experts.DatedTalk;
import org.iklim.analytics.experts.ExpertBacktest;
import org.iklim.analytics.experts.KnownBacktest;
import org.iklim.analytics.experts.RankingScore;

/**
 * How well each ranking names the people of a list.
 *
 * @param cutDay day before which everything was known, or of the end of the talk
 * @param isAll whether nothing was left to the future
 * @param outcome what was looked for
 * @param topics people of the list by judged topic
 * @param scores by ranking: its means over the judged topics
 * @param silentBefore of these people, those who had written nothing before the cut; they count,
 *     and no ranking can name them
 * @param leftOut lines of the rows that are not judged
 */
public record KnownReport(
    double cutDay,
    boolean isAll,
    String outcome,
    SortedMap<String, Integer> topics,
    Map<String, RankingScore> scores,
    long silentBefore,
    SortedMap<KnownExperts.Fault, List<Long>> leftOut) {

  /**
   * Goes back to a day and looks for the people of a list.
   *
   * @param cutDay the first day that is the future; nothing to rank on all talk
   */
  public static KnownReport of(
      KnownBacktest backtest, DatedTalk talk, KnownExperts.Found list, OptionalDouble cutDay) {
    ExpertBacktest.Result result =
        cutDay.isPresent()
            ? backtest.on(talk, list.persons(), cutDay.getAsDouble())
            : backtest.on(talk, list.persons());
    double before = cutDay.orElse(Double.POSITIVE_INFINITY);
    SortedMap<String, Double> firstDays = talk.firstDays();
    long silent =
        result.topics().keySet().stream()
            .map(list.persons()::get)
            .flatMap(SortedSet::stream)
            .filter(person -> firstDays.get(person) >= before)
            .count();
    return new KnownReport(
        result.cutDay(),
        cutDay.isEmpty(),
        result.outcome(),
        result.topics(),
        result.scores(),
        silent,
        list.leftOut());
  }

  /**
   * The same for people.
   *
   * @param k places looked at
   */
  public String text(int k) {
    Formatter text = new Formatter(Locale.ROOT);
    int experts = topics.values().stream().mapToInt(Integer::intValue).sum();
    text.format("%d topics, %d known experts, ranked on %s%n", topics.size(), experts, what());
    if (silentBefore > 0) {
      text.format(
          "%d of them had written nothing by then: no ranking can name them, and they count%n",
          silentBefore);
    }
    if (!leftOut.isEmpty()) {
      text.format("rows left out: %s%n", KnownExperts.Fault.inWords(leftOut));
    }
    ExpertBacktest.Result result = new ExpertBacktest.Result(cutDay, outcome, topics, scores);
    return text + new ScoreTable(result, k).text();
  }

  private String what() {
    LocalDate day = LocalDate.ofEpochDay((long) Math.floor(cutDay));
    return isAll ? "all talk, which ends on " + day : "what was known at the cut of " + day;
  }
}
