// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.vivaengage;

import java.time.Instant;
import org.iklim.ingest.connect.raw.Actor;
import org.iklim.ingest.connect.raw.Place;

/** What is remembered of a message that MessageVersions.csv names: only edited ones are there. */
final class VivaEdit {
  private Instant lastVersionAt = Instant.MIN;
  private long lastVersionText;
  private long currentText;
  private Said said;

  /**
   * What an edit repeats of its message.
   *
   * @param kind type of the message
   * @param sender who wrote it
   * @param published when
   * @param place where
   */
  record Said(VivaKind kind, Actor sender, Instant published, Place place) {}

  /** A version of this time and text is in the table. */
  void version(Instant at, long text) {
    if (!at.isBefore(lastVersionAt)) {
      lastVersionAt = at;
      lastVersionText = text;
    }
  }

  /** The latest export has this text. */
  void current(long text) {
    currentText = text;
  }

  void said(Said message) {
    said = message;
  }

  /** What the message was, null if no export has it. */
  Said said() {
    return said;
  }

  /** Whether this is the message's last text though no version in the table has it. */
  boolean isUnversioned(long text) {
    return text == currentText && text != lastVersionText;
  }

  /**
   * The earliest time at which a text after the last version in the table can have been written.
   */
  Instant afterLastVersion() {
    return lastVersionAt.plusMillis(1);
  }
}
