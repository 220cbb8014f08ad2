// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.iklim.jobs.options.DataRefusedException;

/**
 * How far a table has read Kafka, kept in the table's own properties.
 *
 * @param clusterId the cluster that was read; empty before the first landing
 * @param topicIds id of each topic that was read, by name
 * @param offsets next offset to read
 */
public record Bookmark(String clusterId, SortedMap<String, String> topicIds, Offsets offsets) {
  private static final String CLUSTER = "iklim.kafka.cluster";
  private static final String TOPICS = "iklim.kafka.topics";
  private static final String OFFSETS = "iklim.kafka.offsets";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The bookmark of a table. */
  public static Bookmark from(Map<String, String> tableProperties) {
    String offsets = tableProperties.get(OFFSETS);
    try {
      return new Bookmark(
          tableProperties.getOrDefault(CLUSTER, ""),
          JSON.readValue(
              tableProperties.getOrDefault(TOPICS, "{}"),
              new TypeReference<TreeMap<String, String>>() {}),
          offsets == null ? Offsets.none() : Offsets.fromJson(offsets));
    } catch (JsonProcessingException e) {
      throw new DataRefusedException(
          "property " + TOPICS + " of a table cannot be read: " + tableProperties.get(TOPICS));
    }
  }

  /** The properties that {@link #from} reads. */
  public Map<String, String> toProperties() {
    try {
      return new TreeMap<>(
          Map.of(
              CLUSTER, clusterId,
              TOPICS, JSON.writeValueAsString(topicIds),
              OFFSETS, offsets.toJson()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a map of texts is always JSON", e);
    }
  }
}
