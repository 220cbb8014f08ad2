// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.activitystreams;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.iklim.ingest.connect.BadExportException;
import org.iklim.ingest.connect.Connector;
import org.iklim.ingest.connect.ImportOptions;
import org.iklim.ingest.connect.files.ExportFiles;

/**
 * Reads Activity Streams 2.0: lines of JSON (gzipped or not), a document, a collection, or a folder
 * or archive of such. Activities pass unchanged but for their form; one object is in memory at a
 * time.
 */
public final class ActivityStreamsConnector implements Connector {
  private static final String GZIP = ".gz";

  @Override
  public void read(Path export, ImportOptions options, Sink sink) throws IOException {
    Problems problems = new Problems(sink);
    ObjectReader objects = new ObjectReader(options, sink, problems);
    LinesFile lines = new LinesFile(objects, sink, problems);
    DocumentFile documents = new DocumentFile(objects, sink, problems);
    boolean found = false;
    try (ExportFiles files = ExportFiles.open(export)) {
      boolean alone = Files.isRegularFile(export) && files.names().size() == 1;
      for (String name : files.names()) {
        Form form = Form.of(name, alone);
        found |= form != Form.OTHER;
        if (form == Form.DOCUMENT) {
          documents.read(files, name);
        } else if (form == Form.LINES) {
          try (InputStream in = unpacked(files.read(name), name)) {
            lines.read(in, name);
          }
        }
      }
    }
    if (!found) {
      throw new BadExportException(
          "no Activity Streams in "
              + export.getFileName()
              + ": expected files named *.ndjson, *.jsonl, *.json or *.jsonld");
    }
  }

  /** A gzipped file within a folder or archive; one given alone is unpacked already. */
  private static InputStream unpacked(InputStream in, String name) throws IOException {
    try {
      return name.endsWith(GZIP) ? new GZIPInputStream(in) : in;
    } catch (ZipException e) {
      in.close();
      throw new BadExportException("damaged gzip: " + name + "; fetch it again");
    }
  }

  private enum Form {
    DOCUMENT,
    LINES,
    OTHER;

    /** By its name; a file given alone may be called anything and is then taken for lines. */
    static Form of(String name, boolean alone) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (lower.endsWith(GZIP)) {
        // Only lines: a packed document would have to be unpacked twice.
        lower = lower.substring(0, lower.length() - GZIP.length());
        return lower.endsWith(".ndjson") || lower.endsWith(".jsonl") ? LINES : OTHER;
      }
      if (lower.endsWith(".json") || lower.endsWith(".jsonld")) {
        return DOCUMENT;
      }
      boolean lines = lower.endsWith(".ndjson") || lower.endsWith(".jsonl");
      return lines || alone ? LINES : OTHER;
    }
  }
}
