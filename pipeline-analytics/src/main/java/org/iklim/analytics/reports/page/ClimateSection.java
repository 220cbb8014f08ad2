// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.iklim.analytics.reports.page.PageView.Block;
import org.iklim.analytics.reports.page.PageView.Cell;
import org.iklim.analytics.reports.page.PageView.Chart;
import org.iklim.analytics.reports.page.PageView.Note;
import org.iklim.analytics.reports.page.PageView.Section;
import org.iklim.analytics.reports.page.PageView.Table;

/** How the organisation feels: the index over time, by unit, and by what people speak of. */
final class ClimateSection implements Context.SectionWriter {
  private static final int WEEKS = 26;
  private static final int MOST_UNITS = 24;

  @Override
  public Optional<Section> write(Context page) {
    Optional<ClimateFigure> now = now(page);
    if (now.isEmpty()) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(trend(page));
    List<ClimateFigure> units = units(page);
    if (!units.isEmpty()) {
      blocks.add(groups(page, units));
    }
    List<ClimateFigure> aspects = aspects(page);
    if (!aspects.isEmpty()) {
      blocks.add(aspectTable(page, aspects));
    }
    blocks.add(new Note(page.say("climate.note")));
    return Optional.of(
        new Section("climate", page.say("climate.title"), lead(page, now.get()), blocks));
  }

  /** The climate of the scope in the week of the page, if it may be shown. */
  static Optional<ClimateFigure> now(Context page) {
    return of(page, page.scope(), page.published().week())
        .filter(figure -> figure.isOwn() && figure.index().isKnown());
  }

  /** News about the scope, its units and aspects: what the first screen speaks of. */
  static List<ClimateFigure> news(Context page) {
    return Stream.of(now(page).stream(), units(page).stream(), aspects(page).stream())
        .flatMap(s -> s)
        .filter(figure -> figure.news().isChange())
        .distinct()
        .sorted(
            Comparator.comparing(ClimateFigure::news, Comparator.comparing(v -> v != Verdict.LESS))
                .thenComparing(f -> -Math.abs(f.change().value()))
                .thenComparing(f -> f.group().id())
                .thenComparing(ClimateFigure::aspect))
        .toList();
  }

  private static String lead(Context page, ClimateFigure now) {
    Words words = page.words();
    String index = words.number(now.index().value(), 1);
    String interval = interval(words, now.index(), 1);
    String voices = words.plural("count.people", now.index().people());
    String news = page.say("climate.news." + now.news().key());
    String silent = now.silentShare() == null ? page.say("none") : words.percent(now.silentShare());
    return now.weighted() == null
        ? page.say("climate.lead.plain", index, interval, voices, news)
        : page.say(
            "climate.lead",
            index,
            interval,
            voices,
            news,
            silent,
            words.number(now.weighted().value(), 1),
            interval(words, now.weighted(), 1));
  }

