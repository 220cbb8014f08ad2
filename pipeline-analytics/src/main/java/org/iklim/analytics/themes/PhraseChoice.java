// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.themes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which phrases stand for a theme. */
final class PhraseChoice {
  private static final int MOST = 6;

  private PhraseChoice() {}

  /**
   * A phrase and how much it grew.
   *
   * @param phrase words with single spaces
   * @param z its growth, in standard errors
   */
  record Candidate(String phrase, double z) {}

  /**
   * The strongest, at most six; of phrases that share words only the strongest, among equals the
   * longest, then the first by name.
   */
  static List<String> of(List<Candidate> candidates) {
    List<Candidate> sorted = new ArrayList<>(candidates);
    sorted.sort(
        Comparator.comparingDouble(Candidate::z)
            .reversed()
            .thenComparing(c -> -c.phrase().length())
            .thenComparing(Candidate::phrase));
    List<String> chosen = new ArrayList<>();
    for (Candidate candidate : sorted) {
      List<String> words = List.of(candidate.phrase().split(" "));
      boolean fresh =
          chosen.stream()
              .noneMatch(other -> List.of(other.split(" ")).stream().anyMatch(words::contains));
      if (fresh && chosen.size() < MOST) {
        chosen.add(candidate.phrase());
      }
    }
    return chosen;
  }
}
