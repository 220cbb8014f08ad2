// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports.page;

import java.util.List;

/**
 * Times of several groups, one line each: a thin line for the middle half (quartiles), a thick one
 * for the 95 % limits of the median, a square for the median. The axis is logarithmic.
 *
 * @param id unique on the page
 * @param title name of the picture
 * @param description what it shows
 * @param rows the groups, top first
 * @param words the language
 */
record ForestChart(String id, String title, String description, List<Row> rows, Words words) {
  private static final int WIDTH = 760;
  private static final double LEFT = 220;
  private static final double RIGHT = 660;
  private static final double ROW = 28;
  private static final double TOP = 26;
  private static final double[] TICKS = {
    10, 60, 300, 900, 3600, 4 * 3600, 12 * 3600, 86_400, 3 * 86_400, 7 * 86_400, 28 * 86_400
  };

  /**
   * A group.
   *
   * @param label its name
   * @param isWhole whether it is the group the page is about
   * @param median with its limits, known
   * @param first the first quartile, in seconds; null if not reached
   * @param third the third quartile, in seconds; null if not reached
   */
  record Row(String label, boolean isWhole, Figure median, Double first, Double third) {}

  String svg() {
    int height = (int) (TOP + rows.size() * ROW + 12);
    Svg svg = new Svg(id, WIDTH, height, title, description);
    Scale x = scale();
    for (double tick : TICKS) {
      double at = x.at(Math.log(tick));
      if (at >= LEFT && at <= RIGHT) {
        svg.element("line", "x1", at, "x2", at, "y1", TOP - 4, "y2", height - 8.0, "class", "grid");
        svg.text(at, TOP - 10, "tick middle", words.duration(tick));
      }
    }
    for (int i = 0; i < rows.size(); i++) {
      row(svg, x, rows.get(i), TOP + ROW * i + ROW / 2);
    }
    return svg.done();
  }

  private void row(Svg svg, Scale x, Row row, double y) {
    double median = place(x, row.median().value());
    svg.label(LEFT - 14, y + 4, row.isWhole() ? "label end strong" : "label end", row.label());
    if (row.first() != null || row.third() != null) {
      double from = row.first() == null ? median : place(x, row.first());
      double to = row.third() == null ? RIGHT : place(x, row.third());
      svg.element("line", "x1", from, "x2", to, "y1", y, "y2", y, "class", "spread");
    }
    if (row.median().hasInterval()) {
      double from = place(x, row.median().low());
      double to = place(x, row.median().high());
      svg.element("line", "x1", from, "x2", to, "y1", y, "y2", y, "class", "limits");
    }
    svg.element("rect", "x", median - 5, "y", y - 5, "width", 10, "height", 10, "class", "dot");
    svg.text(RIGHT + 14, y + 4, "now", words.value(row.median()));
  }

  private Scale scale() {
    double low =
        rows.stream()
            .mapToDouble(r -> least(r.median().value(), r.median().low(), r.first()))
            .min()
            .orElse(1);
    double high =
        rows.stream()
            .mapToDouble(
                r ->
                    -least(
                        negative(r.median().value()),
                        negative(r.median().high()),
                        negative(r.third())))
            .max()
            .orElse(86_400);
    return new Scale(
        Math.log(Math.max(1, low * 0.8)), Math.log(Math.max(10, high * 1.2)), LEFT, RIGHT);
  }

  private static double least(Double a, Double b, Double c) {
    double least = a;
    least = b == null ? least : Math.min(least, b);
    return c == null ? least : Math.min(least, c);
  }

  private static Double negative(Double value) {
    return value == null ? null : Double.valueOf(-value);
  }

  private static double place(Scale x, double seconds) {
    return x.within(Math.log(Math.max(1, seconds)));
  }
}