  private static Chart trend(Context page) {
    List<LocalDate> weeks = page.published().lastWeeks(WEEKS);
    List<ClimateFigure> figures = new ArrayList<>();
    weeks.forEach(
        week ->
            figures.add(
                of(page, page.scope(), week)
                    .filter(ClimateFigure::isOwn)
                    .filter(f -> f.index().isKnown())
                    .orElse(null)));
    Words words = page.words();
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = weeks.size() - 1; i >= 0; i--) {
      ClimateFigure figure = figures.get(i);
      if (figure != null) {
        rows.add(
            List.of(
                Cell.text(words.date(weeks.get(i))),
                Cell.number(
                    words.number(figure.index().value(), 1), interval(words, figure.index(), 1)),
                Cell.number(
                    figure.expected() == null
                        ? page.say("none")
                        : words.number(figure.expected(), 1)),
                Cell.number(words.number(figure.index().people(), 0)),
                newsCell(page, figure)));
      }
    }
    double lowest =
        figures.stream()
            .filter(Objects::nonNull)
            .mapToDouble(f -> f.index().value())
            .min()
            .orElse(0);
    double highest =
        figures.stream()
            .filter(Objects::nonNull)
            .mapToDouble(f -> f.index().value())
            .max()
            .orElse(0);
    IndexChart chart =
        new IndexChart(
            "climate-trend",
            page.say("climate.trend"),
            page.say(
                "climate.trend.description",
                words.shortDate(weeks.get(0)),
                words.shortDate(weeks.get(weeks.size() - 1)),
                words.number(lowest, 1),
                words.number(highest, 1)),
            weeks,
            figures,
            words);
    return new Chart(
        page.say("climate.trend"),
        chart.svg(),
        true,
        new Table(
            page.say("climate.trend"),
            List.of(
                page.textHead("head.week"),
                page.numberHead("climate.head.index"),
                page.numberHead("head.expected"),
                page.numberHead("climate.head.voices"),
                page.textHead("climate.head.news")),
            rows));
  }

  private static Chart groups(Context page, List<ClimateFigure> units) {
    Words words = page.words();
    List<ClimateFigure> own =
        units.stream()
            .filter(f -> f.isOwn() && f.shrunk().hasInterval())
            .limit(MOST_UNITS)
            .toList();
    List<List<Cell>> rows = new ArrayList<>();
    for (ClimateFigure figure : units) {
      boolean isOwn = figure.isOwn();
      rows.add(
          List.of(
              Cell.indented(figure.group().name(), UnitSection.depth(figure.group())),
              isOwn
                  ? Cell.number(
                      words.number(figure.shrunk().value(), 1), interval(words, figure.shrunk(), 1))
                  : Cell.number(
                      words.number(figure.shrunk().value(), 1),
                      page.say("climate.figure.of", nameOf(page, figure.figureOf()))),
              Cell.number(isOwn ? words.number(figure.index().people(), 0) : page.say("none")),
              Cell.number(
                  isOwn && figure.silentShare() != null
                      ? words.percent(figure.silentShare())
                      : page.say("none")),
              newsCell(page, figure)));
    }
    IndexForest chart =
        new IndexForest(
            "climate-units",
            page.say("climate.units"),
            page.say("climate.units.description", words.number(own.size(), 0)),
            own,
            words);
    return new Chart(
        page.say("climate.units"),
        chart.svg(),
        true,
        new Table(
            page.say("climate.units"),
            List.of(
                page.textHead("head.unit"),
                page.numberHead("climate.head.index"),
                page.numberHead("climate.head.voices"),
                page.numberHead("climate.head.silent"),
                page.textHead("climate.head.news")),
            rows));
  }

  private static Table aspectTable(Context page, List<ClimateFigure> aspects) {
    Words words = page.words();
    List<List<Cell>> rows = new ArrayList<>();
    for (ClimateFigure figure : aspects) {
      rows.add(
          List.of(
              Cell.text(page.words().topic(figure.aspect())),
              Cell.number(
                  words.number(figure.index().value(), 1), interval(words, figure.index(), 1)),
              Cell.number(words.number(figure.index().people(), 0)),
              newsCell(page, figure)));
    }
    return new Table(
        page.say("climate.aspects"),
        List.of(
            page.textHead("climate.head.aspect"),
            page.numberHead("climate.head.index"),
            page.numberHead("climate.head.voices"),
            page.textHead("climate.head.news")),
        rows);
  }

  private static Cell newsCell(Context page, ClimateFigure figure) {
    Verdict news = figure.news();
    String text =
        news == Verdict.UNKNOWN
            ? page.say("climate.verdict." + figure.verdict().toLowerCase(Locale.ROOT))
            : page.say("climate.news." + news.key());
    return Cell.styled(news.mark() + " " + text, "verdict " + news.key());
  }

  private static List<ClimateFigure> units(Context page) {
    return inWeek(page, figure -> figure.group().type().equals(Group.UNIT))
        .filter(f -> f.aspect().equals(ClimateFigure.EVERYTHING))
        .filter(f -> UnitSection.isBelow(page, f.group()))
        .filter(f -> f.shrunk().isKnown())
        .sorted(Comparator.comparing(f -> UnitSection.treeOrder(f.group())))
        .toList();
  }

  /** Aspects of the scope, the worst first. */
  private static List<ClimateFigure> aspects(Context page) {
    return inWeek(page, figure -> figure.group().is(page.scope()))
        .filter(f -> !f.aspect().equals(ClimateFigure.EVERYTHING) && f.isOwn())
        .filter(f -> f.index().isKnown())
        .sorted(
            Comparator.comparing((ClimateFigure f) -> f.index().value())
                .thenComparing(ClimateFigure::aspect))
        .toList();
  }

  private static Stream<ClimateFigure> inWeek(Context page, Predicate<ClimateFigure> wanted) {
    return page.model().climate().figures().stream()
        .filter(f -> f.week().equals(page.published().week()))
        .filter(wanted);
  }

  private static Optional<ClimateFigure> of(Context page, Group group, LocalDate week) {
    return page.model().climate().figures().stream()
        .filter(f -> f.week().equals(week))
        .filter(f -> f.group().is(group) && f.aspect().equals(ClimateFigure.EVERYTHING))
        .findFirst();
  }

  private static String nameOf(Context page, String groupId) {
    return groupId.equals(Group.WHOLE.id())
        ? page.say("organisation")
        : UnitSection.lastName(groupId);
  }

  private static String interval(Words words, Figure figure, int decimals) {
    return figure.hasInterval()
        ? words.say(
            "range", words.number(figure.low(), decimals), words.number(figure.high(), decimals))
        : "";
  }
}
