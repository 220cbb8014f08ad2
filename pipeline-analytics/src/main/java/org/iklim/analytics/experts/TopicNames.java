// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The one name of a topic, however a tag, a channel or a reader writes it, in Indonesian or
 * English: {@code #Cuti-Tahunan}, {@code annual leave} and the aspect {@code leave} are one topic.
 * Words that mean the same stand in {@code topic-names.tsv}; what is not there keeps its own name.
 */
public final class TopicNames {
  private static final Pattern PARTING = Pattern.compile("[^\\p{L}\\p{N}+.]+");
  private static final Map<String, List<String>> OTHERS = read("topic-names.tsv");
  private static final Map<String, String> SAME = same(OTHERS);

  private TopicNames() {}

  /** The name of a topic; empty for a text without letters and digits. */
  public static String of(String written) {
    String plain = PARTING.matcher(written.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    return SAME.getOrDefault(plain, plain);
  }

  /**
   * What else a topic is called, in either language, first what Indonesian calls it; empty for a
   * topic with a single name.
   */
  public static List<String> others(String topic) {
    return OTHERS.getOrDefault(topic, List.of());
  }

  private static Map<String, String> same(Map<String, List<String>> others) {
    Map<String, String> same = new HashMap<>();
    others.forEach((topic, names) -> names.forEach(name -> same.put(name, topic)));
    return same;
  }

  private static Map<String, List<String>> read(String resource) {
    Map<String, List<String>> names = new TreeMap<>();
    try (InputStream in = TopicNames.class.getResourceAsStream(resource);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        List<String> words = List.of(line.split("\t", -1));
        names.put(words.get(0), words.subList(1, words.size()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
    return names;
  }
}
