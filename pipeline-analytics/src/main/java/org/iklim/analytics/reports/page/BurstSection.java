// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.iklim.analytics.reports.page.PageView.Cell;
import org.iklim.analytics.reports.page.PageView.Chart;
import org.iklim.analytics.reports.page.PageView.Section;
import org.iklim.analytics.reports.page.PageView.Table;
import org.iklim.analytics.reports.page.ReportModel.Burst;

/** What flared up in the last weeks, and when. */
final class BurstSection implements Context.SectionWriter {
  private static final int WEEKS = 12;
  private static final int MOST = 12;

  @Override
  public Optional<Section> write(Context page) {
    List<Burst> bursts =
        bursts(page)
            .filter(b -> !lastDay(page, b).isBefore(firstDay(page)))
            .sorted(
                Comparator.comparing(Burst::peak)
                    .reversed()
                    .thenComparing(b -> b.group().type())
                    .thenComparing(b -> b.group().id()))
            .toList();
    String title = page.say("bursts.title");
    if (bursts.isEmpty()) {
      return Optional.of(
          new Section(
              "bursts",
              title,
              page.say("bursts.lead.nobody", page.words().plural("count.weeks", WEEKS)),
              List.of()));
    }
    long inWeek = bursts.stream().filter(b -> isInWeek(page, b)).count();
    String lead =
        page.say(
            "bursts.lead",
            page.words().plural("count.bursts", bursts.size()),
            page.words().plural("count.weeks", WEEKS),
            page.words().number(inWeek, 0),
            page.words().number(Math.min(MOST, bursts.size()), 0));
    return Optional.of(new Section("bursts", title, lead, List.of(chart(page, title, bursts))));
  }

  /** Bursts of the groups the page is about: all, or the unit's own and those below it. */
  static Stream<Burst> bursts(Context page) {
    return page.model().bursts().stream()
        .filter(b -> !b.started().isAfter(weekEnd(page)))
        .filter(
            b ->
                page.isWhole()
                    || b.group().is(page.scope())
                    || (b.group().type().equals(Group.UNIT)
                        && UnitSection.isBelow(page, b.group())));
  }

  /** Whether a burst touched the week of the page. */
  static boolean isInWeek(Context page, Burst burst) {
    return !lastDay(page, burst).isBefore(page.published().week());
  }

  private static Chart chart(Context page, String title, List<Burst> all) {
    List<Burst> bursts = all.stream().limit(MOST).toList();
    List<BurstChart.Row> bars = new ArrayList<>();
    List<List<Cell>> rows = new ArrayList<>();
    Words words = page.words();
    for (Burst burst : bursts) {
      String strength = page.say("bursts.times", words.number(strength(burst), 1));
      bars.add(
          new BurstChart.Row(
              page.name(burst.group()), burst.started(), burst.peak(), burst.ended(), strength));
      rows.add(
          List.of(
              Cell.text(page.name(burst.group())),
              Cell.text(page.say("type." + burst.group().type())),
              Cell.text(words.date(burst.started())),
              Cell.text(words.date(burst.peak())),
              Cell.text(
                  burst.ended() == null ? page.say("bursts.running") : words.date(burst.ended())),
              Cell.number(words.number(burst.messages(), 0)),
              Cell.number(words.number(burst.expected(), 0)),
              Cell.number(words.number(burst.people(), 0))));
    }
    BurstChart chart =
        new BurstChart(
            "burst-lines",
            title,
            page.say("bursts.description"),
            firstDay(page),
            weekEnd(page),
            bars,
            words);
    return new Chart("", chart.svg(), true, table(page, rows));
  }

  private static Table table(Context page, List<List<Cell>> rows) {
    return new Table(
        page.say("bursts.caption"),
        List.of(
            page.textHead("head.group"),
            page.textHead("head.type"),
            page.textHead("head.started"),
            page.textHead("head.peak"),
            page.textHead("head.ended"),
            page.numberHead("head.messages"),
            page.numberHead("head.expected"),
            page.numberHead("head.people")),
        rows);
  }

  private static double strength(Burst burst) {
    return burst.messages() / Math.max(burst.expected(), 1);
  }

  private static LocalDate lastDay(Context page, Burst burst) {
    return burst.ended() == null ? weekEnd(page) : burst.ended();
  }

  private static LocalDate weekEnd(Context page) {
    return page.published().week().plusDays(6);
  }

  private static LocalDate firstDay(Context page) {
    return page.published().week().minusWeeks(WEEKS - 1L);
  }
}
