// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.statistics;

/** The log-likelihood ratio of a table of counts: 2 Σ observed · ln(observed / expected). */
public final class LogLikelihood {
  private LogLikelihood() {}

  /** The ratio of a table of two rows and two columns, in which not all counts are 0. */
  public static double ratio(double[][] table) {
    double all = 0;
    for (double[] row : table) {
      all += row[0] + row[1];
    }
    double sum = 0;
    for (double[] row : table) {
      for (int column = 0; column < 2; column++) {
        double expected = (row[0] + row[1]) * (table[0][column] + table[1][column]) / all;
        sum += row[column] == 0 ? 0 : row[column] * Math.log(row[column] / expected);
      }
    }
    return 2 * sum;
  }
}
