// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.udf;

import java.util.HashSet;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What a message is about: its tags, its channel, the aspects that were read in it and, where it
 * begins a thread, what its words tell; each by its one name.
 *
 * @param learnt what tells topics by words
 */
record TopicsOfMessage(LearntTopics learnt) {
  /**
   * The topics, sorted, each once.
   *
   * @param tags array, or null
   * @param channel name of the channel, or null
   * @param aspects array, or null
   * @param first text of a message that begins a thread, or null
   */
  Column column(Column tags, Column channel, Column aspects, Column first) {
    LearntTopics known = learnt;
    UDF4<Seq<String>, String, Seq<String>, String, String[]> topics =
        (tagged, place, read, text) -> topics(known, tagged, place, read, text);
    return sort_array(
        udf(topics, new ArrayType(DataTypes.StringType, false))
            .apply(tags, channel, aspects, first));
  }

  private static String[] topics(
      LearntTopics learnt, Seq<String> tags, String channel, Seq<String> aspects, String first) {
    Set<String> topics = new HashSet<>();
    addNames(tags, topics);
    boolean isSilent = topics.isEmpty();
    addName(channel, topics);
    addNames(aspects, topics);
    if (first != null) {
      topics.addAll(learnt.of(first, isSilent));
    }
    return topics.toArray(String[]::new);
  }

  private static void addNames(Seq<String> written, Set<String> topics) {
    if (written != null) {
      CollectionConverters.asJava(written).forEach(name -> addName(name, topics));
    }
  }

  private static void addName(String written, Set<String> topics) {
    String name = written == null ? "" : TopicNames.of(written);
    if (!name.isEmpty()) {
      topics.add(name);
    }
  }
}
