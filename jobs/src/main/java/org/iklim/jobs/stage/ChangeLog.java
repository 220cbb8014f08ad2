// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.stage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.iklim.jobs.options.DataRefusedException;

/**
 * Which days each of the last builds of a table has changed, kept in the table's properties: the
 * table has no column that says so, and rows that went away could not say it.
 *
 * @param build number of the last build, from 1
 * @param days changed days by build; only the last builds, and only where not everything changed
 */
public record ChangeLog(long build, SortedMap<Long, List<String>> days) {
  /** A reader that has missed more than these builds reads everything. */
  private static final int KEPT_BUILDS = 30;

  private static final String BUILD = "iklim.build.id";
  private static final String DAYS = "iklim.build.days";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The log of a table. */
  static ChangeLog from(Map<String, String> tableProperties) {
    try {
      return new ChangeLog(
          Long.parseLong(tableProperties.getOrDefault(BUILD, "0")),
          JSON.readValue(
              tableProperties.getOrDefault(DAYS, "{}"),
              new TypeReference<TreeMap<Long, List<String>>>() {}));
    } catch (JsonProcessingException e) {
      throw new DataRefusedException("property " + DAYS + " of a table cannot be read");
    }
  }

  /** The log with one more build, which changed these days, or everything if there are none. */
  ChangeLog with(Optional<NavigableSet<LocalDate>> changed) {
    SortedMap<Long, List<String>> all = new TreeMap<>(days);
    changed.ifPresent(
        set -> all.put(build + 1, set.stream().map(LocalDate::toString).toList()));
    return new ChangeLog(build + 1, new TreeMap<>(all.tailMap(build + 2 - KEPT_BUILDS)));
  }

  /** Days changed after a build; nothing if they cannot be told, and everything may have. */
  Optional<NavigableSet<LocalDate>> since(long seen) {
    NavigableSet<LocalDate> changed = new TreeSet<>();
    for (long number = seen + 1; number <= build; number++) {
      List<String> ofBuild = days.get(number);
      if (ofBuild == null) {
        return Optional.empty();
      }
      ofBuild.forEach(day -> changed.add(LocalDate.parse(day)));
    }
    return Optional.of(changed);
  }

  Map<String, String> toProperties() {
    try {
      return Map.of(BUILD, String.valueOf(build), DAYS, JSON.writeValueAsString(days));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts are always JSON", e);
    }
  }
}
