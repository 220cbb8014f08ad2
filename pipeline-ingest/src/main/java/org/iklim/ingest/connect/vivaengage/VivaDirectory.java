// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.vivaengage;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.iklim.ingest.connect.Connector.Sink;
import org.iklim.ingest.connect.RawActivity;
import org.iklim.ingest.connect.compact.Hashes;
import org.iklim.ingest.connect.raw.Activities;
import org.iklim.ingest.connect.raw.Actor;
import org.iklim.ingest.connect.raw.Place;
import org.iklim.ingest.connect.text.Times;
import org.iklim.ingest.csv.CsvRow;

/** Users.csv and Groups.csv: profiles of accounts and of groups. */
final class VivaDirectory {
  private final VivaNetwork network;
  private final VivaContents contents;
  private final Sink sink;

  VivaDirectory(VivaNetwork network, Sink sink) {
    this.network = network;
    this.contents = new VivaContents(network);
    this.sink = sink;
  }

  void user(CsvRow row) throws IOException {
    sink.read(state(row));
    String id = row.text("id");
    if (id.isEmpty()) {
      sink.skipped(VivaSkip.NO_ID);
      return;
    }
    Actor account = Actor.person(network.userId(id), row.text("name"));
    Optional<Instant> time = asOf(row.text("joined_at"));
    once(time, Activities.profile(account, time, row.text("email")));
  }

  void group(CsvRow row) throws IOException {
    sink.read("group");
    String id = row.text("id");
    if (id.isEmpty()) {
      sink.skipped(VivaSkip.NO_ID);
      return;
    }
    Optional<String> hidden = network.hidden().reasonOfGroup(row);
    if (hidden.isPresent()) {
      sink.skipped(hidden.get());
      return;
    }
    String groupId = network.groupId(id);
    Place place =
        row.isTrue("private")
            ? Place.restricted(groupId, row.text("name"))
            : Place.open(groupId, row.text("name"));
    String creator = row.text("created_by_id");
    Actor reporter =
        creator.isEmpty()
            ? Actor.service(network.userId("network"), "")
            : contents.actor(creator, row.text("created_by_type"), "");
    Optional<Instant> updated = Times.parse(row.text("updated_at"));
    Optional<Instant> time = updated.isPresent() ? updated : asOf(row.text("created_at"));
    once(time, Activities.container(reporter, time, place));
  }

  /** What is the same in several exports is told once. */
  private void once(Optional<Instant> time, RawActivity profile) throws IOException {
    if (time.isEmpty()) {
      sink.skipped(VivaSkip.NO_TIME);
    } else if (network.seen().add(Hashes.of("profile", profile.id()))) {
      sink.activity(profile);
    } else {
      sink.skipped(VivaSkip.DUPLICATE);
    }
  }

  /** The export's own time, which no table states: that of its latest message, else the cell's. */
  private Optional<Instant> asOf(String cell) {
    return network.latest().equals(Instant.MIN) ? Times.parse(cell) : Optional.of(network.latest());
  }

  /**
   * The record's kind tells accounts apart, for the reconciliation: {@code soft_delete} stands for
   * deleted, suspended and never joined.
   */
  private String state(CsvRow row) {
    if (row.text("state").equalsIgnoreCase("soft_delete")) {
      if (!row.text("deleted_at").isEmpty()) {
        return "user_deleted";
      }
      return row.text("suspended_at").isEmpty() ? "user_pending" : "user_suspended";
    }
    return network.isGuest(row.text("email")) ? "user_guest" : "user";
  }
}
