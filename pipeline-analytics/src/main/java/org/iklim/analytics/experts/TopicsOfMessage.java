// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.udf;

import java.util.HashSet;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** What a message is about, by what names it and by what its words tell; sorted, each once. */
final class TopicsOfMessage {
  private static final ArrayType NAMES = new ArrayType(DataTypes.StringType, false);

  private TopicsOfMessage() {}

  /**
   * The topics that are named, each by its one name.
   *
   * @param tags array, or null
   * @param channel name of the channel, or null
   * @param aspects array, or null
   */
  static Column named(Column tags, Column channel, Column aspects) {
    UDF3<Seq<String>, String, Seq<String>, String[]> named = TopicsOfMessage::named;
    return sort_array(udf(named, NAMES).apply(tags, channel, aspects));
  }

  /**
   * The topics that words tell.
   *
   * @param tags array, or null
   * @param first text of a message that begins a thread, or null
   */
  static Column told(LearntTopics learnt, Column tags, Column first) {
    UDF2<Seq<String>, String, String[]> told =
        (tagged, text) ->
            text == null
                ? new String[0]
                : learnt.of(text, named(tagged, null, null).length == 0).toArray(String[]::new);
    return udf(told, NAMES).apply(tags, first);
  }

  private static String[] named(Seq<String> tags, String channel, Seq<String> aspects) {
    Set<String> topics = new HashSet<>();
    addNames(tags, topics);
    addName(channel, topics);
    addNames(aspects, topics);
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
