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
import java.util.TreeSet;
import org.iklim.analytics.language.MessageLanguage;
import org.iklim.analytics.support.WordCountEngine;
import org.iklim.jobs.io.ReadPlan.Gaps;
import org.iklim.jobs.land.Landing;
import org.iklim.jobs.options.Progress;
import org.iklim.jobs.support.Lake;
import org.iklim.jobs.support.ListedTopics;
import org.iklim.jobs.support.Samples;
import org.iklim.schemas.Topics;
import org.iklim.schemas.avro.EventType;
import org.iklim.schemas.tables.LanguageMessages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadLanguageTest {
  private static final MessageLanguage STEP =
      new MessageLanguage(new WordCountEngine("w1"), "", "");

  private final ListedTopics topics = new ListedTopics();
  private final Progress progress = new Progress(new PrintWriter(Writer.nullWriter()));
  @TempDir private Path data;

  @Test
  void nightByNightGivesTheTableOfOneRun() throws Exception {
    for (int day = 1; day <= 9; day++) {
      send("c" + day, EventType.CREATE, "m" + day, "2026-08-0" + day + "T08:00:00Z", "a" + day % 3);
    }
    Lake nightly = Lake.in(data.resolve("nightly"));
    assertThat(run(nightly, STEP)).isEqualTo(Map.of(LanguageMessages.TABLE, 9L));
    assertThat(run(nightly, STEP)).as("nothing new").isEmpty();

    send("l3", EventType.LIKE, "m3", "2026-08-10T08:00:00Z", "a2");
    assertThat(run(nightly, STEP)).as("a like changes no text").isEmpty();

    send("u1", EventType.UPDATE, "m1", "2026-08-10T08:00:00Z", "a1");
    send("d7", EventType.DELETE, "m7", "2026-08-10T09:00:00Z", "a1");
    send("new", EventType.CREATE, "m-new", "2026-08-10T10:00:00Z", "a1");
    send("late", EventType.CREATE, "m-late", "2026-07-01T10:00:00Z", "a1");
    assertThat(run(nightly, STEP)).as("edit, new and late").isEqualTo(rows(3));
    assertThat(changedSince(nightly, 1))
        .contains(days("2026-07-01", "2026-08-01", "2026-08-07", "2026-08-10"));

    topics.send(Topics.PEOPLE, "a2", Samples.profile("a2", "A2", "BOT"));
    assertThat(run(nightly, STEP)).as("a2 turns out to be a bot").isEqualTo(rows(0));

    Lake once = Lake.in(data.resolve("once"));
    run(once, STEP);
    assertThat(table(nightly)).isEqualTo(table(once)).hasSize(7);
  }

  @Test
  void anotherModelReadsEverythingAgainAndTheSameNothing() throws Exception {
    send("c1", EventType.CREATE, "m1", "2026-08-01T08:00:00Z", "a1");
    send("c2", EventType.CREATE, "m2", "2026-08-02T08:00:00Z", "a2");
    Lake lake = Lake.in(data);
    run(lake, STEP);
    MessageLanguage other = new MessageLanguage(new WordCountEngine("w2"), "", "");
    assertThat(run(lake, other)).isEqualTo(rows(2));
    assertThat(changedSince(lake, 1)).as("everything may have changed").isEmpty();
    assertThat(run(lake, other)).isEmpty();
    assertThat(lake.session().table(LanguageMessages.TABLE).select("model_id").distinct().count())
        .isOne();
  }

  @Test
  void aTextThatWasReadOnAnotherNightIsNotReadAgain() throws Exception {
    send("same", EventType.CREATE, "m1", "2026-08-01T08:00:00Z", "a1");
    Lake lake = Lake.in(data);
    run(lake, STEP);
    send("same", EventType.CREATE, "m1", "2026-08-01T08:00:00Z", "a1");
    topics.send(
        Topics.ACTIVITY,
        "copy",
        Samples.eventWithText("a2", "copy", "m2", "text of same", "2026-08-02T08:00:00Z"));
    long before = WordCountEngine.asked();
    assertThat(run(lake, STEP)).isEqualTo(rows(1));
    assertThat(WordCountEngine.asked()).isEqualTo(before);
  }

  private static Map<String, Long> rows(long rows) {
    return Map.of(LanguageMessages.TABLE, rows);
  }

  private void send(String id, EventType type, String object, String at, String actor) {
    topics.send(Topics.ACTIVITY, id, Samples.eventBy(actor, id, type, object, at));
  }

  private Map<String, Long> run(Lake lake, MessageLanguage step) throws Exception {
    new Landing(lake.session(), topics, progress).run(Gaps.REFUSE);
    try (SharedInputs inputs = new SharedInputs(lake.session())) {
      return new ReadLanguage(lake.session(), inputs, progress, step).run();
    }
  }

  private static Optional<TreeSet<LocalDate>> changedSince(Lake lake, long build) {
    return ChangeLog.from(lake.tables().load(LanguageMessages.TABLE).properties())
        .since(build)
        .map(TreeSet::new);
  }

  private static TreeSet<LocalDate> days(String... days) {
    return new TreeSet<>(List.of(days).stream().map(LocalDate::parse).toList());
  }

  private static List<String> table(Lake lake) {
    return lake.session().table(LanguageMessages.TABLE).collectAsList().stream()
        .map(Object::toString)
        .sorted()
        .toList();
  }
}
