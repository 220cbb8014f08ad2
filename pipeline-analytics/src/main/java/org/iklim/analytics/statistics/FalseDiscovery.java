// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.statistics;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Which of many tests count, when a share of false ones among them is to be kept small: the step-up
 * procedure of Y. Benjamini and Y. Hochberg (JRSS B 57, 1995). It holds for independent tests and
 * for those that are positively dependent, as a unit and its sub-units are (Y. Benjamini and D.
 * Yekutieli, Annals of Statistics 29, 2001).
 */
public final class FalseDiscovery {
  private FalseDiscovery() {}

  /**
   * The q-value of each test: the smallest share of false discoveries at which it still counts.
   *
   * @param pValues of all tests made together, in any order
   * @return q-values, in the same order
   * @throws IllegalArgumentException if one is not a probability
   */
  public static double[] qValues(double[] pValues) {
    Integer[] order = new Integer[pValues.length];
    for (int i = 0; i < order.length; i++) {
      if (!(pValues[i] >= 0 && pValues[i] <= 1)) {
        throw new IllegalArgumentException("not a probability: " + pValues[i]);
      }
      order[i] = i;
    }
    Arrays.sort(order, Comparator.comparingDouble(i -> pValues[i]));
    double[] qValues = new double[pValues.length];
    double smallest = 1;
    for (int rank = order.length; rank >= 1; rank--) {
      int test = order[rank - 1];
      smallest = Math.min(smallest, pValues[test] * order.length / rank);
      qValues[test] = smallest;
    }
    return qValues;
  }
}
