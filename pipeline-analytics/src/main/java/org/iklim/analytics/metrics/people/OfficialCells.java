// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics.people;

import java.sql.Date;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.iklim.analytics.metrics.Group;
import org.iklim.analytics.metrics.Groups;

/** The numbers of the official groups of one period, from who belongs to them and who wrote. */
final class OfficialCells {
  private static final Group EVERYBODY = new Group(Groups.ORGANISATION, Groups.EVERYBODY);

  private final SortedMap<String, People> groups = new TreeMap<>();

  /** Who belongs to a group, and who of them wrote in the four weeks. */
  private static final class People {
    private final Set<String> members = new HashSet<>();
    private final Set<String> writers = new HashSet<>();

    boolean isDead() {
      return writers.size() < OfficialGroups.TALK;
    }
  }

  /**
   * Rows of metrics.network.
   *
   * @param start first day of the period
   * @param rows (period_start, group, person_key, wrote); a group and person may come several times
   */
  static Iterator<Row> rows(Date start, Iterator<Row> rows) {
    OfficialCells cells = new OfficialCells();
    rows.forEachRemaining(row -> cells.add(row.getString(1), row.getString(2), row.getBoolean(3)));
    return cells.rows(start).iterator();
  }

  private void add(String group, String person, boolean wrote) {
    People people = groups.computeIfAbsent(group, g -> new People());
    people.members.add(person);
    if (wrote) {
      people.writers.add(person);
    }
  }

  private List<Row> rows(Date start) {
    groups.values().removeIf(people -> people.members.size() < OfficialGroups.FEWEST);
    List<Row> rows = new ArrayList<>();
    if (groups.isEmpty()) {
      return rows;
    }
    groups.forEach(
        (id, people) -> {
          if (people.isDead()) {
            NetworkCell cell = NetworkCell.of(NetworkMetric.DEAD_GROUP, 1, people.members.size());
            rows.add(NetworkMeasures.row(start, new Group(Groups.COMMUNITY, id), cell));
          }
        });
    List<People> dead = groups.values().stream().filter(People::isDead).toList();
    rows.add(whole(start, NetworkMetric.OFFICIAL_GROUPS, groups.values()));
    rows.add(whole(start, NetworkMetric.DEAD_GROUPS, dead));
    return rows;
  }

  /** One number of the organisation: how many groups, and of how many people. */
  private static Row whole(Date start, NetworkMetric metric, Collection<People> which) {
    Set<String> people =
        which.stream().flatMap(group -> group.members.stream()).collect(Collectors.toSet());
    NetworkCell cell = NetworkCell.of(metric, which.size(), people.size());
    return NetworkMeasures.row(start, EVERYBODY, cell);
  }
}
