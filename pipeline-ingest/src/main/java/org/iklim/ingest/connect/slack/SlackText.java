// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.slack;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of Slack without its markup: {@code <@U1|ann>} becomes {@code @mention}, {@code
 * <#C1|help>} {@code #help}, {@code <https://…|label>} its label, {@code <!here>} {@code @here}.
 *
 * @param plain what a reader sees
 * @param mentioned user ids in order, each once
 */
record SlackText(String plain, Set<String> mentioned) {
  private static final Pattern MARKUP = Pattern.compile("<([^<>|]*)(?:\\|([^<>]*))?>");

  /**
   * Reads a text.
   *
   * @param channelName name of a channel by its id, empty if unknown
   */
  static SlackText of(String markup, UnaryOperator<String> channelName) {
    Set<String> mentioned = new LinkedHashSet<>();
    Matcher matcher = MARKUP.matcher(markup);
    StringBuilder plain = new StringBuilder(markup.length());
    while (matcher.find()) {
      String target = matcher.group(1);
      String label = matcher.group(2) == null ? "" : matcher.group(2);
      String shown = shown(target, label, channelName, mentioned);
      matcher.appendReplacement(plain, Matcher.quoteReplacement(shown));
    }
    matcher.appendTail(plain);
    return new SlackText(unescape(plain.toString()).strip(), mentioned);
  }

  private static String shown(
      String target, String label, UnaryOperator<String> channelName, Set<String> mentioned) {
    if (target.startsWith("@")) {
      if (target.length() > 1) {
        mentioned.add(target.substring(1));
      }
      return "@mention";
    }
    if (target.startsWith("#")) {
      String name = label.isEmpty() ? channelName.apply(target.substring(1)) : label;
      return "#" + (name.isEmpty() ? "channel" : name);
    }
    if (target.startsWith("!")) {
      return special(target.substring(1), label);
    }
    return label.isEmpty() ? target : label;
  }

  /** {@code here}, {@code channel}, {@code subteam^S1}, {@code date^1700000000^…}. */
  private static String special(String command, String label) {
    if (command.startsWith("subteam^")) {
      return "@group";
    }
    if (!label.isEmpty() && command.startsWith("date^")) {
      return label;
    }
    int caret = command.indexOf('^');
    return "@" + (caret < 0 ? command : command.substring(0, caret));
  }

  private static String unescape(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }
}
