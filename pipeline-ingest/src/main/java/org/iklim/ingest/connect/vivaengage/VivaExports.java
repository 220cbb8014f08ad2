// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.vivaengage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.iklim.ingest.connect.BadExportException;
import org.iklim.ingest.connect.files.ExportFiles;

/**
 * Finds the exports in what the user names: one ZIP, one folder, or a folder of many of both (one a
 * month, say). An external network lies in a folder named by its number beside the tables of the
 * home network.
 */
final class VivaExports {
  private static final Set<String> TABLES = Set.of("messages.csv", "users.csv");
  private static final Set<String> BESIDE_NETWORKS =
      Set.of("messages.csv", "users.csv", "networks.csv", "request.txt");
  private static final Pattern NETWORK_ID = Pattern.compile("\\d+");

  private final String homeTenant;
  private final Map<String, List<VivaExport>> byTenant = new TreeMap<>();

  private VivaExports(String homeTenant) {
    this.homeTenant = homeTenant;
  }

  /**
   * Exports by the tenant they are of, in the order of their names.
   *
   * @throws BadExportException if there is none
   */
  static Map<String, List<VivaExport>> in(Path path, String homeTenant) throws IOException {
    VivaExports exports = new VivaExports(homeTenant);
    exports.find(path);
    if (exports.byTenant.isEmpty()) {
      throw new BadExportException(
          "not a Viva Engage export: there is no Messages.csv or Users.csv in "
              + path.getFileName()
              + "; give the ZIP of a network export, the folder it unpacks to, or a folder of such");
    }
    return exports.byTenant;
  }

  private void find(Path path) throws IOException {
    List<String> names;
    try (ExportFiles files = ExportFiles.open(path)) {
      names = files.names();
    }
    Set<String> exportFolders = foldersWith(TABLES, names);
    Set<String> networkParents = foldersWith(BESIDE_NETWORKS, names);
    Set<String> all = new TreeSet<>(exportFolders);
    boolean isFolder = Files.isDirectory(path);
    for (String name : names) {
      if (isFolder && isZip(name) && !isUpload(name, exportFolders)) {
        all.add(name);
      }
    }
    for (String found : all) {
      if (isZip(found)) {
        find(path.resolve(found));
      } else {
        add(path, found, isFolder, networkParents);
      }
    }
  }

  private void add(Path path, String folder, boolean isFolder, Set<String> networkParents) {
    int end = Math.max(0, folder.length() - 1);
    int start = folder.lastIndexOf('/', end - 1) + 1;
    String last = folder.substring(Math.min(start, end), end);
    boolean external =
        NETWORK_ID.matcher(last).matches() && networkParents.contains(folder.substring(0, start));
    VivaExport export =
        isFolder ? new VivaExport(path.resolve(folder), "") : new VivaExport(path, folder);
    byTenant.computeIfAbsent(external ? last : homeTenant, t -> new ArrayList<>()).add(export);
  }

  /** Folders, each with its slash, that hold a file of one of the names. */
  private static Set<String> foldersWith(Set<String> wanted, List<String> names) {
    Set<String> folders = new HashSet<>();
    for (String name : names) {
      int slash = name.lastIndexOf('/') + 1;
      if (wanted.contains(name.substring(slash).toLowerCase(Locale.ROOT))) {
        folders.add(name.substring(0, slash));
      }
    }
    return folders;
  }

  private static boolean isZip(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  /** Files that people shared lie in a folder of their own beside the tables. */
  private static boolean isUpload(String name, Set<String> exportFolders) {
    return exportFolders.stream().anyMatch(folder -> name.startsWith(folder + "Files/"));
  }
}
