// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** People in the order of a count, the largest first; of equal ones the smaller key. */
final class Places {
  private Places() {}

  /** Those who have anything of it. */
  static List<String> by(Map<String, Double> counts) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .sorted(
            Comparator.comparingDouble((Map.Entry<String, Double> entry) -> entry.getValue())
                .reversed()
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .toList();
  }
}
