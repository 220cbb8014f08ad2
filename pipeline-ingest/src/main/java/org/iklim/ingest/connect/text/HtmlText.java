// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HTML of a message as plain text: blocks become lines, quotes of other messages are left out,
 * links of the class {@code mention} become {@code @mention}. Takes any text; time grows with its
 * length.
 *
 * @param plain what a reader sees
 * @param mentioned last part of the address of each mention, in order
 */
public record HtmlText(String plain, List<String> mentioned) {
  private static final String MENTION = "@mention";
  private static final Set<String> BLOCKS =
      Set.of(
          "p", "div", "br", "li", "ul", "ol", "tr", "table", "pre", "hr", "h1", "h2", "h3", "h4",
          "h5", "h6", "section", "details");
  private static final Set<String> UNSEEN = Set.of("script", "style", "head");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([a-zA-Z-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
  private static final Pattern SPACES = Pattern.compile("[ \\t\\x0B\\f\\r\\u00A0]+");
  private static final Pattern BLANK_LINES = Pattern.compile(" ?\\n[ \\n]*");

  /** Reads a text. */
  public static HtmlText of(String html) {
    Reader reader = new Reader(html);
    reader.read();
    String lines = SPACES.matcher(reader.plain).replaceAll(" ");
    String plain = BLANK_LINES.matcher(lines).replaceAll("\n").strip();
    return new HtmlText(plain, List.copyOf(reader.mentioned));
  }

  private static final class Reader {
    private final String html;
    private final StringBuilder plain = new StringBuilder();
    private final List<String> mentioned = new ArrayList<>();

    /** Element whose content is left out, and how many of its name are open within. */
    private String skipped = "";

    private int skippedDepth;

    Reader(String html) {
      this.html = html;
    }

    void read() {
      int at = 0;
      while (at < html.length()) {
        int open = html.indexOf('<', at);
        int end = open < 0 ? -1 : html.indexOf('>', open);
        if (end < 0) {
          text(html.substring(at));
          return;
        }
        if (beginsTag(open + 1)) {
          text(html.substring(at, open));
          tag(html.substring(open + 1, end));
          at = end + 1;
        } else {
          text(html.substring(at, open + 1));
          at = open + 1;
        }
      }
    }

    private boolean beginsTag(int at) {
      char c = html.charAt(at);
      return Character.isLetter(c) || c == '/' || c == '!';
    }

    private void text(String text) {
      if (skipped.isEmpty()) {
        plain.append(HtmlEntities.decode(text.replace('\n', ' ')));
      }
    }

    private void tag(String tag) {
      boolean closing = tag.startsWith("/");
      int start = closing ? 1 : 0;
      int end = start;
      while (end < tag.length() && Character.isLetterOrDigit(tag.charAt(end))) {
        end++;
      }
      String name = tag.substring(start, end).toLowerCase(Locale.ROOT);
      if (!skipped.isEmpty()) {
        leaveOut(name, closing);
      } else if (BLOCKS.contains(name)) {
        plain.append('\n');
      } else if (!closing && (name.equals("img") || !tag.endsWith("/"))) {
        element(name, tag);
      }
    }

    private void leaveOut(String name, boolean closing) {
      if (name.equals(skipped)) {
        skippedDepth += closing ? -1 : 1;
        if (skippedDepth == 0) {
          skipped = "";
        }
      }
    }

    private void element(String name, String tag) {
      String classes = " " + attribute(tag, "class") + " ";
      if (name.equals("a") && classes.contains(" mention ")) {
        String address = attribute(tag, "href");
        mentioned.add(address.substring(address.lastIndexOf('/') + 1));
        plain.append(MENTION);
        skip(name);
      } else if (name.equals("span") && classes.contains(" mention ")) {
        plain.append(MENTION);
        skip(name);
      } else if (name.equals("img") && classes.contains(" emoji ")) {
        plain.append(HtmlEntities.decode(attribute(tag, "alt")));
      } else if (name.equals("aside") || name.equals("blockquote")) {
        plain.append('\n');
        skip(name);
      } else if (UNSEEN.contains(name)) {
        skip(name);
      }
    }

    private void skip(String name) {
      skipped = name;
      skippedDepth = 1;
    }

    private static String attribute(String tag, String wanted) {
      Matcher attribute = ATTRIBUTE.matcher(tag);
      while (attribute.find()) {
        if (attribute.group(1).equalsIgnoreCase(wanted)) {
          return attribute.group(2) != null ? attribute.group(2) : attribute.group(3);
        }
      }
      return "";
    }
  }
}
