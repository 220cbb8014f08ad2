// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Checks that a step gives the same rows however its input is cut and ordered. */
public final class Determinism {
  private static final long SHUFFLE_SEED = 7;

  private Determinism() {}

  /**
   * Runs the step on the input in one partition in order, and on the input shuffled in seven, and
   * compares all rows to the last bit. A step with several inputs is checked once for each.
   */
  public static void check(UnaryOperator<Dataset<Row>> step, Dataset<Row> input) {
    List<Row> rows = new ArrayList<>(input.collectAsList());
    List<String> inOrder = sorted(step.apply(of(input, rows).coalesce(1)));
    Collections.shuffle(rows, new Random(SHUFFLE_SEED));
    List<String> shuffled = sorted(step.apply(of(input, rows).repartition(7)));
    assertThat(shuffled).isEqualTo(inOrder);
    assertThat(inOrder).as("a step that gives nothing shows nothing").isNotEmpty();
  }

  private static Dataset<Row> of(Dataset<Row> input, List<Row> rows) {
    return input.sparkSession().createDataFrame(rows, input.schema());
  }

  private static List<String> sorted(Dataset<Row> result) {
    return result.collectAsList().stream().map(Row::toString).sorted().toList();
  }
}
