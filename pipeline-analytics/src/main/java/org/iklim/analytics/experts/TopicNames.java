// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.iklim.analytics.language.taxonomy.AspectNames;
import org.iklim.analytics.language.text.WordList;

/**
 * The one name of a topic, however a tag, a channel or a reader writes it, in Indonesian or
 * English: {@code #Cuti-Tahunan}, {@code annual leave} and the aspect {@code leave} are one topic.
 * Words that mean the same stand in {@code topic-names.tsv}; what is not there keeps its own name.
 * What the two languages call an aspect is told by {@link AspectNames} alone.
 */
public final class TopicNames {
  private static final Pattern PARTING = Pattern.compile("[^\\p{L}\\p{N}+.]+");
  private static final Map<String, List<String>> OTHERS = others();
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

  private static Map<String, List<String>> others() {
    Map<String, List<String>> others = new TreeMap<>();
    WordList.read(TopicNames.class, "topic-names.tsv")
        .forEach(
            (topic, names) ->
                others.put(
                    topic,
                    others(topic, names.isEmpty() ? List.of() : List.of(names.split("\t", -1)))));
    return others;
  }

  private static List<String> others(String topic, List<String> written) {
    Set<String> others = new LinkedHashSet<>();
    AspectNames.of(topic, "id").map(TopicNames::plain).ifPresent(others::add);
    others.addAll(written);
    AspectNames.of(topic, "en").map(TopicNames::plain).ifPresent(others::add);
    others.remove(topic);
    return List.copyOf(others);
  }
}
