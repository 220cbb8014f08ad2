// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.schemas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The table contracts: one DDL statement per table, loaded by name. */
public final class Contracts {
  private static final Pattern COLUMN =
      Pattern.compile("^  (\\w+) (.+?) COMMENT '((?:[^']|'')*)',?$", Pattern.MULTILINE);
  private static final Pattern PROPERTY =
      Pattern.compile("^  '([^']+)' = '([^']*)',?$", Pattern.MULTILINE);

  /** Every table, in the order of the flow; a folder name keeps the order of the stages. */
  private static final List<String> RESOURCES =
      List.of(
          "2-activity/events",
          "2-activity/rejected",
          "2-activity/messages",
          "2-activity/reactions",
          "2-activity/memberships",
          "2-activity/communities",
          "people/accounts",
          "people/identities",
          "people/attributes",
          "people/choices",
          "3-language/messages",
          "4-network/threads",
          "4-network/replies",
          "4-network/ties",
          "4-network/communities",
          "4-network/expertise",
          "4-network/champions",
          "5-metrics/person_days",
          "5-metrics/measures",
          "5-metrics/hourly_profiles",
          "5-metrics/bursts",
          "5-metrics/unit_replies",
          "5-metrics/climate",
          "5-metrics/themes",
          "5-metrics/warnings",
          "5-metrics/unit_flows",
          "5-metrics/network",
          "5-metrics/emergent_communities",
          "5-metrics/topics",
          "5-metrics/champions",
          "6-reports/measures",
          "6-reports/hourly_profiles",
          "6-reports/bursts",
          "6-reports/unit_replies",
          "6-reports/climate",
          "6-reports/themes",
          "6-reports/warnings",
          "6-reports/unit_flows",
          "6-reports/network",
          "6-reports/emergent_communities",
          "6-reports/topics",
          "6-reports/champions");

  private Contracts() {}

  /**
   * One column of a table.
   *
   * @param name its name
   * @param type its SQL type, with NOT NULL where it holds
   * @param comment unit and meaning; ends with its sensitivity in brackets
   */
  public record Column(String name, String type, String comment) {
    /** internal, personal or restricted. */
    public String sensitivity() {
      return comment.substring(comment.lastIndexOf('[') + 1, comment.length() - 1);
    }
  }

  /**
   * Names of all tables with their namespace ({@code activity.events}), in the order of the flow.
   */
  public static List<String> tables() {
    return RESOURCES.stream().map(Contracts::tableOf).toList();
  }

  /**
   * The {@code CREATE TABLE IF NOT EXISTS} statement of a table.
   *
   * @throws IllegalArgumentException if there is no such table
   */
  public static String ddl(String table) {
    String resource =
        RESOURCES.stream()
            .filter(r -> tableOf(r).equals(table))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "no contract for table '" + table + "'; there are: " + tables()));
    try (InputStream in = Contracts.class.getResourceAsStream("/ddl/" + resource + ".sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the contract of " + table, e);
    }
  }

  /** The columns of a table, in order. */
  public static List<Column> columns(String table) {
    return COLUMN
        .matcher(ddl(table))
        .results()
        .map(m -> new Column(m.group(1), m.group(2), m.group(3).replace("''", "'")))
        .toList();
  }

  /** The schema of a table as Spark's {@code StructType.fromDDL} reads it. */
  public static String structDdl(String table) {
    return columns(table).stream()
        .map(c -> c.name() + " " + c.type())
        .collect(Collectors.joining(", "));
  }

  /** The columns by which the rows of a file are sorted. */
  public static List<String> sortOrder(String table) {
    Matcher property = PROPERTY.matcher(ddl(table));
    while (property.find()) {
      if (property.group(1).equals("iklim.sort-order")) {
        return List.of(property.group(2).split(", ", -1));
      }
    }
    throw new IllegalStateException("the contract of " + table + " names no iklim.sort-order");
  }

  private static String tableOf(String resource) {
    return resource.replaceFirst("^\\d+-", "").replace('/', '.');
  }
}
