// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.iklim.analytics.metrics.Metric;
import org.iklim.analytics.reports.page.ReportModel.Measure;

/** The weekly numbers, looked up by group, metric and week, and the week the page is about. */
final class Published {
  /** Earlier weeks that say what is usual: those of velocity_score. */
  static final int USUAL_WEEKS = 8;

  private record Key(Group.Key group, Metric metric) {}

  private final Map<Key, NavigableMap<LocalDate, Figure>> series = new HashMap<>();
  private final Map<Group.Key, Group> groups = new LinkedHashMap<>();
  private final Map<Group.Key, NavigableSet<LocalDate>> weeks = new HashMap<>();
  private final Group scope;
  private final LocalDate week;
  private final LocalDate asOf;

  Published(ReportModel model, ReportRequest request) {
    this.asOf = request.asOf();
    List<Measure> rows =
        model.measures().stream()
            .filter(m -> !m.week().isAfter(request.asOf()))
            .sorted(Comparator.comparing(Measure::week))
            .toList();
    for (Measure row : rows) {
      series
          .computeIfAbsent(new Key(row.group().key(), row.metric()), k -> new TreeMap<>())
          .put(row.week(), row.figure());
      groups.put(row.group().key(), row.group());
      weeks.computeIfAbsent(row.group().key(), k -> new TreeSet<>()).add(row.week());
    }
    this.scope = groups.getOrDefault(request.scope().key(), request.scope());
    this.week = reportWeek(weeksOf(scope), request.asOf());
  }

  /** The last full week with a number; failing that, the last begun; null if there is none. */
  private static LocalDate reportWeek(NavigableSet<LocalDate> weeks, LocalDate until) {
    if (weeks.isEmpty()) {
      return null;
    }
    LocalDate full = weeks.floor(until.minusDays(6));
    return full == null ? weeks.last() : full;
  }

  /** Whether anything about the scope was published. */
  boolean hasWeek() {
    return week != null;
  }

  Group scope() {
    return scope;
  }

  /** Monday of the week the page is about. */
  LocalDate week() {
    return week;
  }

  /** Whether the week was over when the data ended. */
  boolean isWeekFull() {
    return !week.plusDays(6).isAfter(asOf);
  }

  /** The number of a group in the week of the page. */
  Optional<Figure> figure(Group group, Metric metric) {
    return figure(group, metric, week);
  }

  Optional<Figure> figure(Group group, Metric metric, LocalDate inWeek) {
    return Optional.ofNullable(
        series.getOrDefault(new Key(group.key(), metric), new TreeMap<>()).get(inWeek));
  }

  /** The number of a group in the week of the page, if there is one. */
  Optional<Double> value(Group group, Metric metric) {
    return figure(group, metric).map(Figure::value);
  }

  /** What was usual for the group in the weeks before the page's. */
  Optional<Usual> usual(Group group, Metric metric) {
    Optional<Figure> now = figure(group, metric).filter(f -> f.isKnown() && isWeekFull());
    return now.flatMap(figure -> Usual.of(earlier(group, metric), figure));
  }

  /** Whether the week differs from the usual. */
  Verdict verdict(Group group, Metric metric) {
    return value(group, metric)
        .flatMap(v -> usual(group, metric).map(u -> Verdict.of(u.score(v))))
        .orElse(Verdict.UNKNOWN);
  }

  /** How many weeks before the page's have a number of the scope. */
  int earlierWeeks() {
    return earlier(scope, Metric.MESSAGES).size();
  }

  private List<Double> earlier(Group group, Metric metric) {
    List<Double> values = new ArrayList<>();
    for (int back = USUAL_WEEKS; back >= 1; back--) {
      figure(group, metric, week.minusWeeks(back)).map(Figure::value).ifPresent(values::add);
    }
    return values;
  }

  /** The last weeks, oldest first, the page's last; none before the scope's first number. */
  List<LocalDate> lastWeeks(int count) {
    return Stream.iterate(week.minusWeeks(count - 1L), w -> !w.isAfter(week), w -> w.plusWeeks(1))
        .dropWhile(w -> w.isBefore(firstWeek()))
        .toList();
  }

  private LocalDate firstWeek() {
    return weeksOf(scope).first();
  }

  /** Groups of a type with a number in the week of the page, ordered by name, then id. */
  List<Group> groups(String type) {
    return all(type).filter(this::isShown).toList();
  }

  /** Groups of a type that had a number in an earlier week, but have none now. */
  long leftOut(String type) {
    return all(type).filter(g -> !isShown(g)).count();
  }

  Optional<Group> group(String type, String id) {
    return Optional.ofNullable(groups.get(new Group.Key(type, id)));
  }

  private Stream<Group> all(String type) {
    return groups.values().stream()
        .filter(g -> g.type().equals(type))
        .sorted(Comparator.comparing(Group::name).thenComparing(Group::id));
  }

  private boolean isShown(Group group) {
    return weeksOf(group).contains(week);
  }

  private NavigableSet<LocalDate> weeksOf(Group group) {
    return weeks.getOrDefault(group.key(), new TreeSet<>());
  }
}
