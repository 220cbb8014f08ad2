// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a connector gave for an export. */
final class Imported implements Connector.Sink {
  private final List<RawActivity> activities = new ArrayList<>();
  private final Reconciliation counts = new Reconciliation();

  static Imported of(Connector connector, Path export, ImportOptions options) throws IOException {
    Imported imported = new Imported();
    connector.read(export, options, imported);
    return imported;
  }

  @Override
  public void read(String kind) {
    counts.read(kind);
  }

  @Override
  public void activity(RawActivity activity) {
    activities.add(activity);
    counts.produced(activity.type());
  }

  @Override
  public void skipped(String reason) {
    counts.skipped(reason);
  }

  /** One line of JSON an activity. */
  List<String> lines() {
    return activities.stream()
        .map(activity -> new String(activity.bytes(), StandardCharsets.UTF_8))
        .toList();
  }

  /** The activity whose id ends so. */
  ObjectNode endingWith(String idEnd) {
    return activities.stream()
        .filter(activity -> activity.id().endsWith(idEnd))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no activity …" + idEnd))
        .json();
  }

  List<RawActivity> activities() {
    return activities;
  }

  Map<String, Integer> read() {
    return counted("read");
  }

  Map<String, Integer> produced() {
    return counted("produced");
  }

  Map<String, Integer> skipped() {
    return counted("skipped");
  }

  long unaccounted() {
    return counts.unaccounted();
  }

  private Map<String, Integer> counted(String side) {
    JsonNode json = counts.toJson().path(side);
    Map<String, Integer> counted = new TreeMap<>();
    json.properties().forEach(field -> counted.put(field.getKey(), field.getValue().asInt()));
    return counted;
  }
}
