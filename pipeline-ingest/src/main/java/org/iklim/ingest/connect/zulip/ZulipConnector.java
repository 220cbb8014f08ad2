// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.zulip;

import java.io.IOException;
import java.nio.file.Path;
import org.iklim.ingest.connect.Connector;
import org.iklim.ingest.connect.ImportOptions;
import org.iklim.ingest.connect.files.ExportFiles;

/**
 * Reads the export of a Zulip realm, in several passes: accounts and channels, members, the first
 * message of each topic, messages, reactions. Keeps in memory accounts, channels and 16 bytes of
 * content a topic, no message.
 */
public final class ZulipConnector implements Connector {
  private static final int REACTIONS_IN_MEMORY = 500_000;

  private final int reactionsInMemory;

  /** A connector for exports of any size. */
  public ZulipConnector() {
    this(REACTIONS_IN_MEMORY);
  }

  /**
   * A connector with a bound of its own.
   *
   * @param reactionsInMemory reactions it holds at a time; more make more passes over the messages
   */
  public ZulipConnector(int reactionsInMemory) {
    this.reactionsInMemory = reactionsInMemory;
  }

  @Override
  public void read(Path export, ImportOptions options, Sink sink) throws IOException {
    try (ExportFiles files = ExportFiles.open(export)) {
      ZulipTables tables = ZulipTables.of(files, export);
      ZulipDirectory directory = ZulipDirectory.read(tables, options, sink);
      ZulipTopics topics = ZulipTopics.read(tables, directory);
      ZulipMessages messages = new ZulipMessages(directory, topics, sink);
      tables.messages(messages::accept);
      directory.profiles().end();
      new ZulipReactions(tables, directory, sink, reactionsInMemory).read();
    }
  }
}
