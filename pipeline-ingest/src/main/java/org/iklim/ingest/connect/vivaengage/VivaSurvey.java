// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.vivaengage;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.iklim.ingest.connect.compact.Hashes;
import org.iklim.ingest.connect.text.Times;
import org.iklim.ingest.csv.CsvRow;

/**
 * The first pass over the exports of a network: notes what rows need to know of other rows, and
 * puts the exports in the order of time, so that where two have the same message the later one is
 * right.
 */
final class VivaSurvey {
  private static final String[] NO_COLUMNS = {};

  private final VivaNetwork network;
  private final VivaContents contents;

  VivaSurvey(VivaNetwork network) {
    this.network = network;
    this.contents = new VivaContents(network);
  }

  private record Dated(VivaExport export, Instant latest) {}

  /** Surveys the exports; gives them in the order of their latest message, equal ones by name. */
  List<VivaExport> of(List<VivaExport> exports) throws IOException {
    for (VivaExport export : exports) {
      export.read(this::references);
    }
    List<Dated> dated = new ArrayList<>();
    for (VivaExport export : exports) {
      dated.add(new Dated(export, latest(export)));
    }
    dated.sort(Comparator.comparing(Dated::latest));
    if (!network.edits().isEmpty()) {
      for (Dated export : dated) {
        export.export().read(this::currentTexts);
      }
    }
    return dated.stream().map(Dated::export).toList();
  }

  private void references(VivaExport.Tables tables) throws IOException {
    tables.each(
        "Topics.csv",
        NO_COLUMNS,
        row -> network.topics().put(Hashes.ofId(row.text("id")), row.text("name")));
    tables.each("Groups.csv", NO_COLUMNS, network.hidden()::group);
    tables.each("Users.csv", NO_COLUMNS, row -> network.countDomain(row.text("email")));
    tables.each(
        "MessageVersions.csv",
        NO_COLUMNS,
        row ->
            VivaRows.versionTime(row)
                .ifPresent(
                    at ->
                        network
                            .edits()
                            .computeIfAbsent(
                                Hashes.ofId(VivaRows.versionOf(row)), k -> new VivaEdit())
                            .version(at, VivaRows.textHash(row))));
  }

  private Instant latest(VivaExport export) throws IOException {
    Instant[] latest = {Instant.MIN};
    export.read(
        tables ->
            tables.each(
                "Messages.csv",
                VivaRows.MESSAGE_COLUMNS,
                row -> {
                  Optional<Instant> created = note(row);
                  if (created.isPresent() && created.get().isAfter(latest[0])) {
                    latest[0] = created.get();
                  }
                }));
    network.at(latest[0]);
    return latest[0];
  }

  private Optional<Instant> note(CsvRow row) {
    long id = Hashes.ofId(row.text("id"));
    Optional<Instant> created = Times.parse(row.text("created_at"));
    network.hidden().note(row);
    if (network.hidden().reasonOf(row).isEmpty()) {
      if (created.isPresent()) {
        network
            .places()
            .written(
                row.text("id"),
                created.get(),
                contents.place(row, row.text("sender_id")),
                VivaRows.isDirect(row));
      }
      if (VivaRows.isRoot(row) && !row.text("sender_id").isEmpty()) {
        network.starters().put(id, Hashes.ofId(row.text("sender_id")));
      }
    }
    return created;
  }

  private void currentTexts(VivaExport.Tables tables) throws IOException {
    tables.each(
        "Messages.csv",
        NO_COLUMNS,
        row -> {
          VivaEdit edit = network.edits().get(Hashes.ofId(row.text("id")));
          if (edit != null) {
            edit.current(VivaRows.textHash(row));
          }
        });
  }
}
