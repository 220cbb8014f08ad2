// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.zulip;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.iklim.ingest.connect.BadExportException;
import org.iklim.ingest.connect.files.ExportFiles;
import org.iklim.ingest.connect.files.JsonRecords;
import org.iklim.ingest.connect.files.JsonRecords.Consumer;

/** The tables of an export, in the files they lie in. */
final class ZulipTables {
  private static final String REALM = "realm.json";
  private static final Pattern MESSAGES = Pattern.compile("messages-\\d+\\.json");

  private final ExportFiles files;
  private final String root;
  private final List<String> messageFiles;

  private ZulipTables(ExportFiles files, String root, List<String> messageFiles) {
    this.files = files;
    this.root = root;
    this.messageFiles = messageFiles;
  }

  static ZulipTables of(ExportFiles files, Path export) throws BadExportException {
    String root = files.folderOf(REALM);
    if (!files.has(root + REALM)) {
      throw new BadExportException(
          "not a Zulip export: there is no realm.json in "
              + export.getFileName()
              + "; give the .tar.gz that Zulip made, or the folder it unpacks to");
    }
    List<String> messageFiles =
        files.names().stream()
            .filter(name -> name.startsWith(root))
            .filter(name -> MESSAGES.matcher(name.substring(root.length())).matches())
            .toList();
    return new ZulipTables(files, root, messageFiles);
  }

  /** Each row of some tables of the realm, in the order of the file. */
  void realm(Map<String, Consumer> tables) throws IOException {
    try (InputStream in = files.read(root + REALM)) {
      JsonRecords.ofTables(in, REALM, tables);
    }
  }

  /** Each message, file after file. */
  void messages(Consumer each) throws IOException {
    for (String name : messageFiles) {
      try (InputStream in = files.read(name)) {
        JsonRecords.ofTables(in, name, Map.of("zerver_message", each));
      }
    }
  }
}
