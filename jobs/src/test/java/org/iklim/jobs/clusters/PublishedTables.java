// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.clusters;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.iklim.schemas.Contracts;

/** What a lake publishes, in few words: two lakes that say the same have the same rows. */
final class PublishedTables {
  static final List<String> NAMES =
      Contracts.tables().stream().filter(table -> table.startsWith("reports.")).toList();

  private PublishedTables() {}

  /** As {@link #query(List)}, of all of them. */
  static String query() {
    return query(NAMES);
  }

  /** A query with a row per table: how many rows, and what follows from their values. */
  static String query(List<String> names) {
    return names.stream()
        .map(
            table ->
                "SELECT '%s' AS table_name, count(*) AS n, bit_xor(xxhash64(to_json(struct(*)))) AS print FROM %s"
                    .formatted(table, table))
        .collect(Collectors.joining(" UNION ALL "));
  }

  /** Its answer, by table. */
  static Map<String, String> byTable(List<JsonNode> rows) {
    Map<String, String> byTable = new TreeMap<>();
    rows.forEach(
        row ->
            byTable.put(
                row.path("table_name").asText(),
                row.path("n").asText() + " rows, " + row.path("print").asText()));
    return byTable;
  }
}
