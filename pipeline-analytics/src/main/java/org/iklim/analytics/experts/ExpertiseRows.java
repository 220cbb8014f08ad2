// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import java.io.Serializable;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.iklim.schemas.Contracts;

/**
 * The ranking of people on every topic, in one task: the evidence of a whole company fits one
 * executor, and a walk in its memory is faster than any exchange.
 *
 * @param model the formula
 * @param asOf day up to which evidence counts, in days since 1970 UTC
 * @param mostTopics topics to rank, those with the most evidence first
 * @param mostPeople places kept on each topic
 * @param threads threads that the task uses
 */
public record ExpertiseRows(
    ExpertModel model, double asOf, int mostTopics, int mostPeople, int threads)
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
   * <p>Gives: network.expertise. One exchange, to a single partition.
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

  private Dataset<Row> ranked(Dataset<Row> help, Wanted wanted) {
    MapPartitionsFunction<Row, Row> rank = rows -> ranked(rows, wanted);
    StructType schema =
        StructType.fromDDL(Contracts.structDdl(org.iklim.schemas.tables.Expertise.TABLE));
    return help.repartition(1).mapPartitions(rank, Encoders.row(schema));
  }

  private Iterator<Row> ranked(Iterator<Row> rows, Wanted wanted) {
    List<Help> help = new ArrayList<>();
    rows.forEachRemaining(row -> help.add(HelpRows.help(row)));
    ExpertRanking ranking = new ExpertRanking(model, help, asOf);
    return ranking.on(wanted.topics(ranking), mostPeople, threads).values().stream()
        .flatMap(List::stream)
        .map(ExpertiseRows::row)
        .iterator();
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
