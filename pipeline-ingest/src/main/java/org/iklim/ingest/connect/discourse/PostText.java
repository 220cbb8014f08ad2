// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.discourse;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.iklim.ingest.connect.text.HtmlText;

/**
 * The text of a post without quotes of others: the Markdown it was written in where the export has
 * it, else the HTML made of it.
 *
 * @param plain what a reader sees, {@code @ann} as {@code @mention}
 * @param mentioned user names in order, each once
 */
record PostText(String plain, Set<String> mentioned) {
  private static final Pattern MENTION =
      Pattern.compile("(?<![\\p{L}\\p{N}_@/.`])@([A-Za-z0-9_][A-Za-z0-9_.-]{0,58}[A-Za-z0-9_])");
  private static final Pattern IMAGE =
      Pattern.compile("!\\[([^\\]|]{0,200})(?:\\|[^\\]]{0,100})?\\]\\([^)\\s]{1,2000}\\)");
  private static final Pattern QUOTE_MARK =
      Pattern.compile("\\[(/?)quote(?:=[^\\]]{0,300})?\\]", Pattern.CASE_INSENSITIVE);

  static PostText of(String raw, String cooked) {
    if (raw.isBlank()) {
      HtmlText text = HtmlText.of(cooked);
      return new PostText(text.plain(), new LinkedHashSet<>(text.mentioned()));
    }
    String own = IMAGE.matcher(withoutQuotes(raw)).replaceAll("$1");
    Set<String> mentioned = new LinkedHashSet<>();
    Matcher mention = MENTION.matcher(own);
    StringBuilder plain = new StringBuilder(own.length());
    while (mention.find()) {
      mentioned.add(mention.group(1));
      mention.appendReplacement(plain, "@mention");
    }
    return new PostText(mention.appendTail(plain).toString().strip(), mentioned);
  }

  /** Quotes may hold quotes; one that is never closed ends with the post. */
  private static String withoutQuotes(String raw) {
    StringBuilder own = new StringBuilder(raw.length());
    Matcher mark = QUOTE_MARK.matcher(raw);
    int depth = 0;
    int done = 0;
    while (mark.find()) {
      if (depth == 0) {
        own.append(raw, done, mark.start());
      }
      depth = Math.max(0, depth + (mark.group(1).isEmpty() ? 1 : -1));
      done = mark.end();
    }
    return depth == 0 ? own.append(raw, done, raw.length()).toString() : own.toString();
  }
}
