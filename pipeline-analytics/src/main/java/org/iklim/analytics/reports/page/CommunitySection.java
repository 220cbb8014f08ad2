// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.iklim.analytics.metrics.Metric;
import org.iklim.analytics.reports.page.PageView.Block;
import org.iklim.analytics.reports.page.PageView.Cell;
import org.iklim.analytics.reports.page.PageView.Note;
import org.iklim.analytics.reports.page.PageView.Section;
import org.iklim.analytics.reports.page.PageView.Table;

/** Communities: the most active, and those that grew or fell quiet beyond chance. */
final class CommunitySection implements Context.SectionWriter {
  private static final int MOST_ACTIVE = 10;
  private static final int MOST_CHANGED = 5;

  @Override
  public Optional<Section> write(Context page) {
    if (!page.isWhole()) {
      return Optional.empty();
    }
    List<Group> communities =
        page.published().groups(Group.COMMUNITY).stream()
            .filter(g -> page.published().value(g, Metric.MESSAGES_PER_DAY).isPresent())
            .sorted(Comparator.comparingDouble(g -> -perDay(page, g)))
            .toList();
    return communities.isEmpty() ? Optional.empty() : Optional.of(section(page, communities));
  }

  private static Section section(Context page, List<Group> communities) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        table(
            page,
            page.say("communities.active"),
            communities.stream().limit(MOST_ACTIVE).toList(),
            perDay(page, communities.get(0))));
    blocks.addAll(
        page.reasons(
            communities.stream().limit(MOST_ACTIVE).toList(), Metric.FIRST_RESPONSE_SECONDS_P50));
    for (Verdict verdict : List.of(Verdict.MORE, Verdict.LESS)) {
      List<Group> changed = changed(page, communities, verdict);
      blocks.add(
          changed.isEmpty()
              ? new Note(page.say("communities." + verdict.key() + ".nobody"))
              : table(
                  page,
                  page.say("communities." + verdict.key()),
                  changed,
                  perDay(page, communities.get(0))));
    }
    return new Section(
        "communities", page.say("communities.title"), lead(page, communities), blocks);
  }

  private static String lead(Context page, List<Group> communities) {
    double all = communities.stream().mapToDouble(g -> perDay(page, g)).sum();
    double first = communities.stream().limit(3).mapToDouble(g -> perDay(page, g)).sum();
    String count = page.words().plural("count.communities", communities.size());
    return communities.size() > 3
        ? page.say("communities.lead", count, page.words().percent(first / all))
        : page.say("communities.lead.few", count);
  }

  private static List<Group> changed(Context page, List<Group> communities, Verdict verdict) {
    return communities.stream()
        .filter(g -> page.pace(g) == verdict)
        .sorted(Comparator.comparingDouble(g -> -perDay(page, g)))
        .limit(MOST_CHANGED)
        .toList();
  }

  private static Table table(Context page, String caption, List<Group> communities, double most) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Group community : communities) {
      Figure perDay = page.published().figure(community, Metric.MESSAGES_PER_DAY).orElseThrow();
      rows.add(
          List.of(
              Cell.text(community.name()),
              Cell.bar(
                  page.words().value(perDay),
                  page.words().interval(perDay),
                  perDay.value() / Math.max(most, 1e-9)),
              page.cell(community, Metric.PEOPLE_ACTIVE),
              page.cell(community, Metric.FIRST_RESPONSE_SECONDS_P50),
              page.paceCell(community)));
    }
    return new Table(
        caption,
        List.of(
            page.textHead("head.community"),
            page.numberHead(Metric.MESSAGES_PER_DAY),
            page.numberHead(Metric.PEOPLE_ACTIVE),
            page.numberHead(Metric.FIRST_RESPONSE_SECONDS_P50),
            page.textHead("head.pace")),
        rows);
  }

  private static double perDay(Context page, Group community) {
    return page.published().value(community, Metric.MESSAGES_PER_DAY).orElse(0.0);
  }
}
