// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** An invented climate: one unit fell in the last week, one is too small to be shown. */
final class ClimateFixture {
  static final String FELL = FixtureModel.ROOT + " / Operations";
  static final String SMALL = FixtureModel.ROOT + " / Legal";

  private ClimateFixture() {}

  /** The climate of {@link #weeks}, a trouble in the unit that fell, two themes. */
  static ClimateModel climate(LocalDate last) {
    return new ClimateModel(
        weeks(last),
        List.of(
            new ClimateModel.Warning(
                unit(FELL),
                "workload",
                last,
                last.plusDays(1),
                "GROWING",
                new Figure(6.2, 3.9, 8.8, "points", 41, null),
                0.0004,
                7,
                "MEET",
                0),
            new ClimateModel.Warning(
                unit(FixtureModel.ROOT),
                "*",
                last,
                last.minusDays(20),
                "CLOSED",
                new Figure(1.1, 0.4, 2.0, "points", 22, null),
                0.02,
                0,
                "REPORT_BACK",
                0),
            new ClimateModel.Warning(
                unit(FixtureModel.ROOT + " / Finance"),
                "tools",
                last,
                last.plusDays(2),
                "NEW",
                new Figure(4.4, 1.2, 7.7, "points", 9, null),
                0.008,
                1,
                "REPAIR",
                3)),
        List.of(
            new ClimateModel.Theme(
                Group.WHOLE,
                "workload",
                last,
                63,
                7,
                "TURNED_NEGATIVE",
                List.of("lembur", "on call")),
            new ClimateModel.Theme(Group.WHOLE, "canteen", last, 30, 0, "STEADY", List.of())));
  }

  /** Topics in each state and two communities, one like an official group. */
  static NetworkModel network(LocalDate last) {
    return new NetworkModel(
        List.of(
            new NetworkModel.Topic("vpn", 41, 0.9, 0.5, 0.3, 0.12, "COVERED", 60),
            new NetworkModel.Topic("tax", 12, 0.25, null, null, null, "OPEN", 9),
            new NetworkModel.Topic("colleagues", 52, 0.84, 0.4, 0.2, 0.06, "SHARED", 90),
            new NetworkModel.Topic("payroll", 30, 0.8, 0.1, 0.0, null, "FRAGILE", 25)),
        List.of(
            new NetworkModel.Community(
                last.minusWeeks(3), "e1", "GROWN", 64, 4, "#it-help", 0.71, List.of("vpn")),
            new NetworkModel.Community(
                last.minusWeeks(3), "e2", "BORN", 18, 1, null, null, List.of()),
            new NetworkModel.Community(
                last.minusWeeks(3), "e3", "STEADY", 15, 2, "#hse", 0.32, List.of("tea")),
            new NetworkModel.Community(
                last.minusWeeks(3), "e5", "STEADY", 12, 1, null, 0.44, List.of("merger")),
            new NetworkModel.Community(
                last.minusWeeks(7), "e4", "STEADY", 31, 3, "#running", 0.55, List.of("marathon")),
            new NetworkModel.Community(
                last.minusWeeks(3), "e4", "FADED", 31, 0, null, null, List.of())),
        List.of(
            measure(Group.WHOLE, last.minusWeeks(4), "bridges", 99, "count"),
            measure(Group.WHOLE, last.minusWeeks(3), "bridges", 17, "count"),
            measure(Group.WHOLE, last.minusWeeks(3), "units_nmi", 0.613, "score"),
            measure(Group.WHOLE, last.minusWeeks(3), "units_ari", 0.281, "score"),
            measure(Group.WHOLE, last.minusWeeks(3), "crossing_share", 0.24, "share"),
            measure(Group.WHOLE, last.minusWeeks(3), "crossing_locations_share", 0.19, "share"),
            measure(Group.WHOLE, last.minusWeeks(3), "reach_share_p50", 0.37, "share"),
            measure(unit(FELL), last.minusWeeks(3), "fragility_share", 0.45, "share"),
            measure(unit(FixtureModel.ROOT), last.minusWeeks(3), "fragility_share", 0.02, "share"),
            measure(
                new Group(Group.COMMUNITY, "g9", FixtureModel.HOSTILE, null),
                last.minusWeeks(3),
                "dead_group",
                1,
                "count")),
        List.of(
            new NetworkModel.Champions(Group.WHOLE, "THANKS", 900, 61L, 700, 0.02),
            new NetworkModel.Champions(Group.WHOLE, "STARTS", 310, null, 120, 0.3),
            new NetworkModel.Champions(Group.WHOLE, "ASKED", 1204, 40L, 310, 0.41),
            new NetworkModel.Champions(unit(FELL), "HELPS", 44, 7L, 21, 0.6),
            new NetworkModel.Champions(unit(FELL), "ASKED", 50, 7L, 9, null)),
        List.of(
            new NetworkModel.Thanked("Zoe Latif", List.of("HELPS", "THANKS"), List.of("vpn")),
            new NetworkModel.Thanked("Ann & Co", List.of(), List.of("tax", "payroll"))));
  }

