// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.iklim.analytics.reports.page.NetworkModel.Measure;
import org.iklim.analytics.reports.page.PageView.Block;
import org.iklim.analytics.reports.page.PageView.Cell;
import org.iklim.analytics.reports.page.PageView.Table;

/**
 * Who works with whom: how well people are joined, units that hang on two of them, the prescribed
 * against the emergent, and official groups gone quiet.
 */
final class PrescribedBlocks {
  private static final String DEAD_GROUP = "dead_group";
  private static final int MOST = 12;

  /** A unit is shown if as much of it falls off without its two best connected. */
  private static final double FRAGILE = 0.1;

  private static final List<String> JOINED =
      List.of(
          "reach_share_p50",
          "reciprocity_share",
          "one_way_share",
          "crossing_share",
          "crossing_locations_share",
          "brokers",
          "bridges",
          "isolated_newcomers");

  private static final List<String> PRESCRIBED =
      List.of(
          "units_nmi",
          "groups_nmi",
          "shadow_communities",
          "official_groups",
          "dead_groups",
          "dead_units");

  /** The same agreement told so that chance gives 0, by what it stands beside. */
  private static final Map<String, String> BEYOND_CHANCE =
      Map.of("units_nmi", "units_ari", "groups_nmi", "groups_ari");

  private PrescribedBlocks() {}

  static List<Block> of(Context page) {
    List<Measure> newest = newest(page);
    List<Block> blocks = new ArrayList<>();
    numbers(page, newest, JOINED, "network.joined").ifPresent(blocks::add);
    List<List<Cell>> fragile =
        largest(newest, NetworkModel.FRAGILITY, m -> m.figure().value())
            .filter(m -> m.group().type().equals(Group.UNIT))
            .filter(m -> m.figure().value() >= FRAGILE)
            .limit(MOST)
            .map(m -> fragile(page, m))
            .toList();
    if (!fragile.isEmpty()) {
      blocks.add(
          new Table(
              page.say("network.fragile"),
              List.of(
                  page.textHead("head.unit"),
                  page.numberHead("network.head.cut"),
                  page.numberHead("head.people")),
              fragile));
    }
    numbers(page, newest, PRESCRIBED, "network.prescribed").ifPresent(blocks::add);
    List<List<Cell>> dead =
        largest(newest, DEAD_GROUP, m -> (double) m.figure().people())
            .limit(MOST)
            .map(m -> List.of(Cell.text(m.group().name()), people(page, m)))
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

  private static Optional<Block> numbers(
      Context page, List<Measure> newest, List<String> metrics, String caption) {
    List<List<Cell>> rows = new ArrayList<>();
    for (String metric : metrics) {
      ofWhole(newest, metric).ifPresent(m -> rows.add(row(page, m, newest)));
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Table(
                page.say(caption),
                List.of(
                    page.textHead("network.head.measure"),
                    page.numberHead("network.head.value"),
                    page.numberHead("head.people")),
                rows));
  }

  private static Optional<Measure> ofWhole(List<Measure> newest, String metric) {
    return newest.stream()
        .filter(m -> m.metric().equals(metric) && m.figure().value() != null)
        .filter(m -> m.group().type().equals(Group.ORGANISATION))
        .findFirst();
  }

  /** The groups of a metric that have a value, the largest first. */
  private static Stream<Measure> largest(
      List<Measure> newest, String metric, ToDoubleFunction<Measure> size) {
    return newest.stream()
        .filter(m -> m.metric().equals(metric) && m.figure().value() != null)
        .sorted(Comparator.comparingDouble(size).reversed().thenComparing(m -> m.group().id()));
  }

  private static List<Measure> newest(Context page) {
    List<Measure> known =
        page.model().network().measures().stream()
            .filter(m -> !m.start().isAfter(page.published().week()))
            .toList();
    Optional<LocalDate> start = known.stream().map(Measure::start).max(Comparator.naturalOrder());
    return known.stream().filter(m -> m.start().equals(start.orElse(null))).toList();
  }

  private static List<Cell> row(Context page, Measure measure, List<Measure> newest) {
    Figure figure = measure.figure();
    String value =
        switch (figure.unit()) {
          case "share" -> page.words().percent(figure.value());
          case "score" -> page.words().number(figure.value(), 2);
          default -> page.words().number(figure.value(), 0);
        };
    String beside =
        Optional.ofNullable(BEYOND_CHANCE.get(measure.metric()))
            .flatMap(metric -> ofWhole(newest, metric))
            .map(m -> page.say("network.chance", page.words().number(m.figure().value(), 2)))
            .orElse("");
    return List.of(
        Cell.text(page.say("network.metric." + measure.metric())),
        Cell.number(value, beside),
        people(page, measure));
  }

  private static List<Cell> fragile(Context page, Measure measure) {
    return List.of(
        Cell.text(measure.group().name()),
        Cell.number(page.words().percent(measure.figure().value())),
        people(page, measure));
  }

  private static Cell people(Context page, Measure measure) {
    return Cell.number(page.words().number(measure.figure().people(), 0));
  }
}
