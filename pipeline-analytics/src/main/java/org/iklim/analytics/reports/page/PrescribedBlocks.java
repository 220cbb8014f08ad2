// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.iklim.analytics.reports.page.NetworkModel.Measure;
import org.iklim.analytics.reports.page.PageView.Block;
import org.iklim.analytics.reports.page.PageView.Cell;
import org.iklim.analytics.reports.page.PageView.Table;

/**
 * The prescribed against the emergent: numbers of the organisation, and official groups gone quiet.
 */
final class PrescribedBlocks {
  private static final String DEAD_GROUP = "dead_group";
  private static final int MOST = 12;
  private static final List<String> METRICS =
      List.of(
          "units_nmi",
          "groups_nmi",
          "shadow_communities",
          "official_groups",
          "dead_groups",
          "dead_units",
          "bridges",
          "brokers",
          "crossing_share",
          "isolated_newcomers");

  private PrescribedBlocks() {}

  static List<Block> of(Context page) {
    List<Measure> newest = newest(page);
    List<Block> blocks = new ArrayList<>();
    List<List<Cell>> numbers = new ArrayList<>();
    for (String metric : METRICS) {
      newest.stream()
          .filter(m -> m.metric().equals(metric) && m.figure().value() != null)
          .filter(m -> m.group().type().equals(Group.ORGANISATION))
          .findFirst()
          .ifPresent(m -> numbers.add(row(page, m)));
    }
    if (!numbers.isEmpty()) {
      blocks.add(
          new Table(
              page.say("network.prescribed"),
              List.of(
                  page.textHead("network.head.measure"),
                  page.numberHead("network.head.value"),
                  page.numberHead("head.people")),
              numbers));
    }
    List<List<Cell>> dead =
        newest.stream()
            .filter(m -> m.metric().equals(DEAD_GROUP))
            .sorted(
                Comparator.comparing((Measure m) -> -m.figure().people())
                    .thenComparing(m -> m.group().id()))
            .limit(MOST)
            .map(
                m ->
                    List.of(
                        Cell.text(m.group().name()),
                        Cell.number(page.words().number(m.figure().people(), 0))))
            .toList();
    if (!dead.isEmpty()) {
      blocks.add(
          new Table(
              page.say("network.dead"),
              List.of(page.textHead("head.community"), page.numberHead("head.people")),
              dead));
    }
    return blocks;
  }

  private static List<Measure> newest(Context page) {
    List<Measure> known =
        page.model().network().measures().stream()
            .filter(m -> !m.start().isAfter(page.published().week()))
            .toList();
    Optional<LocalDate> start = known.stream().map(Measure::start).max(Comparator.naturalOrder());
    return known.stream().filter(m -> m.start().equals(start.orElse(null))).toList();
  }

  private static List<Cell> row(Context page, Measure measure) {
    Figure figure = measure.figure();
    String value =
        switch (figure.unit()) {
          case "share" -> page.words().percent(figure.value());
          case "score" -> page.words().number(figure.value(), 2);
          default -> page.words().number(figure.value(), 0);
        };
    return List.of(
        Cell.text(page.say("network.metric." + measure.metric())),
        Cell.number(value),
        Cell.number(page.words().number(figure.people(), 0)));
  }
}
