// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.raw;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the Markdown of chats needs to be read as plain text: links and images by their label. */
public final class Markdown {
  private static final Pattern LINK =
      Pattern.compile("!?\\[([^\\[\\]\\n]{0,500})\\]\\(([^()\\s]{1,2000})\\)");

  private Markdown() {}

  /**
   * The text with {@code [label](target)} and {@code ![label](target)} as their label, or target.
   */
  public static String withoutLinks(String markdown) {
    Matcher matcher = LINK.matcher(markdown);
    StringBuilder plain = new StringBuilder(markdown.length());
    while (matcher.find()) {
      String shown = matcher.group(1).isBlank() ? matcher.group(2) : matcher.group(1);
      matcher.appendReplacement(plain, Matcher.quoteReplacement(shown));
    }
    return matcher.appendTail(plain).toString();
  }
}