  private static NetworkModel.Measure measure(
      Group group, LocalDate start, String metric, double value, String unit) {
    return new NetworkModel.Measure(
        group, start, metric, new Figure(value, null, null, unit, 23, null));
  }

  /** Half a year of the organisation and its units, and the aspects of the last week. */
  static List<ClimateFigure> weeks(LocalDate last) {
    List<ClimateFigure> figures = new ArrayList<>();
    for (int back = 25; back >= 0; back--) {
      LocalDate week = last.minusWeeks(back);
      double swing = 1.2 * Math.sin(back * 1.3);
      figures.add(figure(Group.WHOLE, "*", week, 54 + swing, 1.1, 54.2, "NO_EVIDENCE"));
      figures.add(figure(unit(FixtureModel.ROOT), "*", week, 54 + swing, 1.1, 54.2, "NO_EVIDENCE"));
      boolean fell = back == 0;
      figures.add(
          figure(
              unit(FELL),
              "*",
              week,
              (fell ? 41 : 52) + swing,
              2.6,
              52.5,
              fell ? "WORSE" : "NO_EVIDENCE"));
      figures.add(
          figure(
              unit(FixtureModel.ROOT + " / Finance"),
              "*",
              week,
              58 - swing,
              3.4,
              57,
              "NO_EVIDENCE"));
    }
    ClimateFigure whole = figures.get(figures.size() - 4);
    figures.add(
        new ClimateFigure(
            unit(SMALL),
            "*",
            last,
            whole.index(),
            whole.shrunk(),
            whole.weighted(),
            whole.silentShare(),
            null,
            null,
            FixtureModel.ROOT,
            "TOO_FEW_VOICES"));
    figures.add(figure(Group.WHOLE, "pay", last, 43, 3, 44, "NO_EVIDENCE"));
    figures.add(figure(Group.WHOLE, "recognition", last, 68, 2.5, 62, "BETTER"));
    return figures;
  }

  private static Group unit(String path) {
    int cut = path.lastIndexOf(" / ");
    return new Group(
        Group.UNIT, path, UnitSection.lastName(path), cut < 0 ? null : path.substring(0, cut));
  }

  private static ClimateFigure figure(
      Group group,
      String aspect,
      LocalDate week,
      double index,
      double half,
      double expected,
      String verdict) {
    double change = index - expected;
    return new ClimateFigure(
        group,
        aspect,
        week,
        points(index, half),
        points(0.2 * expected + 0.8 * index, 0.9 * half),
        points(index - 3, half + 1),
        0.72,
        expected,
        points(change, half + 1),
        group.id(),
        verdict);
  }

  private static Figure points(double value, double half) {
    return new Figure(value, value - half, value + half, "points", 180, null);
  }
}
