// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.experts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.iklim.analytics.experts.Baselines;
import org.iklim.analytics.experts.ExpertBacktest;
import org.iklim.jobs.Jobs;
import org.iklim.jobs.io.ReadPlan.Gaps;
import org.iklim.jobs.land.Landing;
import org.iklim.jobs.support.Lake;
import org.iklim.jobs.support.ListedTopics;
import org.iklim.jobs.support.Samples;
import org.iklim.schemas.Topics;
import org.iklim.schemas.avro.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Ten days: Ann asks, until the fifth Bob's answer is accepted and then Cyd's. */
class BacktestExpertsCommandTest {
  @TempDir private Path data;

  /** What the command said and did. */
  private record Run(int code, String out, String err) {}

  private void land() throws Exception {
    ListedTopics topics = new ListedTopics();
    for (int day = 0; day < 10; day++) {
      String answerer = day < 5 ? "bob" : "cyd";
      send(topics, "c" + day, EventType.CREATE, "q" + day, at(day, 8));
      topics.send(
          Topics.ACTIVITY,
          "r" + day,
          Samples.answer(answerer, "r" + day, "a" + day, "q" + day, at(day, 9)));
      send(topics, "x" + day, EventType.ACCEPT, "a" + day, at(day, 10));
    }
    Lake lake = Lake.in(data);
    new Landing(lake.session(), topics, HelpedLake.SILENT).run(Gaps.REFUSE);
  }

  private static void send(
      ListedTopics topics, String id, EventType type, String object, String at) {
    topics.send(Topics.ACTIVITY, id, Samples.eventBy("ann", id, type, object, at));
  }

  private static String at(int day, int hour) {
    return String.format(Locale.ROOT, "2026-08-%02dT%02d:00:00Z", day + 1, hour);
  }

  @Test
  void theTablesAreGoneBackInToADayAndEveryRankingIsJudged() throws Exception {
    land();
    Run run = backtest("--at", "2026-08-06", "--least", "5", "--json");
    assertThat(run.code()).as(run.err()).isZero();
    JsonNode result = new ObjectMapper().readTree(run.out());
    assertThat(result.at("/topics").toString()).isEqualTo("{\"help\":5}");
    assertThat(result.at("/outcome").asText()).isEqualTo("accepted");
    assertThat(result.at("/scores").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(Stream.of(ExpertBacktest.EXPERTS), Baselines.NAMES.stream()).toList());
    // Nobody had seen Cyd answer before the cut: no ranking can name her.
    assertThat(result.at("/scores/experts/ndcg").asDouble()).isZero();

    Run later = backtest("--at", "2026-08-07", "--least", "4", "--json");
    JsonNode seen = new ObjectMapper().readTree(later.out());
    assertThat(seen.at("/scores/experts/ndcg").asDouble()).isPositive();
    assertThat(backtest("--cut", "0.5", "--least", "5").out())
        .contains("after the cut of 2026-08-06", "nDCG@10", "pagerank", "bi5");
  }

  @Test
  void withoutTablesOrAFutureItSaysWhatToDo() throws Exception {
    Lake.in(data);
    assertThat(backtest().err()).contains("iklim land");
    land();
    Run run = backtest("--at", "2026-09-01");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("after the cut");
    assertThat(backtest("--truth", "truth.json").err()).contains("needs the file");
  }

  @Test
  void noPlacesAreNotLookedAt() {
    Run run = backtest("-k", "0");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("-k is 0");
  }

  private Run backtest(String... options) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = Jobs.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    String[] all =
        Stream.concat(
                Stream.of("backtest", "experts", "--data", data.toString(), "--master", "local[2]"),
                Stream.of(options))
            .toArray(String[]::new);
    return new Run(line.execute(all), out.toString(), err.toString());
  }
}
