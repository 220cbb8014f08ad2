// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.discourse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.iklim.ingest.connect.BadExportException;
import org.iklim.ingest.connect.Connector;
import org.iklim.ingest.connect.ImportOptions;
import org.iklim.ingest.connect.files.ExportFiles;
import org.iklim.ingest.connect.raw.Actor;

/**
 * Reads a Discourse forum: a topic's JSON, a folder or archive of such, or a user's archive. Keeps
 * a short record of each topic and 8 bytes of each post.
 */
public final class DiscourseConnector implements Connector {
  private static final String UNNAMED_FORUM = "forum";

  /** As the forum names it: user_archive-ann-260131-120000.zip, and the folder it unpacks to. */
  private static final Pattern ARCHIVE_NAME = Pattern.compile("user_archive-(.+)-\\d{6}-\\d{6}.*");

  @Override
  public void read(Path export, ImportOptions options, Sink sink) throws IOException {
    Forum forum = Forum.of(options.tenant().orElse(UNNAMED_FORUM));
    try (ExportFiles files = ExportFiles.open(export)) {
      String folder = files.folderOf(UserArchive.POSTS);
      if (files.has(folder + UserArchive.POSTS)) {
        new UserArchive(forum, owner(export, folder, forum), options, sink).read(files, folder);
        return;
      }
      List<String> names = files.names().stream().filter(n -> n.endsWith(".json")).toList();
      if (names.isEmpty()) {
        throw new BadExportException(
            "not a Discourse export: there is neither user_archive.csv nor any *.json in "
                + export.getFileName()
                + "; give a user's archive, or a folder of topics saved from /t/ID.json");
      }
      new ForumFiles(forum, options, sink).read(files, names);
    }
  }

  /** Whose archive it is stands in its name only. */
  private static Actor owner(Path export, String folder, Forum forum) throws BadExportException {
    String outer = String.valueOf(export.toAbsolutePath().normalize().getFileName());
    String inner = folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
    for (String name : List.of(inner, outer)) {
      Matcher archive = ARCHIVE_NAME.matcher(name.substring(name.lastIndexOf('/') + 1));
      if (archive.matches()) {
        return forum.actor(archive.group(1), "", 0);
      }
    }
    throw new BadExportException(
        "whose archive this is stands in its name only; call it"
            + " user_archive-USERNAME-YYMMDD-HHMMSS.zip, as the forum did");
  }
}
