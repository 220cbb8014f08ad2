// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports.page;

import java.util.List;
import java.util.Optional;
import org.iklim.analytics.reports.page.PageView.Cell;
import org.iklim.analytics.reports.page.PageView.Table;

/** The columns that units and levels share. */
final class GroupRows {
  private GroupRows() {}

  static Table table(Context page, String caption, String firstHead, List<List<Cell>> rows) {
    return new Table(
        caption,
        List.of(
            page.textHead(firstHead),
            page.numberHead("metric.headcount.label"),
            page.numberHead("metric.active_share.label"),
            page.numberHead("metric.messages_per_head.label"),
            page.numberHead("metric.first_response_seconds_p50.label"),
            page.numberHead("metric.unanswered_share_3d.label"),
            page.textHead("head.pace")),
        rows);
  }

  static List<Cell> row(Context page, Group group, Cell first) {
    return List.of(
        first,
        page.cell(group, Metrics.HEADCOUNT),
        activeShare(page, group),
        page.cell(group, Metrics.MESSAGES_PER_HEAD),
        page.cell(group, Metrics.FIRST_RESPONSE_P50),
        page.cell(group, Metrics.UNANSWERED_3D),
        page.paceCell(group));
  }

  private static Cell activeShare(Context page, Group group) {
    Optional<Figure> share =
        page.published().figure(group, Metrics.ACTIVE_SHARE).filter(Figure::isKnown);
    return share
        .map(f -> Cell.bar(page.words().value(f), page.words().interval(f), f.value()))
        .orElse(page.cell(group, Metrics.ACTIVE_SHARE));
  }
}
