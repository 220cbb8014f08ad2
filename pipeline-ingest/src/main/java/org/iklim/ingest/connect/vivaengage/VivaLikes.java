// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.vivaengage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.iklim.ingest.connect.BadExportException;
import org.iklim.ingest.connect.Connector.Sink;
import org.iklim.ingest.connect.RawActivity;
import org.iklim.ingest.connect.compact.Hashes;
import org.iklim.ingest.connect.raw.Activities;
import org.iklim.ingest.connect.raw.Actor;
import org.iklim.ingest.connect.text.Times;
import org.iklim.ingest.csv.CsvRow;
import org.iklim.ingest.csv.CsvTable;

/**
 * The side file of likes, which network exports lack: CSV with {@code message_id, user_id} and, if
 * known, {@code created_at, reaction}. Read after all messages.
 */
final class VivaLikes {
  private static final List<String> REQUIRED = List.of("message_id", "user_id");

  private final Collection<VivaNetwork> networks;
  private final Sink sink;

  VivaLikes(Collection<VivaNetwork> networks, Sink sink) {
    this.networks = networks;
    this.sink = sink;
  }

  void read(Path file) throws IOException {
    try (CsvTable table =
        CsvTable.open(Files.newInputStream(file), String.valueOf(file.getFileName()))) {
      for (String column : REQUIRED) {
        if (!table.has(column)) {
          throw new BadExportException(
              file.getFileName()
                  + ": no column "
                  + column
                  + "; a file of likes has message_id,user_id[,created_at][,reaction]");
        }
      }
      for (CsvRow row = table.next(); row != null; row = table.next()) {
        accept(row);
      }
    }
  }

  private void accept(CsvRow row) throws IOException {
    sink.read("like");
    String message = row.text("message_id");
    Optional<String> hidden =
        networks.stream().flatMap(n -> n.hidden().reasonOf(message).stream()).findFirst();
    String user = row.text("user_id");
    Optional<VivaNetwork> network =
        networks.stream().filter(n -> n.places().timeOf(message).isPresent()).findFirst();
    if (hidden.isPresent()) {
      sink.skipped(hidden.get());
    } else if (network.isEmpty()) {
      sink.skipped(VivaSkip.UNKNOWN_MESSAGE);
    } else if (user.isEmpty()) {
      sink.skipped(VivaSkip.NO_AUTHOR);
    } else if (network.get().seen().add(Hashes.of("like", message, user, row.text("reaction")))) {
      like(network.get(), row, message, user);
    } else {
      sink.skipped(VivaSkip.DUPLICATE);
    }
  }

  private void like(VivaNetwork network, CsvRow row, String message, String user)
      throws IOException {
    Actor actor = Actor.person(network.userId(user), "");
    String messageId = network.messageId(message);
    String reaction = row.text("reaction");
    Optional<Instant> at = Times.parse(row.text("created_at"));
    Instant said = network.places().timeOf(message).orElseThrow();
    RawActivity like =
        at.isPresent()
            ? Activities.like(actor, at.get(), messageId, reaction)
            : Activities.likeWithoutTime(actor, messageId, said, reaction);
    sink.activity(network.places().in(message, like));
  }
}
