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
import org.iklim.analytics.reports.page.PageView.Note;
import org.iklim.analytics.reports.page.PageView.Section;
import org.iklim.analytics.reports.page.PageView.Table;

/** How long threads wait for their first answer, by community and by unit. */
final class ResponseSection implements Context.SectionWriter {
  private static final int MOST_GROUPS = 12;

  @Override
  public Optional<Section> write(Context page) {
    Optional<Figure> whole =
        page.published().figure(page.scope(), Metric.FIRST_RESPONSE_SECONDS_P50);
    List<Block> blocks = new ArrayList<>();
    if (page.isWhole()) {
      chart(page, Group.COMMUNITY, page.published().groups(Group.COMMUNITY)).ifPresent(blocks::add);
    }
    List<Group> units = UnitSection.units(page).stream().filter(u -> u.parentId() != null).toList();
    chart(page, Group.UNIT, units).ifPresent(blocks::add);
    if (!blocks.isEmpty()) {
      blocks.addAll(page.reasons(List.of(page.scope()), Metric.FIRST_RESPONSE_SECONDS_P75));
      blocks.add(new Note(page.say("response.note")));
    }
    if (whole.isEmpty() && blocks.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Section("response", page.say("response.title"), lead(page, whole), blocks));
  }

  private static String lead(Context page, Optional<Figure> whole) {
    return whole
        .map(
            f ->
                f.isKnown()
                    ? page.say("response.lead", page.words().value(f))
                    : page.words().reason(f))
        .orElse(page.say("response.lead.parts"));
  }

  private static Optional<Chart> chart(Context page, String type, List<Group> all) {
    List<Group> groups =
        all.stream()
            .filter(g -> page.published().value(g, Metric.FIRST_RESPONSE_SECONDS_P50).isPresent())
            .sorted(Comparator.<Group>comparingLong(g -> -people(page, g)).thenComparing(Group::id))
            .limit(MOST_GROUPS)
            .sorted(Comparator.comparingDouble(g -> median(page, g)))
            .toList();
    if (groups.isEmpty()) {
      return Optional.empty();
    }
    List<Group> shown =
        Stream.concat(Stream.of(page.scope()), groups.stream())
            .filter(g -> page.published().value(g, Metric.FIRST_RESPONSE_SECONDS_P50).isPresent())
            .toList();
    String heading = page.say("response." + type);
    ForestChart forest =
        new ForestChart(
            "response-" + type,
            heading,
            page.say(
                "response.description",
                groups.get(0).name(),
                page.words().duration(median(page, groups.get(0))),
                groups.get(groups.size() - 1).name(),
                page.words().duration(median(page, groups.get(groups.size() - 1)))),
            shown.stream().map(g -> row(page, g)).toList(),
            page.words());
    return Optional.of(new Chart(heading, forest.svg(), true, table(page, heading, shown)));
  }

  private static ForestChart.Row row(Context page, Group group) {
    return new ForestChart.Row(
        page.name(group),
        group.is(page.scope()),
        page.published().figure(group, Metric.FIRST_RESPONSE_SECONDS_P50).orElseThrow(),
        page.published().value(group, Metric.FIRST_RESPONSE_SECONDS_P25).orElse(null),
        page.published().value(group, Metric.FIRST_RESPONSE_SECONDS_P75).orElse(null));
  }

  private static Table table(Context page, String caption, List<Group> groups) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Group group : groups) {
      rows.add(
          List.of(
              Cell.text(page.name(group)),
              page.cell(group, Metric.FIRST_RESPONSE_SECONDS_P25),
              page.cell(group, Metric.FIRST_RESPONSE_SECONDS_P50),
              page.cell(group, Metric.FIRST_RESPONSE_SECONDS_P75),
              page.cell(group, Metric.UNANSWERED_SHARE_3D)));
    }
    return new Table(
        caption,
        List.of(
            page.textHead("head.group"),
            page.numberHead(Metric.FIRST_RESPONSE_SECONDS_P25),
            page.numberHead(Metric.FIRST_RESPONSE_SECONDS_P50),
            page.numberHead(Metric.FIRST_RESPONSE_SECONDS_P75),
            page.numberHead(Metric.UNANSWERED_SHARE_3D)),
        rows);
  }

  private static long people(Context page, Group group) {
    return page.published()
        .figure(group, Metric.FIRST_RESPONSE_SECONDS_P50)
        .map(Figure::people)
        .orElse(0L);
  }

  private static double median(Context page, Group group) {
    return page.published().value(group, Metric.FIRST_RESPONSE_SECONDS_P50).orElseThrow();
  }
}
