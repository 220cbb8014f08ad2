// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * What help and praise between the same two people count for, so that neither an admirer nor two
 * who praise each other make an expert.
 *
 * <p>Of x acts of a towards b, m = min(x, y) are returned by y acts of b towards a. The returned
 * ones count for m / (1 + m/2), two at most, and the sum z of these and the others for z / (1 +
 * z/c): whatever one person does for another counts for c at most.
 */
final class FairPraise {
  /** What one person can add to another's evidence. */
  static final double MOST = 10;

  private final Map<String, Map<String, Integer>> praised = new HashMap<>();
  private final Map<String, Map<String, Integer>> helped = new HashMap<>();

  /** Counts who thanks and who asks whom. */
  FairPraise(Collection<Help> help) {
    for (Help each : help) {
      if (each.helper() == null) {
        continue;
      }
      each.thankedBy().forEach(by -> count(praised, by, each.helper()));
      if (each.accepted()) {
        count(praised, each.helped(), each.helper());
      }
      if (each.helped() != null) {
        count(helped, each.helped(), each.helper());
      }
    }
  }

  /** Share for which one of the thanks of somebody to somebody counts, 0 to 1. */
  double thanks(String from, String to) {
    return share(number(praised, from, to), number(praised, to, from));
  }

  /** Share for which one help of somebody to somebody counts, 0 to 1; to help back is no fault. */
  double help(String to, String helper) {
    return share(number(helped, to, helper), 0);
  }

  private static double share(int acts, int returned) {
    if (acts == 0) {
      return 1;
    }
    double mutual = Math.min(acts, returned);
    double counted = acts - mutual + mutual / (1 + mutual / 2);
    return counted / (1 + counted / MOST) / acts;
  }

  private static void count(Map<String, Map<String, Integer>> acts, String from, String to) {
    acts.computeIfAbsent(from, key -> new HashMap<>()).merge(to, 1, Integer::sum);
  }

  private static int number(Map<String, Map<String, Integer>> acts, String from, String to) {
    Map<String, Integer> of = acts.get(from);
    return of == null ? 0 : of.getOrDefault(to, 0);
  }
}
