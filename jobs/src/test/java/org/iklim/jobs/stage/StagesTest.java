// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.iklim.analytics.language.MessageLanguage;
import org.iklim.analytics.support.WordCountEngine;
import org.iklim.jobs.io.ReadPlan.Gaps;
import org.iklim.jobs.land.Landing;
import org.iklim.jobs.options.Progress;
import org.iklim.jobs.support.Lake;
import org.iklim.jobs.support.ListedTopics;
import org.iklim.jobs.support.Samples;
import org.iklim.schemas.Contracts;
import org.iklim.schemas.Topics;
import org.iklim.schemas.avro.EventType;
import org.iklim.schemas.tables.Climate;
import org.iklim.schemas.tables.Measures;
import org.iklim.schemas.tables.PersonDays;
import org.iklim.schemas.tables.Replies;
import org.iklim.schemas.tables.Threads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Night by night, steps side by side, gives what one run gives, step after step. */
class StagesTest {
  private static final LocalDate FIRST_DAY = LocalDate.parse("2026-08-03");
  private static final int PEOPLE = 6;
  private static final Set<String> STAGES = Set.of("language", "network", "metrics", "reports");

  /** The wording decides, not the model: a test of the stages needs no weights. */
  private static final MessageLanguage READER =
      new MessageLanguage(new WordCountEngine("w1"), "", "");

  private final ListedTopics topics = new ListedTopics();
  private final Progress progress = new Progress(new PrintWriter(Writer.nullWriter()));
  @TempDir private Path data;

  @Test
  void nightByNightGivesTheTablesOfOneRun() throws Exception {
    topics.send(Topics.PEOPLE, "ann", Samples.profile("ann", "Ann"));
    for (int person = 0; person < PEOPLE; person++) {
      topics.send(Topics.PEOPLE, "a" + person, Samples.profile("a" + person, "A"));
      String unit = "Acme / " + (person % 2 == 0 ? "Finance" : "IT");
      topics.send(Topics.PEOPLE, "p" + person, Samples.attributes("p-a" + person, unit));
    }
    for (int day = 0; day < 40; day++) {
      talk(day);
    }
    // No profile names this account yet: it stands for a person of its own.
    send("guest", EventType.CREATE, "m-guest", day(5) + "T11:00:00Z", "guest");
    // Known to HR under an address that changes, with an account under either.
    topics.send(Topics.PEOPLE, "old", Samples.profileOf("old", "p-old", "O"));
    topics.send(Topics.PEOPLE, "new", Samples.profileOf("new", "p-new", "O"));
    topics.send(Topics.PEOPLE, "17", Samples.hrRow("17", "p-old", "Acme / IT", day(-9)));
    topics.send(Topics.PEOPLE, "18", Samples.hrRow("18", "p-18", "Acme / IT", day(-9)));
    topics.send(Topics.PEOPLE, "18", Samples.hrRow("18", "p-18", "Acme / Error", day(33)));
    send("c-old", EventType.CREATE, "m-old", day(6) + "T11:00:00Z", "old");
    send("l-new", EventType.LIKE, "m-old", day(7) + "T11:00:00Z", "new");
    Lake nightly = Lake.in(data.resolve("nightly"));
    run(nightly);
    talk(40);
    send("u1", EventType.UPDATE, "m3", day(41) + "T08:00:00Z", "a1");
    send("d1", EventType.DELETE, "m7", day(41) + "T08:00:00Z", "a1");
    send("late", EventType.CREATE, "m-late", day(2) + "T23:00:00Z", "a2");
    topics.send(Topics.PEOPLE, "p1", Samples.attributes("p-a1", "Acme / IT"));
    topics.send(Topics.PEOPLE, "p2", Samples.attributes("p-a2", "Acme / IT", day(32)));
    topics.send(Topics.PEOPLE, "guest", Samples.profileOf("guest", "p-a4", "G"));
    topics.send(Topics.PEOPLE, "new", Samples.profile("newcomer", "N"));
    topics.send(Topics.PEOPLE, "17", Samples.hrRow("17", "p-new", "Acme / IT", day(-9)));
    topics.send(Topics.PEOPLE, "18", Samples.withdrawal("18", "p-18", day(33)));
    Map<String, Long> written = run(nightly);
    assertThat(written).containsKeys(Threads.TABLE, PersonDays.TABLE, Measures.PUBLISHED);
    assertThat(run(nightly)).as("a third run with nothing new").isEmpty();

    Lake once = Lake.in(data.resolve("once"));
    run(once, 1);

    for (String table : Contracts.tables()) {
      if (STAGES.contains(table.split("\\.", 2)[0])) {
        assertThat(rows(nightly, table)).as(table).isEqualTo(rows(once, table));
      }
    }
    assertThat(rows(once, Measures.PUBLISHED)).isNotEmpty();
    assertThat(rows(once, Replies.TABLE)).isNotEmpty();
    assertThat(once.session().table(Climate.TABLE).where("climate_index IS NOT NULL").count())
        .as("weeks in which enough people spoke")
        .isPositive();
    assertThat(rows(once, PersonDays.TABLE))
        .as("one person under the address of now")
        .noneMatch(row -> row.contains("p-old"))
        .filteredOn(row -> row.contains("p-new"))
        .hasSize(2);
    assertThat(rows(once, Measures.TABLE)).noneMatch(row -> row.contains("Acme / Error"));
    assertThat(written.get(PersonDays.TABLE))
        .as("only the days that changed: of new messages, of the guest, and since somebody moved")
        .isLessThan(rows(once, PersonDays.TABLE).size() / 2);
  }

  private void talk(int day) {
    for (int person = 0; person < PEOPLE; person++) {
      String id = "m" + (day * PEOPLE + person);
      String at = day(day) + "T0" + person + ":00:00Z";
      send("c" + id, EventType.CREATE, id, at, "a" + person);
      topics.send(
          Topics.ACTIVITY,
          "r" + id,
          Samples.answer(
              "a" + (person + 1) % PEOPLE, "r" + id, "answer-" + id, id, day(day) + "T09:00:00Z"));
      send("l" + id, EventType.LIKE, id, day(day) + "T10:00:00Z", "a" + (person + 2) % PEOPLE);
    }
  }

  private static LocalDate day(int number) {
    return FIRST_DAY.plusDays(number);
  }

  private void send(String id, EventType type, String object, String at, String actor) {
    topics.send(Topics.ACTIVITY, id, Samples.eventBy(actor, id, type, object, at));
  }

  private Map<String, Long> run(Lake lake) throws Exception {
    return run(lake, 2);
  }

  private Map<String, Long> run(Lake lake, int sideBySide) throws Exception {
    new Landing(lake.session(), topics, progress).run(Gaps.REFUSE);
    try (Stages stages = new Stages(lake.session(), progress, sideBySide)) {
      return stages.everything(READER, Optional.empty());
    }
  }

  private static List<String> rows(Lake lake, String table) {
    return lake.session().table(table).collectAsList().stream()
        .map(Object::toString)
        .sorted()
        .toList();
  }
}
