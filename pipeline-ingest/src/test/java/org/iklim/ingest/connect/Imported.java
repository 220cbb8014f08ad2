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
public final class Imported implements Connector.Sink {
  private final List<RawActivity> activities = new ArrayList<>();
  private final Reconciliation counts = new Reconciliation();
  private final List<String> problems = new ArrayList<>();

  public static Imported of(Connector connector, Path export, ImportOptions options)
      throws IOException {
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

  @Override
  public void problem(String message) {
    problems.add(message);
  }

  /** What the user was told to mend. */
  public List<String> problems() {
    return problems;
  }

  /** The first activity of this id. */
  public ObjectNode withId(String id) {
    return activities.stream()
        .filter(activity -> activity.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no activity " + id))
        .json();
  }

  /** Ids of the activities of a type, in order. */
  public List<String> ids(String type) {
    return activities.stream().filter(a -> a.type().equals(type)).map(RawActivity::id).toList();
  }

  /** One line of JSON an activity. */
  public List<String> lines() {
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

  public List<RawActivity> activities() {
    return activities;
  }

  public Map<String, Integer> read() {
    return counted("read");
  }

  Map<String, Integer> produced() {
    return counted("produced");
  }

  public Map<String, Integer> skipped() {
    return counted("skipped");
  }

  /** Records that gave nothing and were not skipped. */
  public long unaccounted() {
    return counts.unaccounted();
  }

  private Map<String, Integer> counted(String side) {
    JsonNode json = counts.toJson().path(side);
    Map<String, Integer> counted = new TreeMap<>();
    json.properties().forEach(field -> counted.put(field.getKey(), field.getValue().asInt()));
    return counted;
  }
}
