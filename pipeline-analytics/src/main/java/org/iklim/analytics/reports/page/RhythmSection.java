// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports.page;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.iklim.analytics.reports.page.PageView.Cell;
import org.iklim.analytics.reports.page.PageView.Chart;
import org.iklim.analytics.reports.page.PageView.Head;
import org.iklim.analytics.reports.page.PageView.Section;
import org.iklim.analytics.reports.page.PageView.Table;
import org.iklim.analytics.reports.page.ReportModel.HourCell;

/** When people talk: weekday by hour, over the last full month. */
final class RhythmSection implements Context.SectionWriter {
  private static final int HOURS = 24;
  private static final int DAYS = 7;

  /** One hour of the week with its messages. */
  private record Hour(int day, int hour, long count) {}

  @Override
  public Optional<Section> write(Context page) {
    List<HourCell> cells =
        page.model().hours().stream().filter(c -> c.group().is(page.scope())).toList();
    return month(page, cells).map(month -> section(page, month, cells));
  }

  /** The last month that is over; failing that, the one that has begun. */
  private static Optional<LocalDate> month(Context page, List<HourCell> cells) {
    LocalDate asOf = page.request().asOf();
    TreeSet<LocalDate> months = new TreeSet<>();
    cells.stream().map(HourCell::month).filter(m -> !m.isAfter(asOf)).forEach(months::add);
    LocalDate full = months.floor(asOf.plusDays(1).minusMonths(1));
    return Optional.ofNullable(full != null || months.isEmpty() ? full : months.last());
  }

  private static Section section(Context page, LocalDate month, List<HourCell> cells) {
    int shift = offsetHours(page.request().zone(), month);
    long[][] counts = new long[DAYS][HOURS];
    for (HourCell cell : cells) {
      if (cell.month().equals(month)) {
        int hours = Math.floorMod((cell.weekday() - 1) * HOURS + cell.hour() + shift, DAYS * HOURS);
        counts[hours / HOURS][hours % HOURS] += cell.messages();
      }
    }
    Hour busiest = busiest(counts);
    Words words = page.words();
    String when =
        page.say(
            "rhythm.hour",
            words.weekday(busiest.day() + 1),
            HeatMap.hourLabel(busiest.hour()),
            HeatMap.hourLabel((busiest.hour() + 1) % HOURS));
    String zone = page.say("rhythm.zone", page.request().zone().getId(), offsetLabel(shift));
    HeatMap map =
        new HeatMap(
            "rhythm-map",
            page.say("rhythm.title"),
            page.say("rhythm.description", when, words.number(busiest.count(), 0)),
            counts,
            words);
    return new Section(
        "rhythm",
        page.say("rhythm.title"),
        page.say("rhythm.lead", words.monthYear(month), when, zone),
        List.of(
            new Chart("", map.svg(), true, table(page, month, counts)),
            new PageView.Note(page.say("rhythm.note"))));
  }

  /**
   * Profiles are kept by the hour, so a zone off by a part of an hour is shown to the whole one.
   */
  private static int offsetHours(ZoneId zone, LocalDate month) {
    ZoneOffset offset = zone.getRules().getOffset(month.atStartOfDay().toInstant(ZoneOffset.UTC));
    return Math.floorDiv(offset.getTotalSeconds(), 3600);
  }

  private static String offsetLabel(int hours) {
    return hours < 0 ? "UTC−" + -hours : "UTC+" + hours;
  }

  private static Hour busiest(long[][] counts) {
    return IntStream.range(0, DAYS * HOURS)
        .mapToObj(i -> new Hour(i / HOURS, i % HOURS, counts[i / HOURS][i % HOURS]))
        .max(
            Comparator.comparingLong(Hour::count)
                .thenComparing(h -> -h.day())
                .thenComparing(h -> -h.hour()))
        .orElseThrow();
  }

  private static Table table(Context page, LocalDate month, long[][] counts) {
    Words words = page.words();
    List<List<Cell>> rows = new ArrayList<>();
    for (int hour = 0; hour < HOURS; hour++) {
      List<Cell> row = new ArrayList<>();
      row.add(Cell.text(HeatMap.hourLabel(hour)));
      for (int day = 0; day < DAYS; day++) {
        long count = counts[day][hour];
        row.add(Cell.number(count == 0 ? page.say("none") : words.number(count, 0)));
      }
      rows.add(row);
    }
    List<Head> heads =
        Stream.concat(
                Stream.of(page.textHead("head.hour")),
                IntStream.rangeClosed(1, DAYS).mapToObj(d -> new Head(words.weekday(d), true)))
            .toList();
    return new Table(page.say("rhythm.caption", words.monthYear(month)), heads, rows);
  }
}
