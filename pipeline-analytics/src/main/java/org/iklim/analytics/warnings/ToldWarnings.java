// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.warnings;

import java.sql.Date;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.iklim.schemas.tables.Warnings;

/**
 * Warnings that were told and that a scan knows nothing of: messages of past days came late or were
 * deleted, or people have moved. They do not vanish. What was told of them stays, and they end: as
 * part of a warning that tells the same, or closed.
 */
public final class ToldWarnings {
  /** Days by which the first alarms of two warnings of the same trouble may differ. */
  private static final long SAME_TIME = 7;

  private final List<Row> scanned;
  private final LocalDate from;
  private final LocalDate today;
  private final LocalDate week;

  private ToldWarnings(List<Row> scanned, LocalDate from, LocalDate today) {
    this.scanned = scanned;
    this.from = from;
    this.today = today;
    this.week = WarningWeeks.monday(today);
  }

  /**
   * The rows of metrics.warnings of the weeks from one on.
   *
   * @param told all rows that are there; those of days that the scan did not reach are passed over
   * @param scanned rows of a scan
   * @param from Monday of the first week
   * @param today last day that was scanned
   */
  public static List<Row> kept(List<Row> told, List<Row> scanned, LocalDate from, LocalDate today) {
    return new ToldWarnings(scanned, from, today).with(told);
  }

  private List<Row> with(List<Row> told) {
    Set<String> known = new HashSet<>();
    scanned.forEach(row -> known.add(row.getAs(Warnings.WARNING_ID)));
    Map<String, List<Row>> unknown = new TreeMap<>();
    told.stream()
        .filter(row -> !day(row, Warnings.WEEK_START).isAfter(week))
        .filter(row -> !day(row, Warnings.FIRST_SEEN_DAY).isAfter(today))
        .filter(row -> !known.contains(row.<String>getAs(Warnings.WARNING_ID)))
        .forEach(
            row ->
                unknown
                    .computeIfAbsent(row.getAs(Warnings.WARNING_ID), id -> new ArrayList<>())
                    .add(row));
    List<Row> kept = new ArrayList<>(scanned);
    unknown.values().forEach(rows -> kept.addAll(ended(rows)));
    kept.removeIf(row -> day(row, Warnings.WEEK_START).isBefore(from));
    return kept;
  }

  /** The rows of one warning, with an end. */
  private List<Row> ended(List<Row> rows) {
    Row newest = rows.stream().max(byWeek()).orElseThrow();
    boolean longAgo = day(newest, Warnings.WEEK_START).isBefore(from.minusWeeks(1));
    if (longAgo || State.valueOf(newest.getAs(Warnings.STATE)).isLast()) {
      return rows;
    }
    List<Row> ended = new ArrayList<>(rows);
    ended.removeIf(row -> !day(row, Warnings.WEEK_START).isBefore(week));
    Row worst =
        rows.stream()
            .max(
                Comparator.<Row>comparingLong(row -> row.<Long>getAs(Warnings.PEOPLE_COUNT))
                    .thenComparing(byWeek()))
            .orElseThrow();
    ended.add(last(worst, heir(newest)));
    return ended;
  }

  /** A warning of this week that tells the same: of a group on the same path, raised about then. */
  private Optional<String> heir(Row newest) {
    String group = newest.getAs(Warnings.GROUP_ID);
    LocalDate seen = day(newest, Warnings.FIRST_SEEN_DAY);
    return scanned.stream()
        .filter(row -> day(row, Warnings.WEEK_START).equals(week))
        .filter(row -> !State.valueOf(row.getAs(Warnings.STATE)).isLast())
        .filter(row -> VoiceHistory.areOnOnePath(row.getAs(Warnings.GROUP_ID), group))
        .filter(
            row ->
                Math.abs(ChronoUnit.DAYS.between(seen, day(row, Warnings.FIRST_SEEN_DAY)))
                    <= SAME_TIME)
        .map(row -> row.<String>getAs(Warnings.WARNING_ID))
        .min(Comparator.naturalOrder());
  }

  private Row last(Row worst, Optional<String> heir) {
    State state = heir.isPresent() ? State.MERGED : State.CLOSED;
    Object[] values = IntStream.range(0, worst.size()).mapToObj(worst::get).toArray();
    values[worst.fieldIndex(Warnings.WEEK_START)] = Date.valueOf(week);
    values[worst.fieldIndex(Warnings.STATE)] = state.name();
    values[worst.fieldIndex(Warnings.NEXT_STEP)] =
        NextStep.of(state, worst.getAs(Warnings.ASPECT), 0).name();
    values[worst.fieldIndex(Warnings.MERGED_INTO)] = heir.orElse(null);
    return new GenericRowWithSchema(values, worst.schema());
  }

  private static Comparator<Row> byWeek() {
    return Comparator.comparing(row -> day(row, Warnings.WEEK_START));
  }

  private static LocalDate day(Row row, String column) {
    return row.<Date>getAs(column).toLocalDate();
  }
}
