// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;

/** What a connector gave and counted. */
public final class RecordedImport implements Connector.Sink {
  private final List<RawActivity> activities = new ArrayList<>();
  private final Map<String, Integer> read = new TreeMap<>();
  private final Map<String, Integer> skipped = new TreeMap<>();
  private final List<String> problems = new ArrayList<>();
  private boolean accounted = true;

  /** Runs a connector; every record must give an activity or be skipped. */
  public static RecordedImport of(Connector connector, Path export, ImportOptions options)
      throws IOException {
    RecordedImport recorded = new RecordedImport();
    connector.read(export, options, recorded);
    recorded.checkAccounted();
    return recorded;
  }

  /** Activities in order. */
  public List<RawActivity> activities() {
    return activities;
  }

  /** Activities as JSON lines. */
  public List<String> lines() {
    return activities.stream().map(a -> new String(a.bytes(), StandardCharsets.UTF_8)).toList();
  }

  /** Ids of the activities of a type, in order. */
  public List<String> ids(String type) {
    return activities.stream().filter(a -> a.type().equals(type)).map(RawActivity::id).toList();
  }

  /** The first activity of this id. */
  public ObjectNode withId(String id) {
    return activities.stream()
        .filter(a -> a.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(id))
        .json();
  }

  /** Records read by kind. */
  public Map<String, Integer> readByKind() {
    return read;
  }

  /** Records skipped by reason. */
  public Map<String, Integer> skippedByReason() {
    return skipped;
  }

  /** What the user was told to mend. */
  public List<String> problems() {
    return problems;
  }

  @Override
  public void problem(String message) {
    problems.add(message);
  }

  @Override
  public void read(String kind) {
    checkAccounted();
    accounted = false;
    read.merge(kind, 1, Integer::sum);
  }

  @Override
  public void activity(RawActivity activity) {
    accounted = true;
    activities.add(activity);
  }

  @Override
  public void skipped(String reason) {
    accounted = true;
    skipped.merge(reason, 1, Integer::sum);
  }

  private void checkAccounted() {
    if (!accounted) {
      throw new AssertionError("a record neither gave an activity nor was skipped: " + read);
    }
  }
}
