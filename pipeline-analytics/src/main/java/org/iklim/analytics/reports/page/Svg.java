// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports.page;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Writes one static picture. Everything given is escaped; lengths are kept to a tenth, so that the
 * same numbers give the same bytes.
 */
final class Svg {
  private static final int LONGEST_LABEL = 26;

  private final StringBuilder out = new StringBuilder(2048);

  /**
   * Opens a picture.
   *
   * @param id unique on the page
   * @param title its name, for those who cannot see it
   * @param description what it shows
   */
  Svg(String id, int width, int height, String title, String description) {
    open(
        "svg",
        "viewBox",
        "0 0 " + width + " " + height,
        "role",
        "img",
        "aria-labelledby",
        id + "-title " + id + "-desc",
        "class",
        "chart",
        "style",
        "max-width:" + width + "px");
    out.append("<title id=\"").append(escape(id)).append("-title\">");
    out.append(escape(title)).append("</title>");
    out.append("<desc id=\"").append(escape(id)).append("-desc\">");
    out.append(escape(description)).append("</desc>");
  }

  /** An element without content: name, then pairs of attribute and value. */
  Svg element(String name, Object... attributes) {
    start(name, attributes);
    out.append("/>");
    return this;
  }

  Svg open(String name, Object... attributes) {
    start(name, attributes);
    out.append('>');
    return this;
  }

  Svg close(String name) {
    out.append("</").append(name).append('>');
    return this;
  }

  Svg text(double x, double y, String styleClass, String text) {
    open("text", "x", x, "y", y, "class", styleClass);
    out.append(escape(text));
    return close("text");
  }

  /** A text that must not run into the drawing; the table beside the picture has it in full. */
  Svg label(double x, double y, String styleClass, String text) {
    boolean fits = text.codePointCount(0, text.length()) <= LONGEST_LABEL;
    String label =
        fits
            ? text
            : text.substring(0, text.offsetByCodePoints(0, LONGEST_LABEL - 1)).strip() + "…";
    return text(x, y, styleClass, label);
  }

  /** Ends the picture and gives its markup. */
  String done() {
    return close("svg").out.toString();
  }

  private void start(String name, Object... attributes) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      out.append(escape(plain(attributes[i + 1]))).append('"');
    }
  }

  private static String plain(Object value) {
    return value instanceof Double number ? length(number) : value.toString();
  }

  /** A length with at most one decimal. */
  static String length(double value) {
    BigDecimal tenth = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    return tenth.signum() == 0 ? "0" : tenth.stripTrailingZeros().toPlainString();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
