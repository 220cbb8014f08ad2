// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.slack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.iklim.ingest.connect.BadExportException;
import org.iklim.ingest.connect.Connector;
import org.iklim.ingest.connect.ImportOptions;
import org.iklim.ingest.connect.files.ExportFiles;
import org.iklim.ingest.connect.files.JsonRecords;
import org.iklim.ingest.connect.raw.Undated;

/** Reads the export of a Slack workspace. Keeps in memory the accounts and channels, no message. */
public final class SlackConnector implements Connector {
  private static final String USERS = "users.json";

  @Override
  public void read(Path export, ImportOptions options, Sink sink) throws IOException {
    try (ExportFiles files = ExportFiles.open(export)) {
      String root = files.folderOf(USERS);
      if (!files.has(root + USERS)) {
        throw new BadExportException(
            "not a Slack export: there is no users.json in "
                + export.getFileName()
                + "; give the ZIP that Slack made, or the folder it unpacks to");
      }
      Undated profiles = new Undated(sink);
      SlackAccounts accounts = SlackAccounts.read(files, root + USERS, options, sink, profiles);
      SlackChannels channels = SlackChannels.read(files, root, accounts, options, sink, profiles);
      SlackMessages messages = new SlackMessages(accounts, channels, sink, profiles);
      for (String name : files.names()) {
        if (name.startsWith(root)) {
          readDay(files, name, name.substring(root.length()), channels, messages, sink);
        }
      }
      profiles.end();
    }
  }

  /** A day of a channel lies at {@code channel/2026-10-01.json}; everything else is not talk. */
  private static void readDay(
      ExportFiles files,
      String name,
      String relative,
      SlackChannels channels,
      SlackMessages messages,
      Sink sink)
      throws IOException {
    int slash = relative.indexOf('/');
    if (slash < 0 || slash != relative.lastIndexOf('/') || !relative.endsWith(".json")) {
      return;
    }
    SlackChannel channel = channels.inFolder(relative.substring(0, slash));
    try (InputStream in = files.read(name)) {
      JsonRecords.ofArray(
          in,
          name,
          record -> {
            sink.read("message");
            switch (channel.access()) {
              case READ -> messages.accept(record, channel);
              case PRIVATE -> messages.skip(record, "private");
              case UNKNOWN -> messages.skip(record, "unknown_channel");
            }
          });
    }
  }
}
