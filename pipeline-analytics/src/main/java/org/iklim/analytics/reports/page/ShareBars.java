// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports.page;

import java.util.List;

/**
 * Shares as bars from 0 to 100 %, each with its 95 % limits and its usual range.
 *
 * @param id unique on the page
 * @param title name of the picture
 * @param description what it shows
 * @param rows the shares, top first
 * @param words the language
 */
record ShareBars(String id, String title, String description, List<Row> rows, Words words) {
  private static final int WIDTH = 460;
  private static final double LEFT = 112;
  private static final double RIGHT = 410;
  private static final double ROW = 44;
  private static final double TOP = 24;
  private static final double THICK = 18;

  /**
   * A share.
   *
   * @param label what it is a share of
   * @param figure the share; unknown ones are said to be so
   * @param usual its usual range; null where there is none
   */
  record Row(String label, Figure figure, Usual usual) {}

  String svg() {
    int height = (int) (TOP + rows.size() * ROW);
    Svg svg = new Svg(id, WIDTH, height, title, description);
    Scale x = new Scale(0, 1, LEFT, RIGHT);
    for (int quarter = 0; quarter <= 4; quarter++) {
      double at = x.at(quarter / 4.0);
      svg.element("line", "x1", at, "x2", at, "y1", TOP - 4, "y2", height - 4.0, "class", "grid");
      svg.text(at, TOP - 10, "tick middle", words.percent(quarter / 4.0));
    }
    for (int i = 0; i < rows.size(); i++) {
      row(svg, x, rows.get(i), TOP + ROW * i + 10);
    }
    return svg.done();
  }

  private void row(Svg svg, Scale x, Row row, double y) {
    svg.text(LEFT - 14, y + THICK / 2 + 4, "label end", row.label());
    Figure figure = row.figure();
    if (!figure.isKnown()) {
      svg.text(LEFT + 8, y + THICK / 2 + 4, "tick", words.reason(figure));
      return;
    }
    if (row.usual() != null) {
      double from = x.at(row.usual().low());
      svg.element(
          "rect",
          "x",
          from,
          "y",
          y - 6,
          "width",
          x.at(row.usual().high()) - from,
          "height",
          THICK + 12,
          "class",
          "band");
    }
    double end = x.at(figure.value());
    svg.element(
        "rect", "x", LEFT, "y", y, "width", end - LEFT, "height", THICK, "rx", 2, "class", "bar");
    double label = end;
    if (figure.hasInterval()) {
      label = x.at(figure.high());
      svg.element(
          "line",
          "x1",
          x.at(figure.low()),
          "x2",
          label,
          "y1",
          y + THICK / 2,
          "y2",
          y + THICK / 2,
          "class",
          "whisker");
    }
    svg.text(label + 10, y + THICK / 2 + 4.5, "now", words.value(figure));
  }
}
