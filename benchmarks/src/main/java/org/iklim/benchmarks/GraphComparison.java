// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.graphx.Edge;
import org.apache.spark.graphx.Graph;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.iklim.analytics.graph.CsrBuilder;
import org.iklim.analytics.graph.CsrGraph;
import org.iklim.analytics.graph.PageRank;
import org.iklim.analytics.graph.ParallelEdges;
import org.iklim.analytics.graph.Restart;
import org.iklim.analytics.graph.TopicRanks;
import scala.Tuple2;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/**
 * PageRank by compressed sparse rows and by GraphX on the same edges; every rank must agree. Then
 * topic-sensitive ranks of many topics.
 *
 * <p>Arguments: edges of the comparison (2000000), edges of the topics (1000000), topics (100).
 * Results go to standard output.
 */
public final class GraphComparison {
  private static final int VERTICES = 50_000;
  private static final int ROUNDS = 20;
  private static final int RUNS = 5;
  private static final int THREADS = 2;
  private static final int EXPERTS_OF_A_TOPIC = 20;
  private static final double TOLERANCE = 1e-9;

  private GraphComparison() {}

  /** Runs the comparison and prints its table. */
  public static void main(String[] args) throws Exception {
    int edges = args.length > 0 ? Integer.parseInt(args[0]) : 2_000_000;
    int topicEdges = args.length > 1 ? Integer.parseInt(args[1]) : 1_000_000;
    int topics = args.length > 2 ? Integer.parseInt(args[2]) : 100;
    CsrGraph graph = graph(edges, ParallelEdges.ONCE);
    PageRank pageRank = PageRank.rounds(PageRank.DAMPING, ROUNDS);
    System.out.printf(
        Locale.ROOT,
        "%,d vertices, %,d edges, %d rounds, 2 cores%n",
        graph.vertexCount(),
        graph.edgeCount(),
        ROUNDS);
    double first = 0;
    double[] ranks = {};
    for (int run = 1; run <= RUNS; run++) {
      CpuClock.Timed<double[]> ours = CpuClock.time(() -> pageRank.of(graph));
      ranks = ours.value();
      first = run == 1 ? ours.cpuSeconds() : first;
      row("PageRank by rows, run " + run, ours.cpuSeconds(), "CPU s");
    }
    topics(topicEdges, topics, pageRank);
    OnSpark onSpark = onSpark(edges, ranks);
    row("Spark: edges to ranks, by GraphX", onSpark.byGraphX(), "CPU s");
    row("GraphX against the best of these", onSpark.byGraphX() / onSpark.byRows(), "times");
    row("GraphX against the first run by rows", onSpark.byGraphX() / first, "times (at least 100)");
  }

  /** CPU seconds from the same edges in Spark's memory to ranks. */
  private record OnSpark(double byRows, double byGraphX) {}

  private static void topics(int edges, int count, PageRank pageRank) throws Exception {
    CsrGraph graph = graph(edges, ParallelEdges.SUM);
    Random random = new Random(3);
    List<Restart> topics = new ArrayList<>();
    for (int topic = 0; topic < count; topic++) {
      topics.add(Restart.at(random.ints(EXPERTS_OF_A_TOPIC, 0, VERTICES).toArray()));
    }
    long before = System.nanoTime();
    CpuClock.Timed<double[][]> ranks =
        CpuClock.time(() -> new TopicRanks(pageRank, THREADS).of(graph, topics));
    String what = String.format(Locale.ROOT, "%d topics on %,d edges", count, graph.edgeCount());
    row(what, ranks.cpuSeconds(), "CPU s");
    row(what, (System.nanoTime() - before) / 1e9, "s wall (at most 60)");
  }

  /** Every vertex has an edge to follow; few vertices have most of the edges that arrive. */
  private static CsrGraph graph(int edges, ParallelEdges rule) {
    Random random = new Random(7);
    CsrBuilder builder = CsrGraph.directed().parallelEdges(rule);
    for (int i = 0; i < edges; i++) {
      int source = i < VERTICES ? i : random.nextInt(VERTICES);
      builder.add(source, (int) (VERTICES * Math.pow(random.nextDouble(), 3)));
    }
    return builder.build();
  }

  /** Both in one session, from the same edges; fails if a rank differs. */
  private static OnSpark onSpark(int count, double[] expected) throws Exception {
    SparkSession spark = BenchmarkSession.start();
    try (JavaSparkContext context = new JavaSparkContext(spark.sparkContext())) {
      // Made in the task: a partition of parallelize() is a collection that is sent along with
      // every later task.
      var stored =
          context
              .parallelize(List.of(count), 1)
              .flatMap(asked -> edges(asked).iterator())
              .repartition(THREADS)
              .cache();
      ClassTag<Object> any = ClassTag$.MODULE$.apply(Object.class);
      stored.count();
      double best = Double.POSITIVE_INFINITY;
      for (int run = 1; run <= RUNS; run++) {
        CpuClock.Timed<double[]> ours =
            CpuClock.time(
                () -> stored.coalesce(1).mapPartitions(GraphComparison::ranks).collect().get(0));
        if (!Arrays.equals(ours.value(), expected)) {
          throw new IllegalStateException("other ranks in a task than outside of Spark");
        }
        row("Spark: edges to ranks, by rows, run " + run, ours.cpuSeconds(), "CPU s");
        best = Math.min(best, ours.cpuSeconds());
      }
      CpuClock.Timed<List<Tuple2<Object, Object>>> theirs =
          CpuClock.time(
              () -> {
                Graph<Object, Object> loaded =
                    Graph.fromEdges(
                        stored.rdd(),
                        1,
                        StorageLevel.MEMORY_ONLY(),
                        StorageLevel.MEMORY_ONLY(),
                        any,
                        any);
                return org.apache.spark.graphx.lib.PageRank.run(
                        loaded, ROUNDS, 1 - PageRank.DAMPING, any, any)
                    .vertices()
                    .toJavaRDD()
                    .collect();
              });
      check(theirs.value(), expected);
      return new OnSpark(best, theirs.cpuSeconds());
    }
  }

  private static List<Edge<Object>> edges(int count) {
    CsrGraph graph = graph(count, ParallelEdges.ONCE);
    List<Edge<Object>> edges = new ArrayList<>();
    for (int v = 0; v < graph.vertexCount(); v++) {
      for (int target : graph.successors(v)) {
        edges.add(new Edge<>(v, target, 1));
      }
    }
    return edges;
  }

  private static Iterator<double[]> ranks(Iterator<Edge<Object>> edges) {
    CsrBuilder builder = CsrGraph.directed();
    edges.forEachRemaining(edge -> builder.add((int) edge.srcId(), (int) edge.dstId()));
    return List.of(PageRank.rounds(PageRank.DAMPING, ROUNDS).of(builder.build())).iterator();
  }

  /** GraphX lets ranks sum to the number of vertices. */
  private static void check(List<Tuple2<Object, Object>> theirs, double[] expected) {
    if (theirs.size() != expected.length) {
      throw new IllegalStateException(theirs.size() + " ranks for " + expected.length);
    }
    for (Tuple2<Object, Object> vertex : theirs) {
      double ours = expected[Math.toIntExact((Long) vertex._1())] * expected.length;
      if (Math.abs((Double) vertex._2() - ours) > TOLERANCE * ours) {
        throw new IllegalStateException("rank " + vertex._2() + " against " + ours);
      }
    }
  }

  private static void row(String what, double value, String unit) {
    System.out.printf(Locale.ROOT, "%-40s %10.3f  %s%n", what, value, unit);
  }
}
