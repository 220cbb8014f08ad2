// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.zulip;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.iklim.ingest.connect.raw.Markdown;

/**
 * A text of Zulip without its markup: {@code @**Ann Lee|12**} becomes {@code @mention}, {@code
 * #**help>VPN**} {@code #help > VPN}, links their label. Silent mentions ({@code @_**…**}) count
 * too: they name a person.
 *
 * @param plain what a reader sees
 * @param mentioned account ids in order, each once; accounts whose name is shared are left out
 * @param uploads names of the files it links to
 */
record ZulipText(String plain, Set<String> mentioned, List<String> uploads) {
  private static final Pattern MENTION =
      Pattern.compile("@_?(?:\\*\\*([^*\\n]{1,200})\\*\\*|\\*([^*\\n]{1,200})\\*)");
  private static final Pattern CHANNEL = Pattern.compile("#\\*\\*([^*\\n]{1,300})\\*\\*");
  private static final Pattern UPLOAD =
      Pattern.compile(
          "\\[([^\\[\\]\\n]{0,500})\\]\\([^()\\s]{0,2000}/user_uploads/[^()\\s]{1,2000}\\)");
  private static final Set<String> EVERYBODY =
      Set.of("all", "everyone", "channel", "stream", "topic");

  /**
   * Reads a text.
   *
   * @param account account id of a name or of a name and number ({@code Ann Lee|12})
   */
  static ZulipText of(String markdown, Function<String, Optional<String>> account) {
    List<String> uploads = new ArrayList<>();
    Matcher files = UPLOAD.matcher(markdown);
    while (files.find()) {
      uploads.add(files.group(1));
    }
    Set<String> mentioned = new LinkedHashSet<>();
    Matcher mentions = MENTION.matcher(markdown);
    StringBuilder text = new StringBuilder(markdown.length());
    while (mentions.find()) {
      mentions.appendReplacement(
          text, Matcher.quoteReplacement(shown(mentions, account, mentioned)));
    }
    mentions.appendTail(text);
    String channels =
        CHANNEL
            .matcher(text)
            .replaceAll(
                match -> Matcher.quoteReplacement("#" + match.group(1).replace(">", " > ")));
    return new ZulipText(Markdown.withoutLinks(channels).strip(), mentioned, uploads);
  }

  private static String shown(
      Matcher mention, Function<String, Optional<String>> account, Set<String> mentioned) {
    String name = mention.group(1);
    if (name == null) {
      return "@group";
    }
    if (EVERYBODY.contains(name)) {
      return "@" + name;
    }
    account.apply(name).ifPresent(mentioned::add);
    return "@mention";
  }
}
