// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The one name of a topic, however a tag, a channel or a reader writes it, in Indonesian or
 * English: {@code #Cuti-Tahunan}, {@code annual leave} and the aspect {@code leave} are one topic.
 * Words that mean the same stand in {@code topic-names.tsv}; what is not there keeps its own name.
 */
public final class TopicNames {
  private static final Pattern PARTING = Pattern.compile("[^\\p{L}\\p{N}+.]+");
  private static final Map<String, String> SAME = read("topic-names.tsv");

  private TopicNames() {}

  /** The name of a topic; empty for a text without letters and digits. */
  public static String of(String written) {
    String plain = PARTING.matcher(written.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    return SAME.getOrDefault(plain, plain);
  }

  private static Map<String, String> read(String resource) {
    Map<String, String> names = new HashMap<>();
    try (InputStream in = TopicNames.class.getResourceAsStream(resource);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] words = line.split("\t", -1);
        for (int i = 1; i < words.length; i++) {
          names.put(words[i], words[0]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
    return names;
  }
}
