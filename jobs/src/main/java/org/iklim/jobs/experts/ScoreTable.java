// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.experts;

import java.util.ArrayList;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import org.iklim.analytics.experts.ExpertBacktest;

/**
 * What came out of a backtest, for people.
 *
 * @param k places looked at
 */
public record ScoreTable(ExpertBacktest.Result result, int k) {

  /** The judged topics with their counts, then a line for each ranking. */
  public String text() {
    Formatter text = new Formatter(Locale.ROOT);
    List<String> topics = new ArrayList<>();
    result.topics().forEach((topic, count) -> topics.add(topic + " " + count));
    text.format("%s%n%n", String.join(", ", topics));
    text.format("%-12s %8s %8s %8s%n", "", "nDCG@" + k, "MRR", "P@" + k);
    result
        .scores()
        .forEach(
            (ranking, score) ->
                text.format(
                    "%-12s %8.3f %8.3f %8.3f%n",
                    ranking, score.ndcg(), score.reciprocalRank(), score.precision()));
    double gain = 100 * result.gain();
    if (Double.isFinite(gain)) {
      text.format(
          "%nnDCG against the best of the others, %s: %+.1f %%", result.bestBaseline(), gain);
    } else {
      text.format("%nnone of the others names anybody who was right");
    }
    return text.toString();
  }
}
