// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.sentiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.iklim.analytics.language.sentiment.Label;
import org.iklim.analytics.language.sentiment.training.LabelledText;

/**
 * Reads labelled texts: {@code label<TAB>text} a line, or the corpus' own {@code
 * label<TAB>language<TAB>aspect<TAB>text}. An error names file and line, never the text.
 */
public final class Samples {
  private static final int CORPUS_FIELDS = 4;

  private Samples() {}

  /**
   * The texts of a file of {@code label<TAB>text}.
   *
   * @param source name of the set they are
   * @throws IllegalArgumentException if a line is not of that form
   */
  public static List<LabelledText> read(Path file, String source) throws IOException {
    return read(file, source, 2);
  }

  /**
   * The same from lines that are open.
   *
   * @param name how to call them in an error
   */
  public static List<LabelledText> read(TextLines lines, String name, String source)
      throws IOException {
    return read(lines, name, source, 2);
  }

  /** The texts of all files of a folder, each file a source named up to its first full stop. */
  public static List<LabelledText> readSets(Path folder) throws IOException {
    List<LabelledText> texts = new ArrayList<>();
    for (Path file : files(folder)) {
      String name = String.valueOf(file.getFileName());
      texts.addAll(read(file, name.substring(0, name.indexOf('.')), 2));
    }
    return texts;
  }

  /** The texts of all files of a part of the corpus, as one source. */
  public static List<LabelledText> readCorpus(Path folder, String source) throws IOException {
    List<LabelledText> texts = new ArrayList<>();
    for (Path file : files(folder)) {
      texts.addAll(read(file, source, CORPUS_FIELDS));
    }
    return texts;
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new NoSuchFileException(folder.toString());
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().matches(".*\\.tsv(\\.gz)?")).sorted().toList();
    }
  }

  private static List<LabelledText> read(Path file, String source, int fields) throws IOException {
    try (TextLines lines = TextLines.of(file)) {
      return read(lines, file.toString(), source, fields);
    }
  }

  private static List<LabelledText> read(TextLines lines, String name, String source, int fields)
      throws IOException {
    List<LabelledText> texts = new ArrayList<>();
    int number = 0;
    for (String line = lines.next(); line != null; line = lines.next()) {
      number++;
      if (!line.isEmpty()) {
        String[] parts = line.split("\t", fields);
        String where = name + ", line " + number;
        if (parts.length != fields) {
          throw new IllegalArgumentException(
              where + ": expected " + fields + " fields with tabs between them");
        }
        texts.add(new LabelledText(label(parts[0], where), source, parts[fields - 1]));
      }
    }
    return texts;
  }

  private static Label label(String id, String where) {
    try {
      return Label.fromId(id);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(where + ": a label is negative, neutral or positive", e);
    }
  }
}
