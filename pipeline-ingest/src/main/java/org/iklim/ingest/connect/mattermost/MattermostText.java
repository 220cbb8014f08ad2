// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.mattermost;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.iklim.ingest.connect.raw.Markdown;

/**
 * A text of Mattermost without its markup: {@code @username} becomes {@code @mention}, links their
 * label. A name no account has becomes {@code @mention} too: it may be that of a removed account.
 *
 * @param plain what a reader sees
 * @param mentioned user names in order, each once
 * @param hashtags with {@code #}, in order, each once
 */
record MattermostText(String plain, Set<String> mentioned, Set<String> hashtags) {
  private static final Pattern MENTION =
      Pattern.compile("(?<![\\p{L}\\p{N}@._/+-])@([A-Za-z0-9][A-Za-z0-9._-]{0,63})");
  private static final Pattern HASHTAG =
      Pattern.compile("(?<![\\p{L}\\p{N}#&/])#(\\p{L}[\\p{L}\\p{N}._-]{1,98}[\\p{L}\\p{N}])");
  private static final Set<String> EVERYBODY = Set.of("all", "channel", "here");

  /** Reads a text. */
  static MattermostText of(String markdown) {
    String text = Markdown.withoutLinks(markdown);
    Set<String> hashtags = new LinkedHashSet<>();
    Matcher tags = HASHTAG.matcher(text);
    while (tags.find()) {
      hashtags.add("#" + tags.group(1));
    }
    Set<String> mentioned = new LinkedHashSet<>();
    Matcher mentions = MENTION.matcher(text);
    StringBuilder plain = new StringBuilder(text.length());
    while (mentions.find()) {
      // The sentence may end right after a name: "thanks @ann."
      String name = mentions.group(1).replaceFirst("[._-]+$", "");
      String rest = mentions.group(1).substring(name.length());
      String shown = EVERYBODY.contains(name) ? "@" + name : "@mention";
      if (!EVERYBODY.contains(name)) {
        mentioned.add(name.toLowerCase(Locale.ROOT));
      }
      mentions.appendReplacement(plain, Matcher.quoteReplacement(shown + rest));
    }
    mentions.appendTail(plain);
    return new MattermostText(plain.toString().strip(), mentioned, hashtags);
  }
}
