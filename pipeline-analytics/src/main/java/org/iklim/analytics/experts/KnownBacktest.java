// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Looks whether the ranking names those who are known to be experts: by their own declaration, or
 * because they became maintainers later. Each of them counts alike.
 *
 * @param model the formula to try
 * @param least known experts that a topic needs to be judged
 * @param k places looked at
 */
public record KnownBacktest(ExpertModel model, int least, int k) {
  /** What this predicts, in the place of {@code accepted} or {@code thanked}. */
  public static final String OUTCOME = "known";

  /**
   * Ranks on all talk.
   *
   * @param known persons by topic
   * @throws IllegalArgumentException if no topic has enough of them
   */
  public ExpertBacktest.Result on(
      DatedTalk talk, SortedMap<String, ? extends SortedSet<String>> known) {
    return scored(RankedPast.all(model, talk), talk.end(), known);
  }

  /**
   * Ranks on what was known before a day. Who wrote nothing until then is not found, and counts.
   *
   * @param known persons by topic
   * @param cutDay in days since 1970 UTC; what is of that day or later is the future
   * @throws IllegalArgumentException if no topic has enough of them
   */
  public ExpertBacktest.Result on(
      DatedTalk talk, SortedMap<String, ? extends SortedSet<String>> known, double cutDay) {
    return scored(RankedPast.before(cutDay, model, talk), cutDay, known);
  }

  private ExpertBacktest.Result scored(
      RankedPast past, double day, SortedMap<String, ? extends SortedSet<String>> known) {
    SortedMap<String, SortedMap<String, Integer>> right = new TreeMap<>();
    SortedMap<String, Integer> counts = new TreeMap<>();
    known.forEach(
        (topic, persons) -> {
          if (persons.size() >= least) {
            SortedMap<String, Integer> gains = new TreeMap<>();
            persons.forEach(person -> gains.put(person, 1));
            right.put(topic, gains);
            counts.put(topic, persons.size());
          }
        });
    if (right.isEmpty()) {
      throw new IllegalArgumentException(
          "no topic has " + least + " known experts who write: there is nothing to judge");
    }
    return new ExpertBacktest.Result(day, OUTCOME, counts, past.scores(right, k));
  }
}
