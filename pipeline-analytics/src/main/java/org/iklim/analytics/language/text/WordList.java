// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a word list from the class path: {@code word[<TAB>value]} a line, {@code #} a comment. */
public final class WordList {
  private WordList() {}

  /**
   * The list as a map from word to the rest of its line (empty if there is none), in its order.
   *
   * @param owner the class beside which the list lies
   * @param name file name
   * @throws IllegalStateException if there is no such list, or a word stands in it twice
   */
  public static Map<String, String> read(Class<?> owner, String name) {
    try (InputStream bytes = owner.getResourceAsStream(name)) {
      if (bytes == null) {
        throw new IllegalStateException("no word list " + name + " beside " + owner.getName());
      }
      Map<String, String> list = new LinkedHashMap<>();
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        int tab = line.indexOf('\t');
        String word = tab < 0 ? line : line.substring(0, tab);
        String value = tab < 0 ? "" : line.substring(tab + 1);
        if (list.put(word, value) != null) {
          throw new IllegalStateException(name + " has '" + word + "' twice");
        }
      }
      return list;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read word list " + name, e);
    }
  }
}
