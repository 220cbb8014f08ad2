// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.sentiment.training;

import java.util.Map;

/**
 * How much a text of a source counts in training. Sources differ in size, in what they call
 * neutral, and in how near they are to talk at work.
 *
 * @param bySource weight by name of the source; 1 for any other
 */
public record SourceWeights(Map<String, Double> bySource) {
  /** Talk at work: the project's own corpus and samples that users add. */
  public static final String WORKPLACE = "workplace";

  private static final double GATE_OF_WEIGHTY = 3;
  private static final double GATE_OF_OTHERS = 0.3;

  private static final Map<String, Double> SHIPPED =
      Map.of(
          WORKPLACE,
          3.0,
          "nusax-id",
          2.0,
          "nusax-en",
          2.0,
          "senti4sd",
          2.0,
          "smsa",
          1.0,
          "goemo",
          0.4);

  /** The weights of the shipped model, chosen by cross-validation. */
  public static SourceWeights shipped() {
    return new SourceWeights(SHIPPED);
  }

  /** The same for telling talk at work from other talk; sets that count more do so here too. */
  double ofGate(String source) {
    if (source.equals(WORKPLACE)) {
      return 1;
    }
    return of(source) > 1 ? GATE_OF_WEIGHTY : GATE_OF_OTHERS;
  }

  double of(String source) {
    return bySource.getOrDefault(source, 1.0);
  }
}
