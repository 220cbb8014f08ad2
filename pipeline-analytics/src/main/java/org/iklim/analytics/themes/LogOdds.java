// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.themes;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;
import static org.apache.spark.sql.functions.sqrt;

import org.apache.spark.sql.Column;

/**
 * How much more often something is said now than before: log-odds ratio with an informative
 * Dirichlet prior, in standard errors (B. L. Monroe, M. P. Colaresi, K. M. Quinn, "Fightin' words",
 * Political Analysis 16, 2008, formulas 16, 18 and 22). The prior is what the organisation as a
 * whole says, so that rare things need more evidence than usual ones.
 *
 * @param weight of the prior, in counts
 */
record LogOdds(double weight) {

  /**
   * z of a share.
   *
   * @param now count of it now
   * @param allNow count of everything now
   * @param before count of it before
   * @param allBefore count of everything before
   * @param usual its share in the organisation, above 0 and below 1
   */
  Column z(Column now, Column allNow, Column before, Column allBefore, Column usual) {
    Column prior = usual.multiply(weight);
    Column change =
        logOdds(now.plus(prior), allNow.plus(weight))
            .minus(logOdds(before.plus(prior), allBefore.plus(weight)));
    Column variance = lit(1.0).divide(now.plus(prior)).plus(lit(1.0).divide(before.plus(prior)));
    return change.divide(sqrt(variance));
  }

  private static Column logOdds(Column count, Column all) {
    return log(count.divide(all.minus(count)));
  }
}
