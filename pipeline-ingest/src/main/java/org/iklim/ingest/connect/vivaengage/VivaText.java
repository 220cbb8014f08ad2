// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.vivaengage;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.iklim.ingest.connect.text.HtmlText;

/**
 * A body of Viva Engage without its markup: {@code [[user:12]]} becomes {@code @mention}, {@code
 * [[tag:7]]} the topic's name as a hashtag, a written {@code \n} a line break.
 *
 * @param plain what a reader sees
 * @param mentioned ids of users in order, each once
 * @param tags names of topics and hashtags in order, each once
 */
record VivaText(String plain, Set<String> mentioned, Set<String> tags) {
  private static final Pattern REFERENCE =
      Pattern.compile("\\[\\[([A-Za-z_]{1,30}):([^\\]\\[:]{1,64})(?::[^\\]\\[]{0,200})?\\]\\]");
  private static final Pattern HASHTAG =
      Pattern.compile("(?<![\\p{L}\\p{N}&/#])#(\\p{L}[\\p{L}\\p{N}_-]{1,49})");
  private static final Pattern WRITTEN_LINE_BREAK = Pattern.compile("\\\\r\\\\n|\\\\n|\\r\\n?");

  /**
   * Reads a body.
   *
   * @param body the plain body, empty if there is none
   * @param html the formatted body, read only if there is no plain one
   * @param topicName name of a topic by its id, empty if unknown
   */
  static VivaText of(String body, String html, UnaryOperator<String> topicName) {
    String text = body.isBlank() ? HtmlText.of(html).plain() : body;
    text = WRITTEN_LINE_BREAK.matcher(text).replaceAll("\n");
    Set<String> mentioned = new LinkedHashSet<>();
    Matcher reference = REFERENCE.matcher(text);
    StringBuilder plain = new StringBuilder(text.length());
    while (reference.find()) {
      String shown =
          switch (reference.group(1)) {
            case "user" -> {
              mentioned.add(reference.group(2).strip());
              yield "@mention";
            }
            case "tag", "topic" -> hashtag(topicName.apply(reference.group(2).strip()));
            default -> "@" + reference.group(1);
          };
      reference.appendReplacement(plain, Matcher.quoteReplacement(shown));
    }
    String result = reference.appendTail(plain).toString().strip();
    Set<String> tags = new LinkedHashSet<>();
    HASHTAG.matcher(result).results().forEach(tag -> tags.add(tag.group(1)));
    return new VivaText(result, mentioned, tags);
  }

  /** A name as one word after a number sign; {@code #topic} where the name is not known. */
  private static String hashtag(String name) {
    String word = name.strip().replaceAll("[^\\p{L}\\p{N}_]+", "-").replaceAll("^-+|-+$", "");
    return "#" + (word.isEmpty() ? "topic" : word);
  }
}
