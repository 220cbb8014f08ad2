// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.iklim.analytics.language.phrases.NameWords;
import org.iklim.analytics.people.PeopleAsOf;
import org.iklim.analytics.support.Determinism;
import org.iklim.analytics.support.Rows;
import org.iklim.analytics.support.SparkExtension;
import org.iklim.schemas.tables.Accounts;
import org.iklim.schemas.tables.Attributes;
import org.iklim.schemas.tables.Communities;
import org.iklim.schemas.tables.Identities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class TopicLessonsTest {
  private static Chatter chatter() {
    return Chatter.ofManyThings()
        .threads(8, 5, "tolong kipas gudang, mati", "kipas gudang diganti")
        .threads(8, 5, "apakah kipas, mati", "kipas, diganti")
        .threads(8, 5, "tanya andi, proyektor", "andi, proyektor");
  }

  private static PostRows posts(SparkSession spark, LearntTopics learnt) {
    return new PostRows(
        PeopleAsOf.of(Rows.none(spark, Accounts.TABLE), Rows.none(spark, Attributes.TABLE)),
        Rows.none(spark, Communities.TABLE),
        Optional.empty(),
        learnt,
        Optional.empty());
  }

  private static Dataset<Row> told(SparkSession spark, Dataset<Row> messages) {
    NameWords names = NameWords.in(Rows.of(spark, Identities.TABLE, "display_name", "Andi Wijaya"));
    LearntTopics learnt = new TopicLessons(posts(spark, LearntTopics.NONE), names).from(messages);
    return posts(spark, learnt).messages(messages).select("id", "told");
  }

  private static Map<String, List<String>> topics(Dataset<Row> told) {
    Map<String, List<String>> topics = new TreeMap<>();
    told.collectAsList().forEach(row -> topics.put(row.getString(0), row.getList(1)));
    return topics;
  }

  @Test
  void tablesTellTheTopicsThatTalkInMemoryDoes(SparkSession spark) {
    Map<String, List<String>> expected = new TreeMap<>();
    new TopicsOfTalk(chatter().talk(), NameWords.of(List.of("Andi Wijaya")))
        .told()
        .messages()
        .forEach((id, message) -> expected.put(id, message.told()));
    assertThat(topics(told(spark, chatter().table(spark)))).isEqualTo(expected);
    assertThat(expected.values())
        .contains(List.of("kipas"), List.of("kipas gudang"), List.of("proyektor"));
  }

  @Test
  void partitionsAndOrderDoNotMatter(SparkSession spark) {
    Determinism.check(messages -> told(spark, messages), chatter().table(spark));
  }

  @Test
  void privateTalkTeachesNothing(SparkSession spark) {
    Chatter chatter = chatter();
    for (int i = 0; i < 9; i++) {
      chatter.thread("p" + i, "peleburan pabrik", "peleburan pabrik, diam", "GROUP");
    }
    chatter.thread("p1", "peleburan pabrik", "peleburan pabrik");
    assertThat(topics(told(spark, chatter.table(spark))).toString())
        .contains("proyektor")
        .doesNotContain("peleburan");
  }
}
