// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.vivaengage;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.iklim.ingest.connect.Connector.Sink;
import org.iklim.ingest.connect.compact.Hashes;
import org.iklim.ingest.connect.raw.Activities;
import org.iklim.ingest.connect.raw.Message;
import org.iklim.ingest.csv.CsvRow;

/** MessageVersions.csv, read after the messages: each version but the first is an Update. */
final class VivaVersions {
  private final VivaNetwork network;
  private final VivaContents contents;
  private final Sink sink;

  VivaVersions(VivaNetwork network, Sink sink) {
    this.network = network;
    this.contents = new VivaContents(network);
    this.sink = sink;
  }

  void accept(CsvRow row) throws IOException {
    sink.read("message_version");
    String id = VivaRows.versionOf(row);
    Optional<Instant> at = VivaRows.versionTime(row);
    VivaEdit edit = network.edits().get(Hashes.ofId(id));
    Optional<String> hidden = network.hidden().reasonOf(id);
    if (hidden.isPresent()) {
      sink.skipped(hidden.get());
    } else if (at.isEmpty()) {
      sink.skipped(VivaSkip.NO_TIME);
    } else if (edit == null || edit.said() == null) {
      sink.skipped(VivaSkip.UNKNOWN_MESSAGE);
    } else if (!at.get().isAfter(edit.said().published())) {
      sink.skipped(VivaSkip.FIRST_VERSION);
    } else if (!network.seen().add(Hashes.of("version", id, at.get().toString()))) {
      sink.skipped(VivaSkip.DUPLICATE);
    } else {
      edited(row, id, at.get(), edit.said());
    }
  }

  private void edited(CsvRow row, String id, Instant at, VivaEdit.Said said) throws IOException {
    Message message = contents.text(said.kind().message(network.messageId(id)), row);
    message.title(row.text("title")).published(said.published());
    if (message.hasContent()) {
      sink.activity(Activities.edit(said.sender(), at, message, said.place()));
    } else {
      sink.skipped(VivaSkip.EMPTY);
    }
  }
}
