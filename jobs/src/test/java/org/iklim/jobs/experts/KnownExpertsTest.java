// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.experts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.iklim.analytics.experts.ExpertModel;
import org.iklim.analytics.experts.KnownBacktest;
import org.iklim.jobs.experts.KnownExperts.Fault;
import org.iklim.jobs.experts.KnownExperts.Found;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownExpertsTest {
  @TempDir private Path folder;

  private ActivityFile.Contents talk;

  @BeforeEach
  void write() throws IOException {
    talk = ActivityFile.read(Files.write(folder.resolve("talk.ndjson"), SmallFile.LINES));
  }

  private Found found(String... rows) throws IOException {
    return KnownExperts.read(list("topic,person", rows)).in(talk.talk(), talk.actors());
  }

  private Path list(String header, String... rows) throws IOException {
    return Files.write(
        folder.resolve("known.csv"), Stream.concat(Stream.of(header), Stream.of(rows)).toList());
  }

  @Test
  void aPersonIsAnIdAnAddressOrANameAndATopicHasOneName() throws IOException {
    for (String person : List.of("u2", "u3", "bob.li@acme.example", "Bob.Li@Acme.example")) {
      assertThat(found("#VPN," + person).persons())
          .as(person)
          .isEqualTo(Map.of("vpn", new TreeSet<>(List.of("u2"))));
    }
    assertThat(found("vpn,\"Li, Bob\"").persons().get("vpn")).containsExactly("u2");
    assertThat(found("vpn,u1", "vpn,u2").persons().get("vpn")).containsExactly("u1", "u2");
  }

  @Test
  void theListMayComeFromASpreadsheetWithOtherColumnsInAnyOrder() throws IOException {
    Path list = list("\uFEFFperson,since, topic ", "\"Li, Bob\",2020,vpn", "", " u1 ,,VPN,more");
    assertThat(KnownExperts.read(list).in(talk.talk(), talk.actors()).persons())
        .isEqualTo(Map.of("vpn", new TreeSet<>(List.of("u1", "u2"))));
  }

  @Test
  void whatIsNotJudgedIsToldByItsLines() throws IOException {
    Found found =
        found(
            "vpn,u2",
            "astrology,u2",
            "vpn,Bob",
            "vpn,Sam Oh",
            "vpn,u5",
            "vpn,bob.li@acme.example",
            "vpn,nobody@acme.example");
    assertThat(found.persons()).isEqualTo(Map.of("vpn", new TreeSet<>(List.of("u2"))));
    assertThat(found.leftOut())
        .isEqualTo(
            Map.of(
                Fault.UNKNOWN_TOPIC,
                List.of(3L),
                Fault.UNKNOWN_PERSON,
                List.of(4L, 8L),
                Fault.AMBIGUOUS_PERSON,
                List.of(5L),
                Fault.SILENT_PERSON,
                List.of(6L),
                Fault.REPEATED,
                List.of(7L)));
    assertThat(Fault.inWords(found.leftOut()))
        .isEqualTo(
            "1 with a topic that nobody speaks of (line 3), 2 with a person who is not there"
                + " (lines 4, 8), 1 with a name that several persons bear (line 5), 1 with a person"
                + " who has written nothing (line 6), 1 said before (line 7)");
  }

  @Test
  void aListOfWhichNothingIsThereIsRefusedWithoutNamingAnybody() {
    assertThatThrownBy(() -> found("vpn,Somebody Else", "astrology,u2"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            folder.resolve("known.csv")
                + " names nobody who can be judged; rows: 1 with a topic that nobody speaks of"
                + " (line 3), 1 with a person who is not there (line 2)");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "topic,person;vpn,u2;vpn | , line 3 names no person",
        "topic,person;vpn, | , line 2 names no person",
        "topic,person;;, u2 | , line 3 names no topic",
        "topic,person;#!,u2 | , line 2 names no topic",
        "person,since,topic;'\"a;b\"',1,vpn;u2 | , line 4 names no topic",
        "topic,person;vpn,u2;vpn,'\"Li';x | , line 3 begins quotes that do not end",
        "topic,person | ' holds no experts; each row needs topic and person, see docs/experts.md'",
        "topic,people;vpn,u2 | ', line 1 has no column person; its first line names the columns,"
            + " parted by commas, among them topic,person'",
        "'' | ', line 1 has no column topic; its first line names the columns, parted by commas,"
            + " among them topic,person'",
      })
  void aFaultIsNamedWithItsLine(String text, String message) throws IOException {
    Path list =
        Files.writeString(folder.resolve("known.csv"), text.replace(';', '\n').replace("'", ""));
    assertThatThrownBy(() -> KnownExperts.read(list))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(list + message);
  }

  @Test
  void bytesThatAreNoTextAreNamedAsSuch() throws IOException {
    Path list = folder.resolve("known.csv");
    Files.write(list, "topic,person\nvpn,Ren\u00e9e".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> KnownExperts.read(list)).hasMessage(list + " is no UTF-8 text");
  }

  @Test
  void whoHadWrittenNothingBeforeTheDayIsCountedAndSaid() throws IOException {
    KnownBacktest backtest = new KnownBacktest(ExpertModel.STANDARD, 1, 10);
    Found list = found("vpn,u2", "vpn,u6", "vpn,u9");
    double day = SmallFile.FIRST_DAY + 5;
    KnownReport cut = KnownReport.of(backtest, talk.talk(), list, OptionalDouble.of(day));
    assertThat(cut.topics()).isEqualTo(Map.of("vpn", 2));
    assertThat(cut.silentBefore()).isEqualTo(1);
    assertThat(cut.text(10))
        .startsWith(
            String.format(
                "1 topics, 2 known experts, ranked on what was known at the cut of 2026-01-06%n"
                    + "1 of them had written nothing by then: no ranking can name them, and they"
                    + " count%n"
                    + "rows left out: 1 with a person who is not there (line 4)%n"
                    + "vpn 2%n"));
    KnownReport all = KnownReport.of(backtest, talk.talk(), list, OptionalDouble.empty());
    assertThat(all.silentBefore()).isZero();
    assertThat(all.scores().get("experts").ndcg())
        .isGreaterThan(cut.scores().get("experts").ndcg());
    assertThat(all.text(10)).contains("ranked on all talk, which ends on 2026-01-09");
  }
}
