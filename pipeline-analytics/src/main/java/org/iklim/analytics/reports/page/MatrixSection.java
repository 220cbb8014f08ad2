// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.iklim.analytics.reports.page.PageView.Cell;
import org.iklim.analytics.reports.page.PageView.Head;
import org.iklim.analytics.reports.page.PageView.Note;
import org.iklim.analytics.reports.page.PageView.Section;
import org.iklim.analytics.reports.page.PageView.Table;
import org.iklim.analytics.reports.page.ReportModel.UnitReply;

/** Who answers whom among the units, over the last full month, or week where there is no month. */
final class MatrixSection implements Context.SectionWriter {
  private static final String MONTH = "month";
  private static final String WEEK = "week";
  private static final int MOST_UNITS = 12;
  private static final int SHADES = 5;

  private record Pair(String from, String to) {}

  @Override
  public Optional<Section> write(Context page) {
    LocalDate asOf = page.request().asOf();
    return rows(page, MONTH, asOf.plusDays(1).minusMonths(1))
        .or(() -> rows(page, WEEK, asOf.minusDays(6)))
        .map(rows -> section(page, rows));
  }

  /** Rows of the last period begun by a day, on the highest level that has two units. */
  private static Optional<List<UnitReply>> rows(Context page, String period, LocalDate begun) {
    List<UnitReply> candidates =
        page.model().replies().stream()
            .filter(r -> r.period().equals(period) && !r.start().isAfter(begun))
            .filter(r -> isInScope(page, r.from()) && isInScope(page, r.to()))
            .toList();
    Optional<LocalDate> last =
        candidates.stream().map(UnitReply::start).max(Comparator.naturalOrder());
    Map<Integer, List<UnitReply>> byDepth = new TreeMap<>();
    candidates.stream()
        .filter(r -> r.start().equals(last.orElseThrow()))
        .forEach(r -> byDepth.computeIfAbsent(r.depth(), d -> new ArrayList<>()).add(r));
    return byDepth.values().stream().filter(rows -> units(rows).size() > 1).findFirst();
  }

  private static boolean isInScope(Context page, String path) {
    return UnitSection.isBelow(page, new Group(Group.UNIT, path, path, null));
  }

  private static Section section(Context page, List<UnitReply> rows) {
    Map<Pair, Long> counts = new HashMap<>();
    rows.forEach(r -> counts.merge(new Pair(r.from(), r.to()), r.replies(), Long::sum));
    List<String> units = units(rows);
    List<String> shown = units.stream().limit(MOST_UNITS).sorted().toList();
    long all = rows.stream().mapToLong(UnitReply::replies).sum();
    long across =
        rows.stream().filter(r -> !r.from().equals(r.to())).mapToLong(UnitReply::replies).sum();
    Words words = page.words();
    String when =
        rows.get(0).period().equals(MONTH)
            ? words.monthYear(rows.get(0).start())
            : words.dates(rows.get(0).start(), rows.get(0).start().plusDays(6));
    String lead = page.say("matrix.lead", when, words.percent((double) across / Math.max(1, all)));
    return new Section(
        "matrix",
        page.say("matrix.title"),
        lead,
        List.of(table(page, when, shown, counts), new Note(page.say("matrix.note"))));
  }

  /** Units of the rows, those with the most answers first. */
  private static List<String> units(List<UnitReply> rows) {
    Map<String, Long> totals = new TreeMap<>();
    for (UnitReply row : rows) {
      totals.merge(row.from(), row.replies(), Long::sum);
      totals.merge(row.to(), row.replies(), Long::sum);
    }
    return totals.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Table table(
      Context page, String when, List<String> units, Map<Pair, Long> counts) {
    long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(1);
    List<Head> heads = new ArrayList<>();
    heads.add(page.textHead("matrix.corner"));
    units.forEach(unit -> heads.add(new Head(UnitSection.lastName(unit), true)));
    List<List<Cell>> rows = new ArrayList<>();
    for (String from : units) {
      List<Cell> row = new ArrayList<>();
      row.add(Cell.text(UnitSection.lastName(from)));
      for (String to : units) {
        row.add(cell(page, counts.get(new Pair(from, to)), most));
      }
      rows.add(row);
    }
    return new Table(page.say("matrix.caption", when), heads, rows);
  }

  private static Cell cell(Context page, Long count, long most) {
    if (count == null) {
      return Cell.styled("·", "num");
    }
    long shade = Math.max(1, Math.round(SHADES * Math.sqrt((double) count / most)));
    return Cell.styled(page.words().number(count, 0), "num shade-" + shade);
  }
}
