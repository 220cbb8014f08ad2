// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.sentiment.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Finds texts that are nearly one of a given list: Jaccard similarity of their sequences of five
 * chars (lower case, one space between words) of at least {@link #NEAR}.
 *
 * <p>Exact, without comparing all pairs: two sets that similar share one of the rarest sequences of
 * both (S. Chaudhuri, V. Ganti, R. Kaushik, "A primitive operator for similarity joins in data
 * cleaning", 2006: prefix filter).
 */
public final class NearDuplicates {
  /** Jaccard similarity from which on two texts are one. */
  public static final double NEAR = 0.5;

  private static final int LENGTH = 5;

  private final Map<Integer, Integer> frequencies = new HashMap<>();
  private final Map<Integer, List<Integer>> rowsByRareSequence = new HashMap<>();
  private final List<int[]> rows = new ArrayList<>();

  /** Prepares the texts to compare with. */
  public NearDuplicates(List<String> texts) {
    for (String text : texts) {
      int[] sequences = sequences(text);
      rows.add(sequences);
      for (int sequence : sequences) {
        frequencies.merge(sequence, 1, Integer::sum);
      }
    }
    for (int row = 0; row < rows.size(); row++) {
      for (int sequence : rarest(rows.get(row))) {
        rowsByRareSequence.computeIfAbsent(sequence, none -> new ArrayList<>()).add(row);
      }
    }
  }

  /** The first of the texts that a text is near to. */
  public OptionalInt nearTo(String text) {
    int[] sequences = sequences(text);
    return rarest(sequences).stream()
        .flatMap(sequence -> rowsByRareSequence.getOrDefault(sequence, List.of()).stream())
        .distinct()
        .filter(row -> similarity(sequences, rows.get(row)) >= NEAR)
        .mapToInt(Integer::intValue)
        .min();
  }

  /** Enough of the rarest sequences that a near text must have one of them. */
  private List<Integer> rarest(int[] sequences) {
    int enough = sequences.length - (int) Math.ceil(NEAR * sequences.length) + 1;
    return Arrays.stream(sequences)
        .boxed()
        .sorted(
            Comparator.comparing((Integer sequence) -> frequencies.getOrDefault(sequence, 0))
                .thenComparing(Comparator.naturalOrder()))
        .limit(enough)
        .toList();
  }

  private static double similarity(int[] some, int[] others) {
    int shared = 0;
    for (int i = 0, j = 0; i < some.length && j < others.length; ) {
      int order = Integer.compare(some[i], others[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return (double) shared / (some.length + others.length - shared);
  }

  /** Hashes of the sequences, sorted, each once; a shorter text is one sequence. */
  private static int[] sequences(String text) {
    String plain = text.toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
    int count = Math.max(1, plain.length() - LENGTH + 1);
    int[] hashes = new int[count];
    for (int at = 0; at < count; at++) {
      hashes[at] = plain.substring(at, Math.min(plain.length(), at + LENGTH)).hashCode();
    }
    return Arrays.stream(hashes).sorted().distinct().toArray();
  }
}
