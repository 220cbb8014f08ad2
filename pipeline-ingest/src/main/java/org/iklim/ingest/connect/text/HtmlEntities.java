// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.text;

import java.util.Map;

/** Character references of HTML: the numeric ones and the names that messages use. */
final class HtmlEntities {
  private static final int LONGEST = 10;
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("nbsp", " "),
          Map.entry("hellip", "…"),
          Map.entry("ndash", "–"),
          Map.entry("mdash", "—"),
          Map.entry("lsquo", "‘"),
          Map.entry("rsquo", "’"),
          Map.entry("ldquo", "“"),
          Map.entry("rdquo", "”"),
          Map.entry("bull", "•"),
          Map.entry("copy", "©"),
          Map.entry("euro", "€"));

  private HtmlEntities() {}

  /** The text with its references replaced; unknown ones stay as they are. */
  static String decode(String text) {
    int at = text.indexOf('&');
    if (at < 0) {
      return text;
    }
    StringBuilder decoded = new StringBuilder(text.length());
    int done = 0;
    while (at >= 0) {
      int end = at + 1;
      while (end < text.length() && end - at < LONGEST && text.charAt(end) != ';') {
        end++;
      }
      boolean whole = end < text.length() && text.charAt(end) == ';';
      String meaning = whole ? meaning(text.substring(at + 1, end)) : null;
      if (meaning != null) {
        decoded.append(text, done, at).append(meaning);
        done = end + 1;
      }
      at = text.indexOf('&', Math.max(done, at + 1));
    }
    return decoded.append(text, done, text.length()).toString();
  }

  private static String meaning(String reference) {
    if (!reference.startsWith("#")) {
      return NAMES.get(reference);
    }
    boolean hexadecimal = reference.startsWith("#x") || reference.startsWith("#X");
    try {
      int code =
          hexadecimal
              ? Integer.parseInt(reference.substring(2), 16)
              : Integer.parseInt(reference.substring(1));
      boolean usable =
          Character.isValidCodePoint(code) && (code < 0xd800 || code > 0xdfff) && code >= ' ';
      return usable ? Character.toString(code) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
