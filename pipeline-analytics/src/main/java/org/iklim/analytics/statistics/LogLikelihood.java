// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.statistics;

/**
 * The log-likelihood ratio of a table of counts with two rows and two columns: twice the sum of
 * observed · ln(observed / expected), where expected is what the sums of rows and columns let
 * expect. T. Dunning, "Accurate methods for the statistics of surprise and coincidence",
 * Computational Linguistics 19, 1993. Chi-squared with one degree of freedom, also where counts are
 * small.
 */
public final class LogLikelihood {
  private LogLikelihood() {}

  /**
   * The ratio.
   *
   * @param a first row, first column
   * @param b first row, second column
   * @param c second row, first column
   * @param d second row, second column
   */
  public static double ratio(double a, double b, double c, double d) {
    double all = a + b + c + d;
    return 2
        * (term(a, (a + b) * (a + c) / all)
            + term(b, (a + b) * (b + d) / all)
            + term(c, (c + d) * (a + c) / all)
            + term(d, (c + d) * (b + d) / all));
  }

  private static double term(double observed, double expected) {
    return observed == 0 ? 0 : observed * Math.log(observed / expected);
  }
}
