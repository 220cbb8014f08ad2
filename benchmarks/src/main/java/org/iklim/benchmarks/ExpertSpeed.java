// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.iklim.analytics.experts.ExpertModel;
import org.iklim.analytics.experts.ExpertiseRows;
import org.iklim.analytics.experts.Help;
import org.iklim.analytics.experts.HelpRows;

/**
 * The whole ranking of experts, as the job does it: from dated evidence in Parquet to the rows of
 * network.expertise in Parquet; walks, quality, decay, combination and counts.
 *
 * <p>The evidence is made up: 50,000 people, few of whom give most of the help; three years; few
 * topics with most of the talk, one to three for each piece. For every four pieces between two
 * people there is one question or document besides.
 *
 * <p>Arguments: pieces of evidence between two people (1000000), topics (100). Results go to
 * standard output.
 */
public final class ExpertSpeed {
  private static final int PEOPLE = 50_000;
  private static final int PLACES = 50;
  private static final int CORES = 2;
  private static final int TASKS = 4 * CORES;
  private static final int RUNS = 2;
  private static final double DAYS = 3 * 365;

  private ExpertSpeed() {}

  /** Runs the ranking twice, the second time warm, and prints two rows for each. */
  public static void main(String[] args) throws Exception {
    int edges = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
    int topics = args.length > 1 ? Integer.parseInt(args[1]) : 100;
    SparkSession spark = BenchmarkSession.start();
    Path folder = Files.createTempDirectory("iklim-experts");
    try {
      String input = folder.resolve("evidence").toString();
      evidence(spark, edges, topics).write().parquet(input);
      for (int run = 1; run <= RUNS; run++) {
        String output = folder.resolve("expertise" + run).toString();
        ExpertiseRows ranking =
            new ExpertiseRows(ExpertModel.STANDARD, DAYS, topics, PLACES, TASKS);
        long began = System.nanoTime();
        CpuClock.Timed<Long> timed =
            CpuClock.time(
                () -> {
                  ranking.from(spark.read().parquet(input)).write().parquet(output);
                  return spark.read().parquet(output).count();
                });
        System.out.printf(
            Locale.ROOT,
            "run %d: %d topics, %,d edges, %,d rows: %.1f s wall (at most 60), %.1f CPU s%n",
            run,
            topics,
            edges,
            timed.value(),
            (System.nanoTime() - began) / 1e9,
            timed.cpuSeconds());
      }
    } finally {
      spark.stop();
      DuckDbComparison.delete(folder);
    }
  }

  private static Dataset<Row> evidence(SparkSession spark, int edges, int topics) {
    MapFunction<Long, Row> piece = number -> piece(number, topics);
    return spark.range(0, edges + edges / 4L, 1, CORES).map(piece, Encoders.row(HelpRows.SCHEMA));
  }

  /** Every fifth piece is a question or a document; the others are between two people. */
  private static Row piece(long number, int topics) {
    SplittableRandom random = new SplittableRandom(number);
    Help.Kind kind = kind(number, random.nextInt(20));
    String helper = kind == Help.Kind.QUESTION ? null : person(random, 3);
    String helped = kind == Help.Kind.DOCUMENT ? null : other(random, helper);
    TreeSet<String> about = new TreeSet<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      double skewed = random.nextDouble() * random.nextDouble();
      about.add(String.format(Locale.ROOT, "topic %03d", (int) (topics * skewed)));
    }
    TreeSet<String> thankedBy = new TreeSet<>();
    for (int i = helper == null ? 0 : random.nextInt(4); i > 0; i--) {
      thankedBy.add(other(random, helper));
    }
    return RowFactory.create(
        String.format(Locale.ROOT, "message %09d", number),
        kind.name(),
        helper,
        helped,
        DAYS * random.nextDouble(),
        about.toArray(String[]::new),
        kind == Help.Kind.ANSWER && random.nextInt(3) == 0,
        thankedBy.toArray(String[]::new),
        0);
  }

  private static Help.Kind kind(long number, int draw) {
    if (number % 5 == 0) {
      return draw < 16 ? Help.Kind.QUESTION : Help.Kind.DOCUMENT;
    }
    if (draw < 12) {
      return Help.Kind.ANSWER;
    }
    return draw < 19 ? Help.Kind.COMMENT : Help.Kind.CALLED;
  }

  private static String other(SplittableRandom random, String person) {
    String other = person(random, 2);
    while (other.equals(person)) {
      other = person(random, 2);
    }
    return other;
  }

  /** The higher the power, the more comes from few. */
  private static String person(SplittableRandom random, int power) {
    double least =
        IntStream.range(0, power).mapToDouble(i -> random.nextDouble()).reduce(1, (a, b) -> a * b);
    return String.format(Locale.ROOT, "person %05d", (int) (PEOPLE * least));
  }
}
