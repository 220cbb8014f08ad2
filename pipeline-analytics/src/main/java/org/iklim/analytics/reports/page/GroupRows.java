// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.iklim.analytics.metrics.Metric;
import org.iklim.analytics.reports.page.PageView.Block;
import org.iklim.analytics.reports.page.PageView.Cell;
import org.iklim.analytics.reports.page.PageView.Head;
import org.iklim.analytics.reports.page.PageView.Table;

/** The columns that units and levels share. */
final class GroupRows {
  private GroupRows() {}

  /** The table of some groups, and why some of its cells are dashes. */
  static List<Block> blocks(
      Context page,
      String caption,
      String firstHead,
      List<Group> groups,
      ToIntFunction<Group> indent) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Table(
            caption,
            heads(page, firstHead),
            groups.stream()
                .map(g -> row(page, g, Cell.indented(g.name(), indent.applyAsInt(g))))
                .toList()));
    blocks.addAll(
        page.reasons(
            groups,
            Metric.HEADCOUNT,
            Metric.ACTIVE_SHARE,
            Metric.FIRST_RESPONSE_SECONDS_P50,
            Metric.UNANSWERED_SHARE_3D));
    return blocks;
  }

  private static List<Head> heads(Context page, String firstHead) {
    return List.of(
        page.textHead(firstHead),
        page.numberHead(Metric.HEADCOUNT),
        page.numberHead(Metric.ACTIVE_SHARE),
        page.numberHead(Metric.MESSAGES_PER_HEAD),
        page.numberHead(Metric.FIRST_RESPONSE_SECONDS_P50),
        page.numberHead(Metric.UNANSWERED_SHARE_3D),
        page.textHead("head.pace"));
  }

  private static List<Cell> row(Context page, Group group, Cell first) {
    return List.of(
        first,
        page.cell(group, Metric.HEADCOUNT),
        activeShare(page, group),
        page.cell(group, Metric.MESSAGES_PER_HEAD),
        page.cell(group, Metric.FIRST_RESPONSE_SECONDS_P50),
        page.cell(group, Metric.UNANSWERED_SHARE_3D),
        page.paceCell(group));
  }

  private static Cell activeShare(Context page, Group group) {
    Optional<Figure> share =
        page.published().figure(group, Metric.ACTIVE_SHARE).filter(Figure::isKnown);
    return share
        .map(f -> Cell.bar(page.words().value(f), page.words().interval(f), f.value()))
        .orElse(page.cell(group, Metric.ACTIVE_SHARE));
  }
}
