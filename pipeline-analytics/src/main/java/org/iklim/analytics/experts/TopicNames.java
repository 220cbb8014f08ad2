// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.iklim.analytics.reports.page.Language;
import org.iklim.analytics.reports.page.Words;

/**
 * The one name of a topic, however a tag, a channel or a reader writes it, in Indonesian or
 * English: {@code #Cuti-Tahunan}, {@code annual leave} and the aspect {@code leave} are one topic.
 * Words that mean the same stand in {@code topic-names.tsv}; what is not there keeps its own name.
 * What the two languages call an aspect stands in the words of the leader's page alone.
 */
public final class TopicNames {
  private static final Pattern PARTING = Pattern.compile("[^\\p{L}\\p{N}+.]+");
  private static final Words INDONESIAN = new Words(Language.INDONESIAN);
  private static final Words ENGLISH = new Words(Language.ENGLISH);
  private static final Map<String, List<String>> OTHERS = read("topic-names.tsv");
  private static final Map<String, String> SAME = same(OTHERS);

  private TopicNames() {}

  /** The name of a topic; empty for a text without letters and digits. */
  public static String of(String written) {
    String plain = plain(written);
    return SAME.getOrDefault(plain, plain);
  }

  private static String plain(String written) {
    return PARTING.matcher(written.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
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
        names.put(words.get(0), others(words));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
    return names;
  }

  private static List<String> others(List<String> words) {
    String topic = words.get(0);
    Set<String> others = new LinkedHashSet<>();
    others.add(plain(INDONESIAN.topic(topic)));
    others.addAll(words);
    others.add(plain(ENGLISH.topic(topic)));
    others.remove(topic);
    return List.copyOf(others);
  }
}
