// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.vivaengage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.iklim.ingest.connect.Connector;
import org.iklim.ingest.connect.ImportOptions;

/**
 * Reads network exports of Viva Engage (Yammer): a ZIP, a folder, or a folder of many, with their
 * external networks. Keeps ids, times and hashes of messages, some 100 bytes each, and no text.
 */
public final class VivaEngageConnector implements Connector {
  /** The export does not name its network; --tenant does. */
  private static final String UNNAMED_NETWORK = "network";

  private static final String[] NO_COLUMNS = {};

  @Override
  public void read(Path export, ImportOptions options, Sink sink) throws IOException {
    Map<String, List<VivaExport>> exports =
        VivaExports.in(export, options.tenant().orElse(UNNAMED_NETWORK));
    List<VivaNetwork> networks = new ArrayList<>();
    for (Map.Entry<String, List<VivaExport>> tenant : exports.entrySet()) {
      VivaNetwork network = new VivaNetwork(tenant.getKey(), options.includesPrivate());
      networks.add(network);
      read(network, tenant.getValue(), sink);
    }
    if (options.likes().isPresent()) {
      new VivaLikes(networks, sink).read(options.likes().get());
    }
  }

  private static void read(VivaNetwork network, List<VivaExport> exports, Sink sink)
      throws IOException {
    List<VivaExport> inOrder = new VivaSurvey(network).of(exports);
    VivaDirectory directory = new VivaDirectory(network, sink);
    VivaMessages messages = new VivaMessages(network, sink);
    VivaDocuments documents = new VivaDocuments(network, sink);
    VivaVersions versions = new VivaVersions(network, sink);
    VivaReactions reactions = new VivaReactions(network, sink);
    for (VivaExport export : inOrder) {
      export.read(
          tables -> {
            tables.each("Users.csv", NO_COLUMNS, directory::user);
            tables.each("Groups.csv", NO_COLUMNS, directory::group);
            tables.each("Messages.csv", VivaRows.MESSAGE_COLUMNS, messages::accept);
            tables.each("Files.csv", NO_COLUMNS, documents::file);
            tables.each("Pages.csv", NO_COLUMNS, documents::page);
          });
    }
    for (VivaExport export : inOrder) {
      export.read(
          tables -> {
            tables.each("MessageVersions.csv", NO_COLUMNS, versions::accept);
            String onlyUser = onlyUser(tables);
            tables.each("LikedMessages.csv", NO_COLUMNS, row -> reactions.liked(row, onlyUser));
            tables.each("Answers.csv", NO_COLUMNS, reactions::answer);
            tables.each("BestReplyMessages.csv", NO_COLUMNS, reactions::bestReply);
          });
    }
  }

  /** The user an export is of; empty for the export of a whole network. */
  private static String onlyUser(VivaExport.Tables tables) throws IOException {
    List<String> first = new ArrayList<>();
    tables.each(
        "Users.csv",
        NO_COLUMNS,
        row -> {
          if (first.size() < 2) {
            first.add(row.text("id"));
          }
        });
    return first.size() == 1 ? first.get(0) : "";
  }
}
