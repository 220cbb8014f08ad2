// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.themes;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.spark.sql.SparkSession;
import org.iklim.analytics.support.SparkExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class LogOddsTest {
  private static final LogOdds ODDS = new LogOdds(100);

  @Test
  void theScoreIsTheFormulaByHand(SparkSession spark) {
    // The prior adds 5 to each count and 100 to all:
    // ln(25 / 275) − ln(15 / 485) = 1.07820, √(1 / 25 + 1 / 15) = 0.32660.
    assertThat(z(spark, 20, 200, 10, 400)).isCloseTo(3.3013, within(1e-3));
  }

  @Test
  void sharesThatStayGiveNothingAndFallingOnesTheOpposite(SparkSession spark) {
    assertThat(z(spark, 10, 200, 10, 200)).isZero();
    assertThat(z(spark, 10, 400, 20, 200)).isEqualTo(-z(spark, 20, 200, 10, 400));
  }

  @Test
  void theSameShareIsStrongerWithMoreTalkAndWeakerWithAStrongerPrior(SparkSession spark) {
    double little = z(spark, 4, 40, 2, 80);
    assertThat(z(spark, 40, 400, 20, 800)).isGreaterThan(little).isPositive();
    assertThat(z(new LogOdds(1000), spark, 4, 40, 2, 80)).isBetween(0.0, little);
  }

  private static double z(SparkSession spark, int now, int allNow, int before, int allBefore) {
    return z(ODDS, spark, now, allNow, before, allBefore);
  }

  private static double z(
      LogOdds odds, SparkSession spark, int now, int allNow, int before, int allBefore) {
    return spark
        .range(1)
        .select(odds.z(lit(now), lit(allNow), lit(before), lit(allBefore), lit(0.05)))
        .first()
        .getDouble(0);
  }
}
