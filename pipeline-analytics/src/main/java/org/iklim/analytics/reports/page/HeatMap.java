// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports.page;

/**
 * Messages by weekday and hour as squares: the busier, the larger and the darker, so that neither
 * colour nor size alone carries the meaning.
 *
 * @param id unique on the page
 * @param title name of the picture
 * @param description what it shows
 * @param counts messages by weekday (0 Monday) and hour
 * @param words the language
 */
record HeatMap(String id, String title, String description, long[][] counts, Words words) {
  private static final int HOURS = 24;
  private static final int DAYS = 7;
  private static final double SIDE = 27;
  private static final double GAP = 2;
  private static final double LEFT = 76;
  private static final double TOP = 8;
  private static final int SHADES = 5;

  String svg() {
    int width = (int) (LEFT + HOURS * (SIDE + GAP) + 4);
    int height = (int) (TOP + DAYS * (SIDE + GAP) + 26);
    Svg svg = new Svg(id, width, height, title, description);
    long most = most();
    for (int day = 0; day < DAYS; day++) {
      svg.text(LEFT - 10, y(day) + SIDE / 2 + 4, "tick end", words.weekday(day + 1));
      for (int hour = 0; hour < HOURS; hour++) {
        square(svg, day, hour, most);
      }
    }
    for (int hour = 0; hour < HOURS; hour += 3) {
      svg.text(x(hour), TOP + DAYS * (SIDE + GAP) + 16, "tick", hourLabel(hour));
    }
    return svg.done();
  }

  private void square(Svg svg, int day, int hour, long most) {
    svg.element(
        "rect", "x", x(hour), "y", y(day), "width", SIDE, "height", SIDE, "rx", 3, "class", "cell");
    long count = counts[day][hour];
    if (count > 0) {
      double share = (double) count / most;
      double side = SIDE * Math.max(0.22, Math.sqrt(share));
      double inset = (SIDE - side) / 2;
      long shade = Math.max(1, (long) Math.ceil(share * SHADES));
      svg.element(
          "rect",
          "x",
          x(hour) + inset,
          "y",
          y(day) + inset,
          "width",
          side,
          "height",
          side,
          "rx",
          3,
          "class",
          "heat-" + shade);
    }
  }

  static String hourLabel(int hour) {
    return (hour < 10 ? "0" : "") + hour;
  }

  private long most() {
    long most = 1;
    for (long[] day : counts) {
      for (long count : day) {
        most = Math.max(most, count);
      }
    }
    return most;
  }

  private static double x(int hour) {
    return LEFT + hour * (SIDE + GAP);
  }

  private static double y(int day) {
    return TOP + day * (SIDE + GAP);
  }
}
