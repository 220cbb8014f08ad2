// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/**
 * The index of one group over the weeks: line, 95 % interval of each week, what was expected as a
 * dashed line, and the neutral middle.
 *
 * @param id unique on the page
 * @param title name of the picture
 * @param description what it shows
 * @param weeks Mondays, oldest first
 * @param figures one per week; null where none was published
 * @param words the language
 */
record IndexChart(
    String id,
    String title,
    String description,
    List<LocalDate> weeks,
    List<ClimateFigure> figures,
    Words words) {
  /** Neither good nor bad. */
  static final double NEUTRAL = 50;

  private static final int WIDTH = 760;
  private static final int HEIGHT = 240;
  private static final double LEFT = 34;
  private static final double RIGHT = 690;
  private static final double TOP = 14;
  private static final double BOTTOM = 206;
  private static final double STEP = 5;

  String svg() {
    Svg svg = new Svg(id, WIDTH, HEIGHT, title, description);
    double low = STEP * Math.floor(ends().min().orElse(NEUTRAL) / STEP);
    double high = STEP * Math.ceil(ends().max().orElse(NEUTRAL) / STEP);
    Scale y = new Scale(low, Math.max(high, low + STEP), BOTTOM, TOP);
    for (double tick = low; tick <= high; tick += STEP) {
      String line = tick == NEUTRAL ? "axis" : "grid";
      svg.element(
          "line", "x1", LEFT, "x2", RIGHT, "y1", y.at(tick), "y2", y.at(tick), "class", line);
      svg.text(LEFT - 8, y.at(tick) + 4, "tick end", words.number(tick, 0));
    }
    dates(svg);
    path(svg, y, "median", ClimateFigure::expected);
    for (int i = 0; i < weeks.size(); i++) {
      ClimateFigure figure = figures.get(i);
      if (figure != null && figure.index().hasInterval()) {
        svg.element(
            "line",
            "x1",
            x(i),
            "x2",
            x(i),
            "y1",
            y.at(figure.index().low()),
            "y2",
            y.at(figure.index().high()),
            "class",
            "interval");
      }
    }
    path(svg, y, "line", figure -> figure.index().value());
    last(svg, y);
    return svg.done();
  }

  private DoubleStream ends() {
    return DoubleStream.concat(
        DoubleStream.of(NEUTRAL - 1, NEUTRAL + 1),
        figures.stream()
            .filter(Objects::nonNull)
            .flatMapToDouble(
                f ->
                    f.index().hasInterval()
                        ? DoubleStream.of(f.index().low(), f.index().high())
                        : DoubleStream.empty()));
  }

  private void dates(Svg svg) {
    int last = weeks.size() - 1;
    svg.text(LEFT, BOTTOM + 22, "tick", words.shortDate(weeks.get(0)));
    if (last > 0) {
      svg.text(x(last), BOTTOM + 22, "tick end", words.shortDate(weeks.get(last)));
    }
  }

  /** A week without a number breaks the line: nothing is drawn where nothing is known. */
  private void path(Svg svg, Scale y, String style, Function<ClimateFigure, Double> of) {
    StringBuilder path = new StringBuilder();
    boolean isDrawing = false;
    for (int i = 0; i < weeks.size(); i++) {
      Double value = figures.get(i) == null ? null : of.apply(figures.get(i));
      if (value != null) {
        path.append(isDrawing ? 'L' : 'M').append(Svg.length(x(i))).append(' ');
        path.append(Svg.length(y.within(value)));
      }
      isDrawing = value != null;
    }
    if (!path.isEmpty()) {
      svg.element("path", "d", path, "class", style + " open");
    }
  }

  private void last(Svg svg, Scale y) {
    int last = weeks.size() - 1;
    ClimateFigure figure = figures.get(last);
    if (figure != null && figure.index().isKnown()) {
      double at = y.at(figure.index().value());
      svg.element("circle", "cx", x(last), "cy", at, "r", 4.5, "class", "dot");
      svg.text(RIGHT + 12, at + 4.5, "now", words.number(figure.index().value(), 1));
    }
  }

  private double x(int index) {
    int steps = Math.max(1, weeks.size() - 1);
    return weeks.size() == 1 ? RIGHT - 4 : LEFT + 6 + (RIGHT - 10 - LEFT) * index / steps;
  }
}
