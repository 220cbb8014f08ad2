// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructType;
import org.iklim.analytics.experts.PhraseBook.Use;
import org.iklim.analytics.language.phrases.NameWords;
import org.iklim.schemas.tables.Threads;

/**
 * Learns topics from tables. Partitions count for themselves, and what they have counted is put
 * together in the calling process: the order of neither matters.
 *
 * @param posts reads the tables; what it has learnt before does not matter
 * @param names words that no topic has
 */
public record TopicLessons(PostRows posts, NameWords names) {
  private static final StructType USE =
      StructType.fromDDL("topic STRING, own BOOLEAN, before STRING, after STRING");

  /** What all public talk tells: three passes, the last of which exchanges topics by thread. */
  public LearntTopics from(Dataset<Row> threaded) {
    return new LearntTopics(words(posts.lessons(threaded)), phrases(posts.spoken(threaded)));
  }

  private static TopicWords words(Dataset<Row> lessons) {
    MapPartitionsFunction<Row, TopicWords> learn =
        rows -> {
          TopicWords words = new TopicWords();
          rows.forEachRemaining(row -> words.learn(row.getString(0), row.getList(1)));
          return List.of(words).iterator();
        };
    return lessons
        .mapPartitions(learn, Encoders.javaSerialization(TopicWords.class))
        .collectAsList()
        .stream()
        .reduce(new TopicWords(), TopicWords::and);
  }

  private PhraseBook phrases(Dataset<Row> spoken) {
    PhraseBook candidates = speakers(spoken).candidates(names);
    return candidates.of(uptake(spoken, candidates).chosen());
  }

  private static PhraseSpeakers speakers(Dataset<Row> spoken) {
    MapPartitionsFunction<Row, PhraseSpeakers> learn =
        rows -> {
          PhraseSpeakers speakers = new PhraseSpeakers();
          rows.forEachRemaining(row -> speakers.learn(row.getString(0), row.getString(1)));
          return List.of(speakers).iterator();
        };
    PhraseSpeakers all = new PhraseSpeakers();
    spoken
        .where(col(PostRows.ID).equalTo(col(Threads.THREAD_ID)))
        .select(PostRows.TEXT, PostRows.PERSON)
        .mapPartitions(learn, Encoders.javaSerialization(PhraseSpeakers.class))
        .collectAsList()
        .forEach(all::add);
    return all;
  }

  private static PhraseUptake uptake(Dataset<Row> spoken, PhraseBook candidates) {
    UDF1<String, Row[]> uses =
        text -> candidates.uses(text).stream().map(TopicLessons::row).toArray(Row[]::new);
    Column found = udf(uses, new ArrayType(USE, false)).apply(col(PostRows.TEXT));
    MapPartitionsFunction<Row, PhraseUptake> learn = TopicLessons::uptake;
    PhraseUptake all = new PhraseUptake();
    spoken
        .groupBy(Threads.THREAD_ID)
        .agg(collect_list(struct(col(PostRows.ID), col(PostRows.PERSON), found.as("uses"))))
        .mapPartitions(learn, Encoders.javaSerialization(PhraseUptake.class))
        .collectAsList()
        .forEach(all::add);
    return all;
  }

  private static Iterator<PhraseUptake> uptake(Iterator<Row> threads) {
    PhraseUptake uptake = new PhraseUptake();
    threads.forEachRemaining(
        thread -> {
          List<Row> messages = thread.getList(1);
          messages.stream()
              .filter(message -> message.getString(0).equals(thread.getString(0)))
              .forEach(first -> learn(first, messages, uptake));
        });
    return List.of(uptake).iterator();
  }

  private static void learn(Row first, List<Row> messages, PhraseUptake uptake) {
    String person = first.getString(1);
    List<List<Use>> answers =
        messages.stream()
            .filter(message -> !message.getString(1).equals(person))
            .map(TopicLessons::uses)
            .toList();
    uptake.learn(person, uses(first), answers);
  }

  private static List<Use> uses(Row message) {
    return message.<Row>getList(2).stream()
        .map(
            use -> new Use(use.getString(0), use.getBoolean(1), use.getString(2), use.getString(3)))
        .toList();
  }

  private static Row row(Use use) {
    return RowFactory.create(use.topic(), use.own(), use.before(), use.after());
  }
}
