// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.decode;

import java.util.Locale;

/** Ids of the profile: absolute URIs of at most 512 characters, without white space. */
public final class ActivityIds {
  /** Longest id, in UTF-16 characters. */
  public static final int MAX_LENGTH = 512;

  private ActivityIds() {}

  /** Whether the text is an id of the profile. */
  public static boolean isId(String text) {
    int colon = text.indexOf(':');
    if (text.length() > MAX_LENGTH || colon < 1 || colon == text.length() - 1) {
      return false;
    }
    for (int i = 0; i < colon; i++) {
      if (!isScheme(text.charAt(i), i)) {
        return false;
      }
    }
    for (int i = colon; i < text.length(); i++) {
      if (!isBody(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * System and tenant of an id: second and third part of a URN ({@code slack:acme} for {@code
   * urn:slack:acme:…}; the second alone where no more than three parts are), the host of an http or
   * https id, the scheme of any other.
   *
   * @param id an id of the profile
   */
  public static String source(String id) {
    int first = id.indexOf(':');
    String scheme = id.substring(0, first).toLowerCase(Locale.ROOT);
    if (scheme.equals("urn")) {
      int second = id.indexOf(':', first + 1);
      int third = second < 0 ? -1 : id.indexOf(':', second + 1);
      int end = third >= 0 ? third : second >= 0 ? second : id.length();
      return id.substring(first + 1, end);
    }
    if ((scheme.equals("http") || scheme.equals("https")) && id.startsWith("//", first + 1)) {
      return host(id.substring(first + 3));
    }
    return scheme;
  }

  /**
   * Beginning of another id of the same source: for any text of letters and digits, {@code
   * source(stem(id) + text)} is {@code source(id)}.
   *
   * @param id an id of the profile
   */
  public static String stem(String id) {
    int first = id.indexOf(':');
    String scheme = id.substring(0, first).toLowerCase(Locale.ROOT);
    String source = source(id);
    if (scheme.equals("urn")) {
      return scheme + ":" + source + (source.indexOf(':') < 0 ? ":" : ":activity:");
    }
    return id.startsWith("//", first + 1) && scheme.startsWith("http")
        ? scheme + "://" + source + "/activity/"
        : scheme + ":";
  }

  private static String host(String rest) {
    int end = 0;
    while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    String authority = rest.substring(0, end);
    String host = authority.substring(authority.lastIndexOf('@') + 1);
    return host.toLowerCase(Locale.ROOT);
  }

  private static boolean isScheme(char c, int position) {
    boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter || (position > 0 && ((c >= '0' && c <= '9') || "+-.".indexOf(c) >= 0));
  }

  /** Surrogates are left out: half of one would not survive UTF-8, and ids need none. */
  private static boolean isBody(char c) {
    return c > ' '
        && (c < 0x7f
            || (c > 0xa0
                && !Character.isSurrogate(c)
                && !Character.isWhitespace(c)
                && !Character.isSpaceChar(c)
                && !Character.isISOControl(c)));
  }
}
