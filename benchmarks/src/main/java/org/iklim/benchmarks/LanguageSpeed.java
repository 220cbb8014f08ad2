// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.benchmarks;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.hash;
import static org.apache.spark.sql.functions.lit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.iklim.analytics.language.MessageLanguage;
import org.iklim.analytics.people.PeopleAsOf;
import org.iklim.schemas.Contracts;
import org.iklim.schemas.tables.Accounts;
import org.iklim.schemas.tables.Attributes;
import org.iklim.schemas.tables.Messages;

/**
 * The step of the stage language on messages that are all new and all different: the workplace
 * corpus again and again, each time with another number. Read from and written to Parquet; what is
 * measured is the step and the writing, not the start of Spark.
 *
 * <p>Arguments: folder of the corpus, number of messages (1000000), Spark master (local[2]).
 */
public final class LanguageSpeed {
  private static final int DAYS = 180;

  private LanguageSpeed() {}

  /** Runs the step twice, the second time warm, and prints a line for each. */
  public static void main(String[] args) throws Exception {
    long messages = args.length > 1 ? Long.parseLong(args[1]) : 1_000_000;
    SparkSession spark =
        SparkSession.builder()
            .master(args.length > 2 ? args[2] : "local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "2")
            .config("spark.sql.session.timeZone", "UTC")
            .getOrCreate();
    Path folder = Files.createTempDirectory("iklim-language");
    try {
      String input = folder.resolve("messages").toString();
      messages(spark, texts(Path.of(args[0])), messages).write().parquet(input);
      for (int run = 1; run <= 2; run++) {
        String output = folder.resolve("language" + run).toString();
        long began = System.nanoTime();
        var timed = CpuClock.time(() -> read(spark, input, output));
        System.out.printf(
            Locale.ROOT,
            "run %d: %,d messages, %.1f s wall, %.1f CPU s, %,.0f messages per CPU second%n",
            run,
            timed.value(),
            (System.nanoTime() - began) / 1e9,
            timed.cpuSeconds(),
            timed.value() / timed.cpuSeconds());
      }
    } finally {
      spark.stop();
      DuckDbComparison.delete(folder);
    }
  }

  private static long read(SparkSession spark, String input, String output) {
    PeopleAsOf nobody = PeopleAsOf.of(none(spark, Accounts.TABLE), none(spark, Attributes.TABLE));
    Dataset<Row> texts = MessageLanguage.texts(spark.read().parquet(input), nobody);
    MessageLanguage.shipped().from(texts).write().parquet(output);
    return spark.read().parquet(output).count();
  }

  private static Dataset<Row> messages(SparkSession spark, List<String> texts, long count) {
    Dataset<Row> lines = spark.createDataset(texts, Encoders.STRING()).toDF("line").repartition(2);
    return lines
        .crossJoin(spark.range(count / texts.size() + 1).toDF("copy"))
        .limit(Math.toIntExact(count))
        .select(
            concat(hash(col("line")), lit("-"), col("copy")).as(Messages.MESSAGE_ID),
            date_add(lit("2026-01-01").cast("date"), col("copy").mod(DAYS).cast("int"))
                .as(Messages.CREATED_DAY),
            lit("somebody").as(Messages.ACTOR_KEY),
            lit("PERSON").as(Messages.ACTOR_KIND),
            lit(null).cast("timestamp").as(Messages.DELETED_AT),
            lit(null).cast("string").as(Messages.TITLE),
            concat(col("line"), lit(" "), col("copy")).as(Messages.TEXT));
  }

  private static Dataset<Row> none(SparkSession spark, String table) {
    return spark.createDataFrame(List.of(), StructType.fromDDL(Contracts.structDdl(table)));
  }

  /** The texts of a corpus: the last of the cells of each line of its files. */
  private static List<String> texts(Path corpus) throws Exception {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(corpus)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".tsv")).sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          texts.add(line.substring(line.lastIndexOf('\t') + 1));
        }
      }
    }
    return texts;
  }
}
