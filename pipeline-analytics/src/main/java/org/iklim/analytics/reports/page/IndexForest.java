// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports.page;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The index of several groups, one line each: 95 % interval and estimate, drawn towards the
 * parent's, beside the neutral middle.
 *
 * @param id unique on the page
 * @param title name of the picture
 * @param description what it shows
 * @param rows the groups, top first
 * @param words the language
 */
record IndexForest(
    String id, String title, String description, List<ClimateFigure> rows, Words words) {
  private static final int WIDTH = 760;
  private static final double LEFT = 220;
  private static final double RIGHT = 660;
  private static final double ROW = 28;
  private static final double TOP = 26;
  private static final double STEP = 10;

  String svg() {
    int height = (int) (TOP + rows.size() * ROW + 12);
    Svg svg = new Svg(id, WIDTH, height, title, description);
    double low = STEP * Math.floor(ends().min().orElse(0) / STEP);
    double high = STEP * Math.ceil(ends().max().orElse(100) / STEP);
    Scale x = new Scale(low, Math.max(high, low + STEP), LEFT, RIGHT);
    for (double tick = low; tick <= high; tick += STEP) {
      String line = tick == IndexChart.NEUTRAL ? "axis" : "grid";
      double at = x.at(tick);
      svg.element("line", "x1", at, "x2", at, "y1", TOP - 4, "y2", height - 8.0, "class", line);
      svg.text(at, TOP - 10, "tick middle", words.number(tick, 0));
    }
    for (int i = 0; i < rows.size(); i++) {
      row(svg, x, rows.get(i), TOP + ROW * i + ROW / 2);
    }
    return svg.done();
  }

  private DoubleStream ends() {
    return DoubleStream.concat(
        DoubleStream.of(IndexChart.NEUTRAL - 5, IndexChart.NEUTRAL + 5),
        rows.stream()
            .flatMapToDouble(row -> DoubleStream.of(row.shrunk().low(), row.shrunk().high())));
  }

  private void row(Svg svg, Scale x, ClimateFigure row, double y) {
    Figure figure = row.shrunk();
    svg.label(LEFT - 14, y + 4, "label end", row.group().name());
    svg.element(
        "line",
        "x1",
        x.at(figure.low()),
        "x2",
        x.at(figure.high()),
        "y1",
        y,
        "y2",
        y,
        "class",
        "limits");
    double at = x.at(figure.value());
    svg.element("rect", "x", at - 5, "y", y - 5, "width", 10, "height", 10, "class", "dot");
    String mark = row.news().isChange() ? " " + row.news().mark() : "";
    svg.text(RIGHT + 14, y + 4, "now", words.number(figure.value(), 1) + mark);
  }
}
