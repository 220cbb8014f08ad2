// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.graph;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;
import org.iklim.jobs.graph.GrowingGraph.TooLargeException;

/**
 * The one place that decides where an algorithm runs: in the memory of this process, or, for the
 * few that have a twin made of joins, on Spark.
 *
 * @param where what was asked for
 * @param memoryBytes memory that a graph may take here
 * @param spark starts the session, if it comes to that
 */
public record GraphEngine(Where where, long memoryBytes, Spark spark) {

  /** Values of {@code --engine}. */
  public enum Where {
    /** In memory if it fits, else distributed if that is possible. */
    AUTO,
    /** In the memory of this process. */
    MEMORY,
    /** By joins, round by round. */
    DISTRIBUTED
  }

  /** Starts Spark. */
  @FunctionalInterface
  public interface Spark {
    /** The session. */
    SparkSession session() throws IOException;
  }

  /**
   * What is asked of a graph.
   *
   * @param sources ids of the vertices to begin at
   * @param settings settings for the numbers of these vertices
   * @param compare path of groups to compare with, or null
   */
  public record Question(
      GraphAlgorithm algorithm,
      List<String> sources,
      Function<int[], GraphSettings> settings,
      String compare) {}

  /**
   * Runs an algorithm on the graph in files.
   *
   * @throws IllegalArgumentException if the graph does not fit, saying how large it may be and what
   *     to do
   */
  public GraphResult run(GraphFiles files, Question question) throws IOException {
    if (where == Where.DISTRIBUTED) {
      return distributed(files, question);
    }
    try {
      return files.inMemory(question, where == Where.AUTO ? memoryBytes : Long.MAX_VALUE);
    } catch (TooLargeException e) {
      if (DistributedRun.canAnswer(question) && files.canBeReadAgain()) {
        return distributed(files, question);
      }
      throw new IllegalArgumentException(e.getMessage() + "; " + remedy(), e);
    } catch (OutOfMemoryError e) {
      throw new IllegalArgumentException(
          "the graph does not fit the memory of this process; " + remedy(), e);
    }
  }

  private GraphResult distributed(GraphFiles files, Question question) throws IOException {
    if (!DistributedRun.canAnswer(question)) {
      throw new IllegalArgumentException(
          "only pagerank and components run distributed, without --source and --compare");
    }
    return DistributedRun.of(files, question, spark.session());
  }

  private static String remedy() {
    return "give it more, such as IKLIM_SPARK_OPTS=-Xmx16g, or try --engine memory (pagerank and components of a file, with"
        + " neither --source nor --compare, also run by --engine distributed)";
  }
}
