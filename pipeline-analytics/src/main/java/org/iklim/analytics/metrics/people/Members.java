// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.iklim.analytics.metrics.Groups;

/** The people of one period, put together from what is known of each: the tied and the employed. */
final class Members {
  private final SortedMap<String, Known> known = new TreeMap<>();

  /** What is known of a person. */
  private static final class Known {
    private boolean counts;
    private Row employed;
    private String community;
    private final Map<String, Long> written = new HashMap<>();

    Member member(String key) {
      String unit = employed == null ? null : employed.getString(3);
      String location = employed == null ? null : employed.getString(4);
      String level = employed == null ? null : employed.getString(5);
      return new Member(
          key,
          unit,
          Groups.of(unit, location, level, null, null),
          employed != null && employed.getBoolean(6),
          community,
          place());
    }

    /** The official group in which the person wrote most; of equals the last by id. */
    private String place() {
      return written.entrySet().stream()
          .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
          .map(Map.Entry::getKey)
          .orElse(null);
    }
  }

  /** Takes in that somebody has a tie. */
  void isTied(String person) {
    of(person).counts = true;
  }

  /** Takes in a row of what is known: employed, in a community, or having written somewhere. */
  void add(Row row) {
    Known person = of(row.getString(1));
    if (!row.isNullAt(2)) {
      person.counts = true;
      person.employed = row;
    } else if (!row.isNullAt(7)) {
      person.community = row.getString(7);
    } else {
      person.written.merge(row.getString(8), row.getLong(9), Long::sum);
    }
  }

  private Known of(String person) {
    return known.computeIfAbsent(person, p -> new Known());
  }

  /** All of them in the order of their keys; who is neither tied nor employed is left out. */
  List<Member> all() {
    return known.entrySet().stream()
        .filter(entry -> entry.getValue().counts)
        .map(entry -> entry.getValue().member(entry.getKey()))
        .toList();
  }
}
