// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.land;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.iklim.jobs.io.FaultPoints;
import org.iklim.jobs.io.ReadPlan.Gaps;
import org.iklim.jobs.options.Progress;
import org.iklim.jobs.support.Lake;
import org.iklim.jobs.support.ListedTopics;
import org.iklim.jobs.support.Samples;
import org.iklim.schemas.RejectReason;
import org.iklim.schemas.Topics;
import org.iklim.schemas.avro.EventType;
import org.iklim.schemas.tables.Events;
import org.iklim.schemas.tables.Memberships;
import org.iklim.schemas.tables.Messages;
import org.iklim.schemas.tables.Reactions;
import org.iklim.schemas.tables.Rejected;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A landing that dies at any of its fault points leaves nothing that the next one cannot mend. */
class KilledLandingTest {
  private final ListedTopics topics = new ListedTopics();
  @TempDir private Path data;

  @AfterEach
  void unwatch() {
    FaultPoints.unwatch();
  }

  @Test
  void afterADeathAtEveryPointTheTablesAreThoseOfAnUnbrokenLanding() throws Exception {
    firstBatch();
    Lake broken = Lake.in(data.resolve("broken"));
    List<String> points = dieAtEveryPoint(broken);
    secondBatch();
    points.addAll(dieAtEveryPoint(broken));
    Lake whole = Lake.in(data.resolve("whole"));
    land(whole);

    assertThat(points)
        .contains("land.events.branched", "land.events.written", "land.events.committed")
        .contains("merge.messages.branched", "merge.messages.written", "merge.messages.committed");
    for (String table :
        List.of(Events.TABLE, Rejected.TABLE, Messages.TABLE, Reactions.TABLE, Memberships.TABLE)) {
      assertThat(rows(broken, table)).as(table).isNotEmpty().isEqualTo(rows(whole, table));
      assertThat(broken.tables().load(table).refs()).as("branches").containsOnlyKeys("main");
    }
  }

  /** Dies at the first point that was not passed before, again and again until none is left. */
  private List<String> dieAtEveryPoint(Lake lake) throws Exception {
    List<String> died = new ArrayList<>();
    while (true) {
      FaultPoints.throwAtFirstNotIn(died);
      try {
        land(lake);
        return died;
      } catch (FaultPoints.Killed killed) {
        died.add(killed.getMessage());
      }
    }
  }

  private void firstBatch() {
    send("c1", EventType.CREATE, "m1", "2026-09-30T08:00:00Z");
    send("l1", EventType.LIKE, "m1", "2026-09-30T09:00:00Z");
    send("v1", EventType.LEAVE, "g1", "2026-09-30T09:00:00Z");
    topics.send(Topics.REJECTED, "r1", Samples.rejected(RejectReason.NOT_JSON, 1));
  }

  private void secondBatch() {
    send("c1", EventType.CREATE, "m1", "2026-09-30T08:00:00Z");
    send("u1", EventType.UPDATE, "m1", "2026-10-02T08:00:00Z");
    send("u2", EventType.UPDATE, "m1", "2026-10-01T08:00:00Z");
    send("c2", EventType.CREATE, "m2", "2026-10-01T08:00:00Z");
    send("ul1", EventType.UNDO, "l1", "2026-10-01T09:00:00Z");
    send("j1", EventType.JOIN, "g1", "2026-09-01T09:00:00Z");
    topics.send(Topics.REJECTED, "r2", Samples.rejected(RejectReason.LATE, 2));
  }

  private void send(String id, EventType type, String object, String at) {
    topics.send(Topics.ACTIVITY, id, Samples.event(id, type, object, at));
  }

  private void land(Lake lake) throws Exception {
    new Landing(lake.session(), topics, new Progress(new PrintWriter(Writer.nullWriter())))
        .run(Gaps.REFUSE);
  }

  /** Without the number of the landing: the unbroken one landed both batches at once. */
  private static List<String> rows(Lake lake, String table) {
    return lake.session().table(table).drop(Events.LAND_ID).collectAsList().stream()
        .map(Object::toString)
        .sorted()
        .toList();
  }
}
