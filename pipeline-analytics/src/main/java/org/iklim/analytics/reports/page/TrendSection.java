// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.iklim.analytics.metrics.Metric;
import org.iklim.analytics.reports.page.PageView.Cell;
import org.iklim.analytics.reports.page.PageView.Chart;
import org.iklim.analytics.reports.page.PageView.Charts;
import org.iklim.analytics.reports.page.PageView.Section;
import org.iklim.analytics.reports.page.PageView.Table;

/** Volume, velocity and active people over the last half year. */
final class TrendSection implements Context.SectionWriter {
  private static final int WEEKS = 26;

  @Override
  public Optional<Section> write(Context page) {
    List<Chart> charts =
        Stream.of(
                Metric.MESSAGES,
                Metric.VELOCITY_SCORE,
                Metric.PEOPLE_ACTIVE,
                Metric.POSTS,
                Metric.COMMENTS,
                Metric.REACTIONS)
            .map(metric -> chart(page, metric))
            .flatMap(Optional::stream)
            .toList();
    return charts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                "trend",
                page.say("trend.title"),
                page.say("trend.lead"),
                List.of(new Charts(charts))));
  }

  private static Optional<Chart> chart(Context page, Metric metric) {
    List<LocalDate> weeks = page.published().lastWeeks(WEEKS);
    List<Figure> figures = new ArrayList<>();
    weeks.forEach(
        week -> figures.add(page.published().figure(page.scope(), metric, week).orElse(null)));
    if (figures.stream().noneMatch(f -> f != null && f.isKnown())) {
      return Optional.empty();
    }
    String label = page.label(metric);
    TrendChart chart =
        new TrendChart(
            "trend-" + metric.label(),
            label,
            description(page, figures, weeks),
            weeks,
            figures,
            usual(page, metric),
            page.words());
    return Optional.of(new Chart(label, chart.svg(), false, table(page, label, weeks, figures)));
  }

  /** The score is a distance from the usual already: its range is the same for everyone. */
  private static Optional<Usual> usual(Context page, Metric metric) {
    return metric.equals(Metric.VELOCITY_SCORE)
        ? Optional.of(new Usual(0, 1, Figure.SCORE))
        : page.published().usual(page.scope(), metric);
  }

  private static String description(Context page, List<Figure> figures, List<LocalDate> weeks) {
    Figure last = figures.get(figures.size() - 1);
    String now = last == null ? page.say("none") : page.words().value(last);
    List<Figure> known = figures.stream().filter(Objects::nonNull).filter(Figure::isKnown).toList();
    Words words = page.words();
    String unit = known.get(0).unit();
    return page.say(
        "trend.description",
        words.shortDate(weeks.get(0)),
        words.shortDate(weeks.get(weeks.size() - 1)),
        words.value(unit, known.stream().mapToDouble(Figure::value).min().orElseThrow()),
        words.value(unit, known.stream().mapToDouble(Figure::value).max().orElseThrow()),
        now);
  }

  private static Table table(
      Context page, String label, List<LocalDate> weeks, List<Figure> figures) {
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = weeks.size() - 1; i >= 0; i--) {
      Figure figure = figures.get(i);
      String value = figure == null ? page.say("none") : page.words().value(figure);
      String interval = figure == null ? "" : page.words().interval(figure);
      rows.add(
          List.of(
              Cell.text(page.words().date(weeks.get(i))),
              Cell.number(value),
              Cell.number(interval)));
    }
    return new Table(
        page.say("trend.caption", label),
        List.of(
            page.textHead("head.week"),
            page.numberHead("head.value"),
            page.numberHead("head.interval")),
        rows);
  }
}
