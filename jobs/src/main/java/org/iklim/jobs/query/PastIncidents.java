// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.iklim.analytics.warnings.Backtest.Incident;

/**
 * Incidents that are known to have been, from a file.
 *
 * @param all every one
 * @param wanted those that warnings ought to find
 */
public record PastIncidents(List<Incident> all, List<Incident> wanted) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Spreadsheets put it before the header. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * Reads truth.json, a JSON array, or CSV.
   *
   * @param points of truth.json, incidents of fewer points of tone are not wanted
   * @throws IllegalArgumentException naming the incident that cannot be read
   */
  public static PastIncidents read(Path file, double points) throws IOException {
    String text = text(file);
    return text.stripLeading().startsWith("{") || text.stripLeading().startsWith("[")
        ? ofJson(file, text, points)
        : ofCsv(file, text);
  }

  private static String text(Path file) throws IOException {
    try {
      String text = Files.readString(file);
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(file + " is no UTF-8 text", e);
    }
  }

  private static PastIncidents ofJson(Path file, String text, double points) {
    JsonNode root;
    try {
      root = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(file + " is no JSON: " + e.getOriginalMessage(), e);
    }
    List<Incident> all = new ArrayList<>();
    List<Incident> wanted = new ArrayList<>();
    JsonNode array = root.isArray() ? root : root.path("incidents");
    for (JsonNode node : array) {
      Incident incident =
          incident(
              file + ", incident " + (all.size() + 1),
              value(node, "group", "unit"),
              value(node, "from", "start"),
              value(node, "to", "end"),
              value(node, "aspect", "aspect"));
      all.add(incident);
      if (!node.has("tone_points") || Math.abs(node.get("tone_points").asDouble()) >= points) {
        wanted.add(incident);
      }
    }
    return some(file, all, wanted);
  }

  private static PastIncidents ofCsv(Path file, String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    List<String> header = lines.isEmpty() ? List.of() : List.of(lines.get(0).split(",", -1));
    List<Incident> all = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split(",", -1);
      all.add(
          incident(
              file + ", line " + (i + 1),
              cell(header, cells, "group"),
              cell(header, cells, "from"),
              cell(header, cells, "to"),
              cell(header, cells, "aspect")));
    }
    return some(file, all, all);
  }

  private static PastIncidents some(Path file, List<Incident> all, List<Incident> wanted) {
    if (all.isEmpty()) {
      throw new IllegalArgumentException(
          file
              + " holds no incidents; each needs group, from and to, see docs/metrics/warnings.md");
    }
    return new PastIncidents(List.copyOf(all), List.copyOf(wanted));
  }

  private static Incident incident(
      String where, String group, String from, String to, String aspect) {
    if (group.isBlank()) {
      throw new IllegalArgumentException(where + " names no group");
    }
    LocalDate first = day(where, from);
    LocalDate last = day(where, to);
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(where + " ends before it begins");
    }
    return new Incident(
        group.strip(),
        first,
        last,
        aspect.isBlank() ? Optional.empty() : Optional.of(aspect.strip()));
  }

  private static LocalDate day(String where, String day) {
    try {
      return LocalDate.parse(day.strip());
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(where + " has no day such as 2026-01-31 in from or to", e);
    }
  }

  private static String value(JsonNode node, String name, String otherName) {
    return node.has(name) ? node.get(name).asText() : node.path(otherName).asText();
  }

  private static String cell(List<String> header, String[] cells, String name) {
    int at = header.stream().map(String::strip).toList().indexOf(name);
    return at < 0 || at >= cells.length ? "" : cells[at];
  }
}
