// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.iklim.analytics.metrics.Metric;
import org.iklim.analytics.reports.page.PageView.Block;
import org.iklim.analytics.reports.page.PageView.Cell;
import org.iklim.analytics.reports.page.PageView.Head;
import org.iklim.analytics.reports.page.PageView.Note;
import org.iklim.analytics.reports.page.PageView.Section;

/**
 * What every section is written from, and the few ways of saying things that all share.
 *
 * @param model published rows
 * @param request what the reader asked for
 * @param published the weekly numbers, looked up
 * @param words the language
 */
record Context(ReportModel model, ReportRequest request, Published published, Words words) {

  /** Writes one section; none if the tables hold nothing for it. */
  interface SectionWriter {
    Optional<Section> write(Context page);
  }

  String say(String key, Object... gaps) {
    return words.say(key, gaps);
  }

  Group scope() {
    return published.scope();
  }

  boolean isWhole() {
    return scope().type().equals(Group.ORGANISATION);
  }

  /** Name of a metric in the reader's language. */
  String label(Metric metric) {
    return words.metric(metric);
  }

  /** Name to show of a group; the organisation's own name may be its root unit's. */
  String name(Group group) {
    if (!group.type().equals(Group.ORGANISATION)) {
      return group.name();
    }
    List<Group> roots =
        published.groups(Group.UNIT).stream().filter(g -> g.parentId() == null).toList();
    return roots.size() == 1 ? roots.get(0).name() : say("organisation");
  }

  /** The week's own change of pace, as published: above or below the group's recent weeks. */
  Verdict pace(Group group) {
    return published.isWeekFull()
        ? published.value(group, Metric.VELOCITY_SCORE).map(Verdict::of).orElse(Verdict.UNKNOWN)
        : Verdict.UNKNOWN;
  }

  /** The change of pace as a cell: mark and words, so that colour is never alone. */
  Cell paceCell(Group group) {
    Verdict verdict = pace(group);
    return Cell.styled(
        verdict.mark() + " " + say("pace." + verdict.key()), "verdict " + verdict.key());
  }

  /** The week's number of a group as a cell, its interval in the second line. */
  Cell cell(Group group, Metric metric) {
    return published
        .figure(group, metric)
        .map(f -> Cell.number(words.value(f), words.interval(f)))
        .orElse(Cell.number(say("none")));
  }

  /** Why some of the numbers are dashes, if any are. */
  List<Block> reasons(List<Group> groups, Metric... metrics) {
    List<String> reasons =
        groups.stream()
            .flatMap(g -> Stream.of(metrics).map(m -> published.figure(g, m)))
            .filter(f -> f.map(Figure::value).isEmpty())
            .map(f -> f.map(words::reason).orElse(say("reason.withheld")))
            .distinct()
            .sorted()
            .toList();
    return reasons.isEmpty()
        ? List.of()
        : List.of(new Note(say("reasons", String.join(" ", reasons))));
  }

  Head numberHead(Metric metric) {
    return new Head(words.metric(metric), true);
  }

  Head textHead(String key) {
    return new Head(say(key), false);
  }

  Head numberHead(String key) {
    return new Head(say(key), true);
  }
}
