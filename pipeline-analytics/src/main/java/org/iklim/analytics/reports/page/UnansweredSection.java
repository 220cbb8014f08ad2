// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.iklim.analytics.metrics.Metric;
import org.iklim.analytics.reports.page.PageView.Block;
import org.iklim.analytics.reports.page.PageView.Cell;
import org.iklim.analytics.reports.page.PageView.Chart;
import org.iklim.analytics.reports.page.PageView.Head;
import org.iklim.analytics.reports.page.PageView.Section;
import org.iklim.analytics.reports.page.PageView.Table;

/** Threads that nobody answered within one, three and seven days. */
final class UnansweredSection implements Context.SectionWriter {
  private static final List<Metric> METRICS =
      List.of(Metric.UNANSWERED_SHARE_1D, Metric.UNANSWERED_SHARE_3D, Metric.UNANSWERED_SHARE_7D);
  private static final int MOST_GROUPS = 5;

  @Override
  public Optional<Section> write(Context page) {
    List<Metric> metrics =
        METRICS.stream().filter(m -> page.published().figure(page.scope(), m).isPresent()).toList();
    if (metrics.isEmpty()) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(chart(page, metrics));
    worst(page).ifPresent(blocks::add);
    return Optional.of(new Section("unanswered", page.say("unanswered.title"), lead(page), blocks));
  }

  private static String lead(Context page) {
    return page.published()
        .figure(page.scope(), Metric.UNANSWERED_SHARE_3D)
        .filter(Figure::isKnown)
        .map(f -> page.say("unanswered.lead", page.words().value(f)))
        .orElse(page.say("unanswered.lead.unknown"));
  }

  private static Chart chart(Context page, List<Metric> metrics) {
    List<ShareBars.Row> bars = new ArrayList<>();
    List<List<Cell>> rows = new ArrayList<>();
    for (Metric metric : metrics) {
      Figure figure = page.published().figure(page.scope(), metric).orElseThrow();
      Optional<Usual> usual = page.published().usual(page.scope(), metric);
      String after = page.say(after(metric));
      bars.add(new ShareBars.Row(after, figure, usual.orElse(null)));
      rows.add(
          List.of(
              Cell.text(after),
              page.cell(page.scope(), metric),
              Cell.number(
                  usual
                      .map(u -> page.words().range(u.unit(), u.low(), u.high()))
                      .orElse(page.say("none")))));
    }
    String title = page.say("unanswered.title");
    ShareBars chart =
        new ShareBars(
            "unanswered-bars", title, page.say("unanswered.description"), bars, page.words());
    Table table =
        new Table(
            page.say("unanswered.caption"),
            List.of(
                page.textHead("head.after"),
                page.numberHead("head.value"),
                page.numberHead("head.usual")),
            rows);
    return new Chart("", chart.svg(), false, table);
  }

  /**
   * Where most threads wait: ordered by the lower limit, so that a small group needs more of them.
   */
  private static Optional<Table> worst(Context page) {
    Stream<Group> groups =
        page.isWhole()
            ? page.published().groups(Group.COMMUNITY).stream()
            : UnitSection.units(page).stream();
    List<Group> worst =
        groups
            .filter(g -> low(page, g) > 0)
            .sorted(Comparator.<Group>comparingDouble(g -> -low(page, g)).thenComparing(Group::id))
            .limit(MOST_GROUPS)
            .toList();
    if (worst.isEmpty()) {
      return Optional.empty();
    }
    List<Metric> known =
        METRICS.stream()
            .filter(m -> worst.stream().anyMatch(g -> page.published().value(g, m).isPresent()))
            .toList();
    List<List<Cell>> rows = new ArrayList<>();
    for (Group group : worst) {
      List<Cell> row = new ArrayList<>();
      row.add(Cell.text(group.name()));
      known.forEach(metric -> row.add(page.cell(group, metric)));
      rows.add(row);
    }
    List<Head> heads = new ArrayList<>();
    heads.add(page.textHead("head.group"));
    known.forEach(metric -> heads.add(page.numberHead(after(metric))));
    return Optional.of(new Table(page.say("unanswered.worst"), heads, rows));
  }

  private static String after(Metric metric) {
    return "unanswered.after." + metric.label();
  }

  private static double low(Context page, Group group) {
    return page.published()
        .figure(group, Metric.UNANSWERED_SHARE_3D)
        .filter(f -> f.isKnown() && f.low() != null)
        .map(Figure::low)
        .orElse(0.0);
  }
}
