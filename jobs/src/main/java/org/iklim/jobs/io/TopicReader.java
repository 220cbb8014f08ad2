// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.io;

import java.io.IOException;
import java.util.Collection;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Reads records of topics by offset. */
public interface TopicReader {
  /**
   * What there is to read now; a topic that does not exist is left out.
   *
   * @throws org.iklim.jobs.options.UnreachableBrokerException if no broker answers
   */
  ClusterState state(Collection<String> topics) throws IOException;

  /**
   * The records of finished transactions between the plan's offsets, as one row each: {@code topic
   * STRING, partition INT, offset BIGINT, timestamp TIMESTAMP, value BINARY, headers
   * ARRAY&lt;STRUCT&lt;key STRING, value BINARY&gt;&gt;}, as Spark's Kafka source names them.
   */
  Dataset<Row> read(SparkSession spark, ReadPlan plan);
}
