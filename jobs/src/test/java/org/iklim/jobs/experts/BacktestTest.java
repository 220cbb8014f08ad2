// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.experts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.iklim.analytics.experts.Baselines;
import org.iklim.analytics.experts.DatedTalk;
import org.iklim.analytics.experts.ExpertBacktest;
import org.iklim.analytics.experts.ExpertModel;
import org.iklim.analytics.experts.TopicsOfTalk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BacktestTest {
  private static final Path QUANTUM =
      Path.of("../../shared/data/experts/quantumcomputing.activitystreams.ndjson.gz");

  @TempDir private Path folder;

  /**
   * The yardstick: 10 % above the best simple ranking by the talk on the topic; it was 23 % when
   * this was written. Of those that are blind to topics one, answers given, did better here.
   */
  @Test
  void laterAcceptedAnswersOfARealCommunityAreForeseen() throws Exception {
    assumeThat(QUANTUM).as("public data, not part of the project").exists();
    TopicsOfTalk topics = ActivityFile.read(QUANTUM).topics();
    ExpertBacktest.Result result =
        new ExpertBacktest(ExpertModel.STANDARD, 0.6, 1, 10, 10).on(topics.told(), topics.talk());
    double best =
        Baselines.ON_TOPIC.stream()
            .mapToDouble(name -> result.scores().get(name).ndcg())
            .max()
            .orElseThrow();
    assertThat(result.topics()).hasSizeGreaterThanOrEqualTo(6);
    assertThat(result.scores().get(ExpertBacktest.EXPERTS).ndcg()).isGreaterThan(1.1 * best);
  }

  @Test
  void nothingAfterTheCutIsSeenByTheRanking() throws Exception {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      String answerer = i < 5 ? "bob" : "cyd";
      lines.add(create("q" + i, "ann", "Question", null, i, 8));
      lines.add(create("a" + i, answerer, "Note", "q" + i, i, 9));
      lines.add(
          "{\"type\":\"Accept\",\"id\":\"x"
              + i
              + "\",\"published\":\""
              + at(i, 10)
              + "\",\"actor\":{\"id\":\"ann\"},\"object\":\"a"
              + i
              + "\"}");
    }
    lines.add("no activity");
    Path file = Files.write(folder.resolve("talk.ndjson"), lines);
    ActivityFile.Contents contents = ActivityFile.read(file);
    ExpertBacktest.Result result =
        new ExpertBacktest(ExpertModel.STANDARD, 0.5, 1, 5, 10)
            .on(contents.talk(), contents.talk());
    assertThat(contents.skipped()).isEqualTo(1);
    assertThat(result.topics()).containsExactly(Map.entry("vpn", 5));
    // At the cut, the sixth acceptance, Bob has five accepted answers and Cyd one that is not yet:
    // Cyd, who gives all the later ones, is second, 1 / log2(3).
    assertThat(result.scores().get(ExpertBacktest.EXPERTS).ndcg()).isCloseTo(0.63093, within(1e-5));
  }

  @Test
  void talkWithoutThanksIsRefused() throws Exception {
    Path file =
        Files.write(folder.resolve("t"), List.of(create("q", "ann", "Question", null, 1, 8)));
    DatedTalk talk = ActivityFile.read(file).talk();
    assertThatThrownBy(
            () -> new ExpertBacktest(ExpertModel.STANDARD, 0.6, 1, 10, 10).on(talk, talk))
        .hasMessageContaining("nothing to predict");
  }

  private static String create(
      String id, String actor, String type, String answers, int day, int hour) {
    String reply = answers == null ? "" : "\"inReplyTo\":\"" + answers + "\",";
    return ("{\"type\":\"Create\",\"id\":\"%s#c\",\"published\":\"%s\",\"actor\":{\"id\":\"%s\"},"
            + "\"object\":{\"type\":\"%s\",\"id\":\"%s\",%s\"context\":\"q%s\",\"content\":\"x\","
            + "\"tag\":[{\"type\":\"Hashtag\",\"name\":\"#vpn\"}]}}")
        .formatted(id, at(day, hour), actor, type, id, reply, id.substring(1));
  }

  private static String at(int day, int hour) {
    return String.format(Locale.ROOT, "2026-01-%02dT%02d:00:00Z", day + 1, hour);
  }
}
