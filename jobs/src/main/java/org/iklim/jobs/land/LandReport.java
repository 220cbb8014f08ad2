// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.land;

import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.iklim.jobs.io.Bookmark;

/**
 * What a landing did.
 *
 * @param tables one entry a landed table
 * @param merged rows written to each table of current state that took in new events
 */
public record LandReport(List<Table> tables, SortedMap<String, Long> merged) {
  /**
   * One landed table.
   *
   * @param table its name
   * @param rows rows added
   * @param duplicates events left out because their id was there already
   * @param landId number of its last landing
   * @param records records read, by event type, or by disposition and reason
   * @param offsets next offset to read, by topic and partition
   */
  public record Table(
      String table,
      long rows,
      long duplicates,
      long landId,
      SortedMap<String, Long> records,
      SortedMap<String, SortedMap<Integer, Long>> offsets) {

    static Table unchanged(Landed what, long landId, Bookmark bookmark) {
      return new Table(what.table(), 0, 0, landId, new TreeMap<>(), bookmark.offsets().next());
    }
  }

  /** For people to read: one line a table, one a kind of record. */
  public String text() {
    Formatter text = new Formatter(Locale.ROOT);
    for (Table table : tables) {
      text.format(
          "%-20s %,12d rows  %,8d duplicates  landing %d%n",
          table.table(), table.rows(), table.duplicates(), table.landId());
      table.records().forEach((kind, count) -> text.format("  %-38s %,12d%n", kind, count));
      if (!table.offsets().isEmpty()) {
        text.format("  up to %s%n", offsets(table));
      }
    }
    merged.forEach((table, rows) -> text.format("%-20s %,12d rows merged%n", table, rows));
    return text.toString();
  }

  private static String offsets(Table table) {
    return table.offsets().entrySet().stream()
        .map(topic -> topic.getKey() + " " + partitions(topic.getValue()))
        .collect(Collectors.joining("; "));
  }

  private static String partitions(Map<Integer, Long> marks) {
    return marks.entrySet().stream()
        .map(mark -> mark.getKey() + ":" + mark.getValue())
        .collect(Collectors.joining(" "));
  }
}
