// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.experts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

  @Test
  void aListOfTheKnownIsLookedForInAFile() throws Exception {
    String file = Files.write(data.resolve("talk.ndjson"), SmallFile.LINES).toString();
    String list = known("vpn,bob.li@acme.example", "vpn,Eve", "vpn,Sam Oh");
    Run all = backtest(file, "--known", list, "--json");
    assertThat(all.code()).as(all.err()).isZero();
    JsonNode result = new ObjectMapper().readTree(all.out());
    assertThat(result.at("/outcome").asText()).isEqualTo("known");
    assertThat(result.at("/topics").toString()).isEqualTo("{\"vpn\":2}");
    assertThat(result.at("/leftOut").toString()).isEqualTo("{\"AMBIGUOUS_PERSON\":[4]}");
    assertThat(result.at("/silentBefore").asInt()).isZero();
    assertThat(result.at("/scores").size()).isEqualTo(1 + Baselines.NAMES.size());
    assertThat(result.at("/scores/experts/ndcg").asDouble()).isEqualTo(1);

    Run before = backtest(file, "--known", list, "--at", "2026-01-06");
    assertThat(before.out())
        .contains("2 known experts, ranked on what was known at the cut of 2026-01-06")
        .contains("1 of them had written nothing by then")
        .contains("all answers")
        .doesNotContain("Eve", "bob.li");
    assertThat(backtest(file, "--known", list, "--least", "3").err())
        .isEqualToIgnoringNewLines(
            "iklim: no topic has 3 known experts who write: there is nothing to judge");
  }

  @Test
  void aListThatCannotBeUsedEndsWithCodeTwo() throws Exception {
    String file = Files.write(data.resolve("talk.ndjson"), SmallFile.LINES).toString();
    for (String other : List.of("--until=0.9", "--judge=WORDS", "--truth=truth.json")) {
      Run both = backtest(file, "--known", known("vpn,u2"), other);
      assertThat(both.code()).isEqualTo(2);
      assertThat(both.err())
          .contains(other.substring(0, other.indexOf('=')) + " does not go with --known");
    }
    Run faulty = backtest(file, "--known", known("vpn,u2", "vpn"));
    assertThat(faulty.code()).isEqualTo(2);
    assertThat(faulty.err()).contains("known.csv, line 3 names no person");
    Run nobody = backtest(file, "--known", known("vpn,u99"));
    assertThat(nobody.code()).isEqualTo(2);
    assertThat(nobody.err()).contains("names nobody who can be judged").doesNotContain("u99");
    assertThat(backtest(file, "--known", "absent.csv").err()).contains("no file absent.csv");
    assertThat(backtest(file, "--known", known("vpn,u2"), "--cut", "0.5").err())
        .contains("nothing to predict");
    assertThat(backtest(file, "--known", known("vpn,u2"), "--cut", "0.5", "--at", "2026-01-06"))
        .extracting(Run::err)
        .asString()
        .contains("--at and --cut");
  }

  @Test
  void inTheTablesTheKnownAreNamedByTheirPseudonyms() throws Exception {
    land();
    String list = known("help,bob", "help,cyd", "help,Bob");
    JsonNode all = new ObjectMapper().readTree(backtest("--known", list, "--json").out());
    assertThat(all.at("/topics").toString()).isEqualTo("{\"help\":2}");
    assertThat(all.at("/leftOut").toString()).isEqualTo("{\"UNKNOWN_PERSON\":[4]}");
    assertThat(all.at("/scores/experts/ndcg").asDouble()).isEqualTo(1);

    String[] half = {"--known", list, "--cut", "0.5", "--json"};
    JsonNode cut = new ObjectMapper().readTree(backtest(half).out());
    assertThat(cut.at("/isAll").asBoolean()).isFalse();
    assertThat(cut.at("/silentBefore").asInt()).as("Cyd, before her first answer").isZero();
  }

  private String known(String... rows) throws IOException {
    return Files.write(
            data.resolve("known.csv"),
            Stream.concat(Stream.of("topic,person"), Stream.of(rows)).toList())
        .toString();
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
