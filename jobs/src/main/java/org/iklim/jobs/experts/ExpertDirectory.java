// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.experts;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.row_number;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.iklim.analytics.experts.ExpertModel;
import org.iklim.analytics.experts.ExpertiseRows;
import org.iklim.analytics.experts.TopicNames;
import org.iklim.jobs.stage.ExpertEvidence;
import org.iklim.schemas.tables.Expertise;

/**
 * Who can answer, for everybody to ask: names and topics, no number of any person.
 *
 * @param spark a session on the lake
 * @param terms on which people are listed
 */
public record ExpertDirectory(SparkSession spark, ListingTerms terms) {
  /** Places on a topic that make somebody an expert to others. */
  public static final int PLACES = 5;

  private static final int MOST_TOPICS_SHOWN = 5;
  private static final int PSEUDONYM_DIGITS = 12;

  /**
   * Somebody who can help.
   *
   * @param name as the network shows it, else the beginning of the pseudonym
   * @param topics what to ask: those on which this is one of the first {@link #PLACES} who may be
   *     shown
   */
  public record Expert(String name, List<String> topics) {}

  /**
   * Who can answer on a topic, the surest first, with a few of the topics each is surest of.
   *
   * @param asked a topic, a tag or any phrase
   * @param most people to name
   */
  public List<Expert> on(String asked, int most) {
    String topic = TopicNames.of(asked);
    Dataset<Row> all = listed(spark.table(Expertise.TABLE));
    Dataset<Row> known = all.where(col(Expertise.TOPIC).equalTo(topic));
    Dataset<Row> found = known.isEmpty() ? listed(ranked(topic)) : known;
    List<String> people =
        found
            .orderBy(Expertise.RANK)
            .limit(most)
            .select(Expertise.PERSON_KEY)
            .collectAsList()
            .stream()
            .map(row -> row.getString(0))
            .toList();
    return experts(people, topics(all)).stream()
        .map(e -> new Expert(e.name(), e.topics().stream().limit(MOST_TOPICS_SHOWN).toList()))
        .toList();
  }

  /** Everybody who can answer on anything, with all topics; both by name, which tells no rank. */
  public List<Expert> everybody() {
    Map<String, List<String>> topics = topics(listed(spark.table(Expertise.TABLE)));
    return experts(List.copyOf(topics.keySet()), topics).stream()
        .map(e -> new Expert(e.name(), e.topics().stream().sorted().toList()))
        .sorted(Comparator.comparing(Expert::name))
        .toList();
  }

  private Dataset<Row> listed(Dataset<Row> expertise) {
    return new ExpertChoices(spark).listed(expertise, terms.policy());
  }

  /** A phrase that is no topic yet is looked for in the messages. */
  private Dataset<Row> ranked(String phrase) {
    Dataset<Row> help = new ExpertEvidence(spark).help(Optional.of(phrase));
    Row newest = help.agg(max(col("day"))).head();
    double asOf = newest.isNullAt(0) ? 0 : newest.getDouble(0);
    // Every place: who of them may be shown is known only afterwards.
    return new ExpertiseRows(ExpertModel.STANDARD, asOf, 1, Integer.MAX_VALUE, 1).on(phrase, help);
  }

  /**
   * The topics of which each person is among the first, by person, the surest first.
   *
   * @param listed those who may be shown: the place of somebody else goes to the next of them
   */
  private static Map<String, List<String>> topics(Dataset<Row> listed) {
    Map<String, List<String>> topics = new TreeMap<>();
    Column place = row_number().over(Window.partitionBy(Expertise.TOPIC).orderBy(Expertise.RANK));
    listed
        .withColumn("place", place)
        .where(col("place").leq(PLACES))
        .orderBy(Expertise.RANK, Expertise.TOPIC)
        .select(Expertise.PERSON_KEY, Expertise.TOPIC)
        .collectAsList()
        .forEach(
            row ->
                topics
                    .computeIfAbsent(row.getString(0), key -> new ArrayList<>())
                    .add(row.getString(1)));
    return topics;
  }

  private List<Expert> experts(List<String> people, Map<String, List<String>> topics) {
    Map<String, String> names = terms.named() ? PersonNames.of(spark) : Map.of();
    List<Expert> experts = new ArrayList<>();
    for (String person : people) {
      experts.add(
          new Expert(
              names.getOrDefault(person, pseudonym(person)),
              topics.getOrDefault(person, List.of())));
    }
    return experts;
  }

  private static String pseudonym(String person) {
    return person.substring(0, Math.min(PSEUDONYM_DIGITS, person.length()));
  }
}
