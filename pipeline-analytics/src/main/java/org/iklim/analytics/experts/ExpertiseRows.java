// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import java.io.Serializable;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.iklim.analytics.experts.TopicRanking.Whom;
import org.iklim.schemas.Contracts;

/**
 * The ranking of people on every topic, topics in parallel. One task weighs and numbers all
 * evidence, which fits one executor, and takes it apart: into what all topics need, which every
 * executor then gets once, and into the evidence of eight topics each, which goes to the task that
 * ranks them.
 *
 * @param model the formula
 * @param asOf day up to which evidence counts, in days since 1970 UTC
 * @param mostTopics topics to rank, those with the most evidence first
 * @param mostPeople places kept on each topic
 * @param tasks tasks that topics are spread over; the result does not depend on it
 */
public record ExpertiseRows(
    ExpertModel model, double asOf, int mostTopics, int mostPeople, int tasks)
    implements Serializable {

  /** Which topics are ranked. */
  private interface Wanted extends Serializable {
    List<String> topics(ExpertRanking ranking);
  }

  /**
   * One row per topic and person.
   *
   * <p>Reads: the evidence of {@link HelpRows}.
   *
   * <p>Gives: network.expertise. Two exchanges: to a single partition, and of its arrays to the
   * tasks. The evidence is read and taken apart at once, the topics are ranked with the rows.
   *
   * <p>Drops: people without an answer, a document or a call on the topic; places after the last
   * kept.
   *
   * <p>Units: as the contract says.
   */
  public Dataset<Row> from(Dataset<Row> help) {
    return ranked(help, ranking -> ranking.topics(mostTopics));
  }

  /**
   * As {@link #from}, of one topic alone, which may have too little evidence to be among the most.
   * What borders on it counts alike.
   */
  public Dataset<Row> on(String topic, Dataset<Row> help) {
    return ranked(help, ranking -> List.of(topic));
  }

  /** What the one task makes: one {@link CompanyHelp}, first, and all evidence on topics. */
  private sealed interface Part extends Serializable {}

  private record Company(CompanyHelp help) implements Part {}

  private record Block(List<TopicHelp> topics) implements Part {}

  private Dataset<Row> ranked(Dataset<Row> help, Wanted wanted) {
    SparkSession spark = help.sparkSession();
    StructType schema =
        StructType.fromDDL(Contracts.structDdl(org.iklim.schemas.tables.Expertise.TABLE));
    // Kept until nobody refers to the rows: both the broadcast and the tasks are made of it.
    JavaRDD<Part> parts =
        help.repartition(1)
            .toJavaRDD()
            .mapPartitions(rows -> parts(rows, wanted))
            .persist(StorageLevel.MEMORY_AND_DISK());
    List<Part> first = parts.take(1);
    if (first.isEmpty()) {
      return spark.createDataFrame(List.of(), schema);
    }
    Broadcast<CompanyHelp> company =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .broadcast(((Company) first.get(0)).help());
    JavaRDD<Row> rows =
        parts
            .filter(part -> part instanceof Block)
            .repartition(tasks)
            .mapPartitions(blocks -> ranked(company.value(), blocks));
    return spark.createDataFrame(rows, schema);
  }

  private Iterator<Part> parts(Iterator<Row> rows, Wanted wanted) {
    List<Help> help = new ArrayList<>();
    rows.forEachRemaining(row -> help.add(HelpRows.help(row)));
    ExpertRanking ranking = new ExpertRanking(model, help, asOf);
    Stream<Part> blocks =
        ExpertRanking.blocks(wanted.topics(ranking)).stream()
            .map(topics -> new Block(ranking.about(topics)));
    return Stream.concat(Stream.of(new Company(ranking.company())), blocks).iterator();
  }

  private Iterator<Row> ranked(CompanyHelp company, Iterator<Part> blocks) {
    TopicRanking ranking = new TopicRanking(company);
    List<Row> rows = new ArrayList<>();
    while (blocks.hasNext()) {
      Block block = (Block) blocks.next();
      ranking
          .best(block.topics(), Whom.PROVEN, mostPeople)
          .forEach(places -> places.forEach(place -> rows.add(row(place))));
    }
    return rows.iterator();
  }

  private static Row row(Expertise e) {
    return RowFactory.create(
        e.topic(),
        e.person(),
        e.rank(),
        e.score(),
        e.quality(),
        e.doubt(),
        e.evidence(),
        e.counts().answers(),
        e.counts().accepted(),
        e.counts().documents(),
        e.counts().called(),
        e.counts().thanks(),
        e.counts().askers(),
        e.counts().thankers(),
        Date.valueOf(LocalDate.ofEpochDay((long) Math.floor(e.counts().lastDay()))));
  }
}
