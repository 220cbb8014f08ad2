// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.options;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.iklim.jobs.io.DataLock;
import org.iklim.jobs.spark.SparkSessions;
import picocli.CommandLine.Mixin;

/** What every command of the Spark side takes: the data folder, and where Spark and tables are. */
public final class LakeOptions {
  @Mixin private DataOptions data;
  @Mixin private SparkOptions spark;

  /** The data folder. */
  public DataOptions data() {
    return data;
  }

  /** These options as arguments of another command, which then works on the same lake. */
  public List<String> asArguments() {
    List<String> arguments = new ArrayList<>(List.of("--data", data.data().toString()));
    arguments.addAll(spark.asArguments());
    return arguments;
  }

  /** The session, started on first use. */
  public SparkSession session() throws IOException {
    return SparkSessions.open(data, spark);
  }

  /**
   * The right to change tables, until closed.
   *
   * @throws TryAgainException if another job has it
   */
  public DataLock lock() throws IOException {
    return DataLock.take(data.lake());
  }
}
