// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.vivaengage;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.iklim.ingest.connect.Connector.Sink;
import org.iklim.ingest.connect.compact.Hashes;
import org.iklim.ingest.connect.raw.Activities;
import org.iklim.ingest.connect.raw.Actor;
import org.iklim.ingest.connect.raw.Message;
import org.iklim.ingest.connect.raw.Place;
import org.iklim.ingest.connect.text.Times;
import org.iklim.ingest.csv.CsvRow;

/**
 * Files.csv and Pages.csv: shared files and wiki pages. A row is a version; the first of a file or
 * page is a Create, any other an Update.
 */
final class VivaDocuments {
  private final VivaNetwork network;
  private final VivaContents contents;
  private final Sink sink;

  VivaDocuments(VivaNetwork network, Sink sink) {
    this.network = network;
    this.contents = new VivaContents(network);
    this.sink = sink;
  }

  /**
   * One version of a file or page.
   *
   * @param kind file or page
   * @param id of the file or page, the same for all its versions
   * @param author who uploaded or published it
   * @param authorColumn where the row says who
   * @param timeColumn where the row says when
   */
  private record Version(
      String kind, String id, Actor author, String authorColumn, String timeColumn) {}

  void file(CsvRow row) throws IOException {
    sink.read("file");
    String id = first(row, "file_id", "id");
    Actor uploader = contents.actor(row.text("uploader_id"), row.text("uploader_type"), "");
    told(
        row,
        new Version("file", id, uploader, "uploader_id", "uploaded_at"),
        Message.document(network.fileId(id)).text(row.text("description")));
  }

  void page(CsvRow row) throws IOException {
    sink.read("page");
    String id = first(row, "page_id", "id");
    String author =
        row.text("published_by_user_id").isEmpty() ? "creator_user_id" : "published_by_user_id";
    Actor publisher = Actor.person(network.userId(row.text(author)), "");
    told(
        row,
        new Version("page", id, publisher, author, "published_at"),
        Message.page(network.pageId(id)));
  }

  private void told(CsvRow row, Version version, Message message) throws IOException {
    Optional<Instant> at = Times.parse(row.text(version.timeColumn()));
    message.title(row.text("name")).thread(message.id());
    Optional<String> hidden = network.hidden().reasonOfDocument(row);
    if (hidden.isPresent()) {
      sink.skipped(hidden.get());
    } else if (version.id().isEmpty()) {
      sink.skipped(VivaSkip.NO_ID);
    } else if (row.text(version.authorColumn()).isEmpty()) {
      sink.skipped(VivaSkip.NO_AUTHOR);
    } else if (at.isEmpty()) {
      sink.skipped(VivaSkip.NO_TIME);
    } else if (!message.hasContent()) {
      sink.skipped(VivaSkip.EMPTY);
    } else {
      told(row, version, at.get(), message);
    }
  }

  private void told(CsvRow row, Version version, Instant at, Message message) throws IOException {
    Place place = place(row, row.text(version.authorColumn()));
    boolean isNew = isNew(version, "");
    boolean isNewVersion = isNew(version, row.text("id") + " " + at);
    if (isNew) {
      sink.activity(Activities.create(version.author(), at, message, place));
    } else if (isNewVersion) {
      sink.activity(Activities.edit(version.author(), at, message, place));
    }
    Optional<Instant> deleted = Times.parse(row.text("deleted_at"));
    if (deleted.isPresent() && isNew(version, "deletion")) {
      sink.activity(Activities.delete(version.author(), deleted.get(), message.id(), place));
    } else if (!isNew && !isNewVersion) {
      sink.skipped(VivaSkip.DUPLICATE);
    }
  }

  private boolean isNew(Version version, String event) {
    return network.seen().add(Hashes.of(version.kind(), version.id(), event));
  }

  /** Files and pages of no group are open: those of conversations have been left out before. */
  private Place place(CsvRow row, String author) {
    return row.text("group_id").isEmpty() && !row.isTrue("in_private_conversation")
        ? Place.everyone()
        : contents.place(row, author);
  }

  private static String first(CsvRow row, String column, String other) {
    return row.text(column).isEmpty() ? row.text(other) : row.text(column);
  }
}
