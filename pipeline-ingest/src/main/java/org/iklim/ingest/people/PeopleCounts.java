// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.people;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.iklim.schemas.avro.PersonAttributes;

/** The reconciliation of one HR file: rows read = sent + rejected by reason; derived beside. */
final class PeopleCounts {
  /** Why a row is not sent. */
  enum Reject {
    /** It has more or fewer cells than the header. */
    WRONG_NUMBER_OF_CELLS,
    /** A required cell is empty. */
    MISSING_VALUE,
    /** A cell holds no date of the accepted forms. */
    BAD_DATE,
    /** A cell holds none of the accepted words. */
    BAD_VALUE
  }

  /** What is doubtful about a row that is sent. */
  enum Doubt {
    /** The managers above this person run in a circle; its members stand at the root. */
    MANAGER_CYCLE,
    /** The file has no row of the manager. */
    MANAGER_UNKNOWN,
    /** The person has an earlier row of the same date; this one holds. */
    SAME_DATE_AGAIN,
    /** SupervisorIndicator is none of the accepted words; left empty. */
    SUPERVISOR_UNREADABLE,
    /** A further attribute holds an e-mail address; left out. */
    ADDRESS_IN_ATTRIBUTE
  }

  /** Lines kept for each reason; all are counted. */
  private static final int LINES_KEPT = 20;

  private static final class Lines {
    private final List<Long> first = new ArrayList<>();
    private long count;

    private void add(long line) {
      count++;
      if (first.size() < LINES_KEPT) {
        first.add(line);
      }
    }
  }

  private final Map<String, Lines> rejected = new TreeMap<>();
  private final Map<String, Lines> doubtful = new TreeMap<>();
  private final Set<String> people = new HashSet<>();
  private final Set<String> units = new HashSet<>();
  private final Set<String> levels = new HashSet<>();
  private final List<String> withheld;
  private final boolean unitsFromManagers;
  private long read;
  private long sent;
  private long derived;

  /**
   * Starts at nothing.
   *
   * @param withheld columns of the file that are not taken because they identify people
   * @param unitsFromManagers whether unit paths come from managers instead of Organization
   */
  PeopleCounts(List<String> withheld, boolean unitsFromManagers) {
    this.withheld = withheld;
    this.unitsFromManagers = unitsFromManagers;
  }

  void read() {
    read++;
  }

  void rejected(Reject reason, String column, long line) {
    String key = column.isEmpty() ? reason.name() : reason + " " + column;
    rejected.computeIfAbsent(key, k -> new Lines()).add(line);
  }

  void doubtful(Doubt doubt, long line) {
    doubtful.computeIfAbsent(doubt.name(), k -> new Lines()).add(line);
  }

  void sent(PersonAttributes row) {
    sent++;
    known(row);
  }

  /** A row that the file does not have, because somebody above has moved. */
  void derived(PersonAttributes row) {
    derived++;
    known(row);
  }

  private void known(PersonAttributes row) {
    people.add(row.getPersonKey());
    if (row.getLevel() != null) {
      levels.add(row.getLevel());
    }
    String path = row.getUnitPath();
    while (path != null && units.add(path)) {
      int end = path.lastIndexOf(UnitPaths.SEPARATOR);
      path = end < 0 ? null : path.substring(0, end);
    }
  }

  long rejectedCount() {
    return rejected.values().stream().mapToLong(l -> l.count).sum();
  }

  /** What went wrong where, a line each: reason, column, line numbers; never a value. */
  List<String> problems() {
    List<String> problems = new ArrayList<>();
    rejected.forEach((reason, lines) -> problems.add("rejected " + reason + ": " + where(lines)));
    doubtful.forEach((doubt, lines) -> problems.add("doubtful " + doubt + ": " + where(lines)));
    if (!withheld.isEmpty()) {
      problems.add("columns not taken, they identify people: " + String.join(", ", withheld));
    }
    return problems;
  }

  /** The result as lines for a terminal. */
  List<String> summary() {
    List<String> lines = new ArrayList<>();
    lines.add("rows read      " + read);
    lines.add("rows sent      " + sent);
    lines.add("rows rejected  " + rejectedCount());
    rejected.forEach((reason, l) -> lines.add("  " + reason + "  " + l.count));
    if (unitsFromManagers) {
      lines.add("rows derived   " + derived + " (somebody above moved)");
    }
    lines.add("people         " + people.size());
    lines.add("units          " + units.size() + (unitsFromManagers ? " (from managers)" : ""));
    lines.add("levels         " + levels.size());
    return lines;
  }

  /** The result for programs. */
  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("read", read).put("sent", sent).put("derived", derived);
    json.set("rejected", counts(rejected));
    json.set("doubtful", counts(doubtful));
    json.put("people", people.size()).put("units", units.size()).put("levels", levels.size());
    return json.put("units_from", unitsFromManagers ? "managers" : "organization");
  }

  private static ObjectNode counts(Map<String, Lines> byReason) {
    ObjectNode counts = JsonNodeFactory.instance.objectNode();
    byReason.forEach((reason, lines) -> counts.put(reason, lines.count));
    return counts;
  }

  private static String where(Lines lines) {
    StringBuilder where = new StringBuilder(lines.count == 1 ? "line " : "lines ");
    for (int i = 0; i < lines.first.size(); i++) {
      where.append(i == 0 ? "" : ", ").append(lines.first.get(i));
    }
    long more = lines.count - lines.first.size();
    return where.append(more == 0 ? "" : " and " + more + " more").toString();
  }
}
