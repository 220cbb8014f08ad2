// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of everything an import read.
 *
 * <p>A record is what lies between one {@link #read} and the next. It either gives activities, one
 * or more, or is skipped for a reason; so {@code read = gave + skipped + unaccounted}, counted in
 * records, and {@code unaccounted} is zero unless a connector forgot something. A record that gave
 * an activity and lost another one counts as giving; the loss still shows under its reason.
 */
public final class Reconciliation {
  private final Map<String, Long> read = new TreeMap<>();
  private final Map<String, Long> produced = new TreeMap<>();
  private final Map<String, Long> skipped = new TreeMap<>();
  private long records;
  private long gave;
  private long onlySkipped;
  private boolean recordGave;
  private boolean recordSkipped;

  /** A record of the export begins; kind is the source's word for it. */
  public void read(String kind) {
    read.merge(kind, 1L, Long::sum);
    records++;
    recordGave = false;
    recordSkipped = false;
  }

  /** The record gave an activity of this type. */
  public void produced(String type) {
    produced.merge(type, 1L, Long::sum);
    if (records > 0 && !recordGave) {
      recordGave = true;
      gave++;
      onlySkipped -= recordSkipped ? 1 : 0;
    }
  }

  /** The record, or an activity of it, was left out. */
  public void skipped(String reason) {
    skipped.merge(reason, 1L, Long::sum);
    if (!recordGave && !recordSkipped) {
      onlySkipped++;
    }
    recordSkipped = true;
  }

  /** Records read. */
  public long records() {
    return records;
  }

  /** Activities produced. */
  public long activities() {
    return produced.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Records that neither gave an activity nor were skipped for a reason. */
  public long unaccounted() {
    return records - gave - onlySkipped;
  }

  /** The counts as one JSON object. */
  public ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.putObject("records")
        .put("read", records)
        .put("gave", gave)
        .put("skipped", onlySkipped)
        .put("unaccounted", unaccounted());
    read.forEach(json.putObject("read")::put);
    produced.forEach(json.putObject("produced")::put);
    skipped.forEach(json.putObject("skipped")::put);
    return json;
  }

  /** The counts as an aligned table, each line ended by a line feed. */
  public String toTable() {
    StringBuilder table = new StringBuilder();
    rows(table, "read", read);
    rows(table, "produced", produced);
    rows(table, "skipped", skipped);
    table.append(
        String.format(
            Locale.ROOT,
            "records   %d read = %d gave activities + %d skipped + %d unaccounted\n",
            records,
            gave,
            onlySkipped,
            unaccounted()));
    return table.toString();
  }

  private static void rows(StringBuilder table, String title, Map<String, Long> counts) {
    String label = title;
    for (Map.Entry<String, Long> count : counts.entrySet()) {
      table.append(
          String.format(
              Locale.ROOT, "%-9s %-28s %,14d\n", label, count.getKey(), count.getValue()));
      label = "";
    }
  }
}
