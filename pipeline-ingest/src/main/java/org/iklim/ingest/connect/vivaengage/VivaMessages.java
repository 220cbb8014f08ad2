// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.vivaengage;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.iklim.ingest.connect.Connector.Sink;
import org.iklim.ingest.connect.RawActivity;
import org.iklim.ingest.connect.compact.Hashes;
import org.iklim.ingest.connect.compact.LongLongMap;
import org.iklim.ingest.connect.raw.Activities;
import org.iklim.ingest.connect.raw.Actor;
import org.iklim.ingest.connect.raw.Message;
import org.iklim.ingest.connect.raw.Place;
import org.iklim.ingest.connect.text.Times;
import org.iklim.ingest.csv.CsvRow;

/**
 * Messages.csv. Exports overlap, so a message may come several times: the first row is a Create, a
 * row with another text an Update, a row that says it is deleted a Delete, any other a duplicate.
 */
final class VivaMessages {
  private static final long DELETED = 1L << 15;
  private static final long TIMES_MASK = DELETED - 1;
  private static final int TEXT_SHIFT = 16;

  private final VivaNetwork network;
  private final VivaContents contents;
  private final Sink sink;

  /** Of each message the hash of its last text, whether it is deleted, how many texts it had. */
  private final LongLongMap states = new LongLongMap(VivaNetwork.NONE);

  VivaMessages(VivaNetwork network, Sink sink) {
    this.network = network;
    this.contents = new VivaContents(network);
    this.sink = sink;
  }

  void accept(CsvRow row) throws IOException {
    sink.read("message");
    Optional<Instant> created = Times.parse(row.text("created_at"));
    Optional<String> hidden = network.hidden().reasonOf(row);
    if (row.text("id").isEmpty()) {
      sink.skipped(VivaSkip.NO_ID);
    } else if (hidden.isPresent()) {
      sink.skipped(hidden.get());
    } else if (VivaRows.isSystem(row)) {
      sink.skipped(VivaSkip.SYSTEM_MESSAGE);
    } else if (VivaRows.isDraft(row)) {
      sink.skipped(VivaSkip.DRAFT);
    } else if (row.text("sender_id").isEmpty()) {
      sink.skipped(VivaSkip.NO_AUTHOR);
    } else if (created.isEmpty()) {
      sink.skipped(VivaSkip.NO_TIME);
    } else {
      told(row, created.get());
    }
  }

  private void told(CsvRow row, Instant created) throws IOException {
    long id = Hashes.ofId(row.text("id"));
    long before = states.get(id);
    boolean isNew = before == VivaNetwork.NONE;
    long text = VivaRows.textHash(row);
    boolean changed = !isNew && before >>> TEXT_SHIFT != text;
    boolean wasDeleted = !isNew && (before & DELETED) != 0;
    boolean isDeleted = VivaRows.isDeleted(row);

    VivaKind kind = VivaKind.of(row, !VivaRows.isRoot(row));
    Actor sender = contents.sender(row);
    Place place = contents.place(row, row.text("sender_id"));
    Message message = contents.message(row, kind);
    if (!message.hasContent() && isNew) {
      if (isDeleted) {
        // Its text is gone from this export; an earlier import may have landed it.
        sink.activity(deletion(row, sender, created, place));
        states.put(id, text << TEXT_SHIFT | DELETED | 1);
      } else {
        sink.skipped(VivaSkip.EMPTY);
      }
      return;
    }
    VivaEdit edit = network.edits().get(id);
    long texts = isNew ? 1 : before & TIMES_MASK;
    boolean gave = isNew;
    if (isNew) {
      sink.activity(Activities.create(sender, created, message, place));
    }
    boolean tells = (isNew || changed) && !isDeleted && message.hasContent();
    Optional<Instant> edited =
        tells ? editTime(edit, isNew, text, created.plusMillis(texts)) : Optional.empty();
    if (edited.isPresent()) {
      Message edition = contents.message(row, kind).published(created);
      sink.activity(Activities.edit(sender, edited.get(), edition, place));
      texts = Math.min(texts + 1, TIMES_MASK);
      gave = true;
    }
    if (isDeleted && !wasDeleted) {
      sink.activity(deletion(row, sender, created, place));
      gave = true;
    }
    if (!gave) {
      sink.skipped(VivaSkip.DUPLICATE);
    }
    long hash = message.hasContent() ? text : before >>> TEXT_SHIFT;
    boolean deleted = isDeleted || wasDeleted;
    states.put(id, hash << TEXT_SHIFT | (deleted ? DELETED : 0) | texts);
    if (edit != null) {
      edit.said(new VivaEdit.Said(kind, sender, created, place));
    }
  }

  /**
   * When the text of this row was written, if that is an edit no table of versions tells.
   * Messages.csv has no time for it: it is put one millisecond after what came before.
   */
  private static Optional<Instant> editTime(
      VivaEdit edit, boolean isNew, long text, Instant afterLastText) {
    if (edit != null) {
      return edit.isUnversioned(text) ? Optional.of(edit.afterLastVersion()) : Optional.empty();
    }
    return isNew ? Optional.empty() : Optional.of(afterLastText);
  }

  private RawActivity deletion(CsvRow row, Actor sender, Instant created, Place place) {
    String by = row.text("deleted_by_id");
    Actor actor = by.isEmpty() ? sender : contents.actor(by, row.text("deleted_by_type"), "");
    Instant deleted = Times.parse(row.text("deleted_at")).orElse(created);
    return Activities.delete(actor, deleted, network.messageId(row.text("id")), place);
  }
}
