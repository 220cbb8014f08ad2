// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * When something flared up: one bar per burst over the last weeks, its peak marked.
 *
 * @param id unique on the page
 * @param title name of the picture
 * @param description what it shows
 * @param first first day of the axis
 * @param last last day of the axis
 * @param rows the bursts, top first
 * @param words the language
 */
record BurstChart(
    String id,
    String title,
    String description,
    LocalDate first,
    LocalDate last,
    List<Row> rows,
    Words words) {
  private static final int WIDTH = 760;
  private static final double LEFT = 220;
  private static final double RIGHT = 690;
  private static final double ROW = 28;
  private static final double TOP = 26;

  /**
   * A burst.
   *
   * @param label name of the group
   * @param started first day
   * @param peak day with the most messages
   * @param ended last day; null while it goes on
   * @param strength messages over expected, in words
   */
  record Row(String label, LocalDate started, LocalDate peak, LocalDate ended, String strength) {}

  String svg() {
    int height = (int) (TOP + rows.size() * ROW + 8);
    Svg svg = new Svg(id, WIDTH, height, title, description);
    Scale x = new Scale(0, ChronoUnit.DAYS.between(first, last) + 1.0, LEFT, RIGHT);
    long weeks = Math.max(1, (ChronoUnit.DAYS.between(first, last) + 1) / 7);
    long every = Math.max(1, weeks / 4);
    for (long week = 0; week < weeks; week += every) {
      LocalDate day = first.plusWeeks(week);
      double at = x.at(7.0 * week);
      svg.element("line", "x1", at, "x2", at, "y1", TOP - 4, "y2", height - 4.0, "class", "grid");
      svg.text(at, TOP - 10, "tick", words.shortDate(day));
    }
    for (int i = 0; i < rows.size(); i++) {
      row(svg, x, rows.get(i), TOP + ROW * i + ROW / 2);
    }
    return svg.done();
  }

  private void row(Svg svg, Scale x, Row row, double y) {
    svg.label(LEFT - 14, y + 4, "label end", row.label());
    LocalDate end = row.ended() == null ? last : row.ended();
    double from = x.within(day(row.started()));
    double to = x.within(day(end) + 1.0);
    svg.element(
        "rect",
        "x",
        from,
        "y",
        y - 7,
        "width",
        Math.max(4, to - from),
        "height",
        14,
        "rx",
        3,
        "class",
        row.ended() == null ? "bar open" : "bar");
    svg.element(
        "circle", "cx", x.within(day(row.peak()) + 0.5), "cy", y, "r", 3.5, "class", "peak");
    svg.text(Math.max(to, from + 4) + 8, y + 4, "now", row.strength());
  }

  private double day(LocalDate day) {
    return ChronoUnit.DAYS.between(first, day);
  }
}
