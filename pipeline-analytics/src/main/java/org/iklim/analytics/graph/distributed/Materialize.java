// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.graph.distributed;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Computes a Dataset once and cuts its lineage, as every round of an iterative algorithm needs;
 * where it is kept is for the job to say, such as {@code Dataset::localCheckpoint}.
 */
@FunctionalInterface
public interface Materialize {
  /** The same rows, computed. */
  Dataset<Row> cut(Dataset<Row> rows);
}
