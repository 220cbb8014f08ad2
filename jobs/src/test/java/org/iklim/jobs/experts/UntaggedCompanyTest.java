// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.experts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.iklim.jobs.experts.ExpertChoices.Policy;
import org.iklim.jobs.io.ReadPlan.Gaps;
import org.iklim.jobs.land.Landing;
import org.iklim.jobs.stage.BuildNetwork;
import org.iklim.jobs.stage.FindExperts;
import org.iklim.jobs.stage.SharedInputs;
import org.iklim.jobs.support.Lake;
import org.iklim.jobs.support.ListedTopics;
import org.iklim.jobs.support.Samples;
import org.iklim.schemas.Topics;
import org.iklim.schemas.tables.Expertise;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A company in which nobody writes a tag, all in one channel. Of forty threads eight, of six
 * people, are about the projector, and eight, of three people, about a secret; Bob answers all of
 * them.
 */
class UntaggedCompanyTest {
  private static final String LEADERS = org.iklim.schemas.tables.Topics.PUBLISHED;

  @TempDir private static Path data;
  private static Lake lake;
  private static int threads;

  @BeforeAll
  static void rank() throws Exception {
    ListedTopics topics = new ListedTopics();
    topics.send(Topics.PEOPLE, "bob", Samples.profile("bob", "Bob"));
    for (int i = 0; i < 24; i++) {
      String thing = "hal" + (char) ('a' + i);
      thread(topics, "p" + i % 12, "bagaimana " + thing + "?", "coba besok");
    }
    for (int i = 0; i < 8; i++) {
      thread(topics, "p" + i % 6, "proyektor, mati?", "ganti proyektor");
      thread(topics, "p" + i % 3, "peleburan, kapan?", "peleburan, nanti");
    }
    lake = Lake.in(data);
    new Landing(lake.session(), topics, HelpedLake.SILENT).run(Gaps.REFUSE);
    SharedInputs inputs = new SharedInputs(lake.session());
    new BuildNetwork(lake.session(), inputs, HelpedLake.SILENT).run();
    new FindExperts(lake.session(), inputs, HelpedLake.SILENT, HelpedLake.GATE)
        .run(Optional.empty());
  }

  private static void thread(ListedTopics topics, String asker, String asked, String answered) {
    String id = "m" + threads++;
    String day = String.format(Locale.ROOT, "2026-08-%02dT", 3 + threads % 5);
    topics.send(
        Topics.ACTIVITY, id, Samples.eventWithText(asker, id, id, asked, day + "08:00:00Z"));
    topics.send(
        Topics.ACTIVITY,
        "a" + id,
        Samples.answerWithText("bob", "a" + id, "a" + id, id, answered, day + "09:00:00Z"));
  }

  private static List<String> topicsOf(String table) {
    return lake.session().table(table).select(Expertise.TOPIC).distinct().collectAsList().stream()
        .map((Row row) -> row.getString(0))
        .sorted()
        .toList();
  }

  @Test
  void keyPhrasesOfEnoughPeopleAreTopicsWithExpertsAndNoOthers() throws Exception {
    assertThat(topicsOf(Expertise.TABLE)).containsExactly("help", "proyektor");
    assertThat(topicsOf(LEADERS)).containsExactly("help", "proyektor");
    ExpertDirectory directory =
        new ExpertDirectory(lake.session(), new ListingTerms(Policy.OPT_OUT, true));
    assertThat(directory.on("Proyektor", 5)).extracting("name").containsExactly("Bob");
    assertThat(directory.everybody())
        .allMatch(expert -> List.of("help", "proyektor").containsAll(expert.topics()));
  }
}
