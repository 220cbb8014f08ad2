// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.mattermost;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.iklim.ingest.connect.BadExportException;
import org.iklim.ingest.connect.Connector;
import org.iklim.ingest.connect.ImportOptions;
import org.iklim.ingest.connect.files.ExportFiles;
import org.iklim.ingest.connect.files.JsonRecords;
import org.iklim.ingest.connect.raw.Json;

/**
 * Reads the bulk export of a Mattermost server, in two passes: which posts share their moment, then
 * everything; accounts and channels come before what was said. Keeps in memory the accounts and
 * channels, and a number or two of each message.
 */
public final class MattermostConnector implements Connector {
  /** The export names no server. */
  private static final String DEFAULT_TENANT = "mattermost";

  @Override
  public void read(Path export, ImportOptions options, Sink sink) throws IOException {
    try (ExportFiles files = ExportFiles.open(export)) {
      String name = lines(files, export);
      SameMoments moments = new SameMoments();
      try (InputStream in = files.read(name)) {
        JsonRecords.ofLines(in, name, moments::add);
      }
      Lines lines = new Lines(name, options, moments, sink);
      try (InputStream in = files.read(name)) {
        JsonRecords.ofLines(in, name, lines::accept);
      }
      lines.end();
    }
  }

  /** The one file of lines; attachments lie beside it under {@code data/}. */
  private static String lines(ExportFiles files, Path export) throws BadExportException {
    if (files.names().size() == 1) {
      return files.names().get(0);
    }
    List<String> candidates =
        files.names().stream()
            .filter(name -> name.endsWith(".jsonl"))
            .filter(name -> !name.startsWith("data/") && !name.contains("/data/"))
            .toList();
    if (candidates.size() != 1) {
      throw new BadExportException(
          "not a Mattermost bulk export: expected one .jsonl file in "
              + export.getFileName()
              + ", found "
              + candidates.size()
              + "; give that file itself, or the ZIP that mmctl made");
    }
    return candidates.get(0);
  }

  /** The lines, each an object with a type and a property of that name. */
  private static final class Lines {
    private final String file;
    private final Sink sink;
    private final MattermostDirectory directory;
    private final MattermostPosts posts;
    private boolean begun;

    Lines(String file, ImportOptions options, SameMoments moments, Sink sink) {
      this.file = file;
      this.sink = sink;
      this.directory =
          new MattermostDirectory(options, options.tenant().orElse(DEFAULT_TENANT), sink);
      this.posts = new MattermostPosts(directory, moments, sink);
    }

    void accept(JsonNode line) throws IOException {
      String type = Json.text(line, "type");
      JsonNode content = line.path(type);
      if (!begun) {
        begin(type, line);
        return;
      }
      switch (type) {
        case "channel" -> directory.channel(content);
        case "user" -> directory.user(content);
        case "bot" -> directory.bot(content);
        case "post" -> posts.post(content);
        case "direct_post" -> posts.directPost(content);
        case "direct_channel" -> skip(type, directory.directReason());
        case "team", "role", "scheme", "emoji" -> skip(type, "not_talk");
        // A closed list: what a stranger's file calls its lines goes to no output.
        default -> skip("other", "unknown_type");
      }
    }

    void end() throws IOException {
      if (!begun) {
        throw bad("it is empty");
      }
      directory.end();
    }

    private void skip(String kind, String reason) {
      sink.read(kind);
      sink.skipped(reason);
    }

    private void begin(String type, JsonNode line) throws BadExportException {
      if (!type.equals("version")) {
        throw bad("its first line is not of type version");
      }
      if (line.path("version").asInt() != 1) {
        throw bad("it is not of version 1, the only one there was");
      }
      begun = true;
      directory.exportedAt(Json.text(line.path("info"), "created"));
    }

    private BadExportException bad(String finding) {
      return new BadExportException(
          "not a Mattermost bulk export: "
              + file
              + ": "
              + finding
              + "; make it with 'mmctl export'");
    }
  }
}
