// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.stage;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.iklim.analytics.experts.HelpRows;
import org.iklim.analytics.experts.PostRows;
import org.iklim.analytics.experts.TopicWords;
import org.iklim.analytics.network.ThreadIds;
import org.iklim.analytics.people.PeopleAsOf;
import org.iklim.jobs.io.LakeTables;
import org.iklim.schemas.tables.Accounts;
import org.iklim.schemas.tables.Attributes;
import org.iklim.schemas.tables.Communities;
import org.iklim.schemas.tables.LanguageMessages;
import org.iklim.schemas.tables.Messages;
import org.iklim.schemas.tables.Reactions;

/** The evidence of who helped whom, from the tables of a lake. */
public final class ExpertEvidence {
  private final SparkSession spark;

  /** The evidence in the lake of a session. */
  public ExpertEvidence(SparkSession spark) {
    this.spark = spark;
  }

  /**
   * The evidence as rows.
   *
   * @param phrase a phrase to take as a topic of its own, wherever a message has its words
   */
  public Dataset<Row> help(Optional<String> phrase) {
    Dataset<Row> threaded =
        new ThreadIds(rows -> rows.localCheckpoint()).apply(spark.table(Messages.TABLE));
    Optional<Dataset<Row>> language =
        new LakeTables(spark).exists(LanguageMessages.TABLE)
            ? Optional.of(spark.table(LanguageMessages.TABLE))
            : Optional.empty();
    Dataset<Row> channels = spark.table(Communities.TABLE);
    PostRows untold = new PostRows(people(), channels, language, Optional.empty(), phrase);
    TopicWords words = learnt(untold.lessons(threaded));
    PostRows posts = new PostRows(people(), channels, language, Optional.of(words), phrase);
    return HelpRows.from(posts.from(threaded, spark.table(Reactions.TABLE)));
  }

  /** Persons and attributes of the lake. */
  public PeopleAsOf people() {
    return PeopleAsOf.of(spark.table(Accounts.TABLE), spark.table(Attributes.TABLE));
  }

  private static TopicWords learnt(Dataset<Row> lessons) {
    MapPartitionsFunction<Row, TopicWords> learn = ExpertEvidence::learn;
    List<TopicWords> parts =
        lessons.mapPartitions(learn, Encoders.javaSerialization(TopicWords.class)).collectAsList();
    return parts.stream().reduce(new TopicWords(), TopicWords::and);
  }

  private static Iterator<TopicWords> learn(Iterator<Row> rows) {
    TopicWords words = new TopicWords();
    rows.forEachRemaining(row -> words.learn(row.getString(0), row.getList(1)));
    return List.of(words).iterator();
  }
}
