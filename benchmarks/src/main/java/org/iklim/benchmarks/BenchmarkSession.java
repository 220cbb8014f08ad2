// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.benchmarks;

import org.apache.spark.sql.SparkSession;

/** The session of a benchmark: two threads of this process. */
final class BenchmarkSession {
  private BenchmarkSession() {}

  static SparkSession start() {
    return SparkSession.builder()
        .master("local[2]")
        .appName("iklim-benchmark")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "4")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.driver.host", "localhost")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .getOrCreate();
  }
}
