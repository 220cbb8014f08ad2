// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One metric over the weeks: line, 95 % interval of each week, usual range as a band, the week of
 * the page marked and labelled.
 *
 * @param id unique on the page
 * @param title name of the picture
 * @param description what it shows
 * @param weeks Mondays, oldest first
 * @param figures one per week; null where none was published
 * @param usual the usual range, if there is one
 * @param words the language
 */
record TrendChart(
    String id,
    String title,
    String description,
    List<LocalDate> weeks,
    List<Figure> figures,
    Optional<Usual> usual,
    Words words) {
  private static final int WIDTH = 340;
  private static final int HEIGHT = 172;
  private static final double LEFT = 8;
  private static final double RIGHT = 276;
  private static final double TOP = 14;
  private static final double BOTTOM = 144;

  String svg() {
    Svg svg = new Svg(id, WIDTH, HEIGHT, title, description);
    double low = Math.min(0, extreme(false));
    double high = Math.max(extreme(true), low + 1e-9);
    Scale y = new Scale(low, high * 1.04, BOTTOM, TOP);
    usual.ifPresent(range -> band(svg, y, range, high));
    svg.element("line", "x1", LEFT, "x2", RIGHT, "y1", y.at(0), "y2", y.at(0), "class", "axis");
    axis(svg);
    intervals(svg, y);
    line(svg, y);
    lastWeek(svg, y);
    return svg.done();
  }

  private void band(Svg svg, Scale y, Usual range, double high) {
    double top = y.at(Math.min(range.high(), high * 1.04));
    double bottom = y.at(range.low());
    svg.element(
        "rect",
        "x",
        LEFT,
        "y",
        top,
        "width",
        RIGHT - LEFT,
        "height",
        bottom - top,
        "class",
        "band");
    svg.element(
        "line",
        "x1",
        LEFT,
        "x2",
        RIGHT,
        "y1",
        y.at(range.median()),
        "y2",
        y.at(range.median()),
        "class",
        "median");
    svg.text(RIGHT + 6, y.at(range.median()) + 3.5, "tick", usualLabel(range));
  }

  private String usualLabel(Usual range) {
    return words.value(range.unit(), range.median());
  }

  private void axis(Svg svg) {
    int last = weeks.size() - 1;
    svg.text(LEFT, BOTTOM + 18, "tick", words.shortDate(weeks.get(0)));
    if (last > 0) {
      svg.text(x(last), BOTTOM + 18, "tick end", words.shortDate(weeks.get(last)));
    }
  }

  private void intervals(Svg svg, Scale y) {
    for (int i = 0; i < weeks.size(); i++) {
      Figure figure = figures.get(i);
      if (figure != null && figure.isKnown() && figure.hasInterval()) {
        svg.element(
            "line",
            "x1",
            x(i),
            "x2",
            x(i),
            "y1",
            y.at(figure.low()),
            "y2",
            y.at(figure.high()),
            "class",
            "interval");
      }
    }
  }

  /** A week without a number breaks the line: nothing is drawn where nothing is known. */
  private void line(Svg svg, Scale y) {
    StringBuilder path = new StringBuilder();
    boolean isDrawing = false;
    for (int i = 0; i < weeks.size(); i++) {
      Figure figure = figures.get(i);
      boolean isKnown = figure != null && figure.isKnown();
      if (isKnown) {
        path.append(isDrawing ? 'L' : 'M').append(Svg.length(x(i))).append(' ');
        path.append(Svg.length(y.at(figure.value())));
      }
      isDrawing = isKnown;
    }
    svg.element("path", "d", path, "class", "line");
  }

  private void lastWeek(Svg svg, Scale y) {
    int last = weeks.size() - 1;
    Figure figure = figures.get(last);
    if (figure == null || !figure.isKnown()) {
      return;
    }
    double at = y.at(figure.value());
    svg.element("circle", "cx", x(last), "cy", at, "r", 4.5, "class", "dot");
    double label = usual.isPresent() ? apart(at, y.at(usual.get().median())) : at;
    svg.text(RIGHT + 6, label + 4.5, "now", words.value(figure));
  }

  /** Keeps the label of the week clear of the label of the usual. */
  private static double apart(double label, double taken) {
    double room = 15;
    if (Math.abs(label - taken) >= room) {
      return label;
    }
    return label <= taken ? taken - room : taken + room;
  }

  private double x(int index) {
    int steps = Math.max(1, weeks.size() - 1);
    return weeks.size() == 1 ? RIGHT : LEFT + (RIGHT - 4 - LEFT) * index / steps;
  }

  private double extreme(boolean isHighest) {
    Stream<Double> ends =
        figures.stream()
            .filter(Objects::nonNull)
            .filter(Figure::isKnown)
            .flatMap(f -> Stream.of(f.value(), isHighest ? f.high() : f.low()))
            .filter(Objects::nonNull);
    double drawn = ends.mapToDouble(v -> isHighest ? v : -v).max().orElse(0) * (isHighest ? 1 : -1);
    if (usual.isEmpty()) {
      return drawn;
    }
    return isHighest ? Math.max(drawn, usual.get().median()) : Math.min(drawn, usual.get().low());
  }
}
