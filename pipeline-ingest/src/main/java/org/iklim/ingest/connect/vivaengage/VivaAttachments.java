// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.vivaengage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cell {@code attachments}: {@code uploadedfile:12,opengraphobject:[34 : https://… : title="A,
 * b" : description="…"]}. Commas and brackets within quotes separate nothing.
 */
final class VivaAttachments {
  private static final Pattern TITLE = Pattern.compile("title=\"([^\"]*)\"");

  private VivaAttachments() {}

  /** Title of each attachment, empty where it has none. */
  static List<String> titles(String cell) {
    List<String> titles = new ArrayList<>();
    boolean quoted = false;
    int brackets = 0;
    int start = 0;
    for (int i = 0; i <= cell.length(); i++) {
      char c = i < cell.length() ? cell.charAt(i) : ',';
      if (c == '"' && brackets > 0) {
        quoted = !quoted;
      } else if (c == '[' && !quoted) {
        brackets++;
      } else if (c == ']' && !quoted) {
        brackets--;
      }
      boolean last = i == cell.length();
      if (last || (c == ',' && !quoted && brackets <= 0)) {
        String attachment = cell.substring(start, i).strip();
        if (attachment.indexOf(':') > 0) {
          Matcher title = TITLE.matcher(attachment);
          titles.add(title.find() ? title.group(1).strip() : "");
        }
        start = i + 1;
      }
    }
    return titles;
  }
}
