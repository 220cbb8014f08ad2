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
 * The next offset to read of each partition of each topic: a high-water mark.
 *
 * @param next topic, then partition, to the offset after the last one that was read
 */
public record Offsets(SortedMap<String, SortedMap<Integer, Long>> next) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Nothing was read yet. */
  public static Offsets none() {
    return new Offsets(new TreeMap<>());
  }

  /** Reads what {@link #toJson} wrote. */
  public static Offsets fromJson(String json) {
    try {
      return new Offsets(JSON.readValue(json, new TypeReference<>() {}));
    } catch (JsonProcessingException e) {
      throw new DataRefusedException(
          "the offsets kept in a table's properties cannot be read: " + json);
    }
  }

  /** {"topic":{"0":12}}, in order, as Spark's Kafka source takes it too. */
  public String toJson() {
    try {
      return JSON.writeValueAsString(next);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a map of numbers is always JSON", e);
    }
  }

  /** The mark of one partition; 0 where there is none. */
  public long of(String topic, int partition) {
    return partitions(topic).getOrDefault(partition, 0L);
  }

  /** Whether anything was read of a topic. */
  public boolean knows(String topic) {
    return next.containsKey(topic);
  }

  /** The marks of one topic. */
  public SortedMap<Integer, Long> partitions(String topic) {
    return next.getOrDefault(topic, new TreeMap<>());
  }

  /** Whether no partition is named. */
  public boolean isEmpty() {
    return next.values().stream().allMatch(Map::isEmpty);
  }

  /** These marks, with those of the other where they are further on: a mark never moves back. */
  public Offsets advancedTo(Offsets other) {
    SortedMap<String, SortedMap<Integer, Long>> all = copy();
    for (Map.Entry<String, SortedMap<Integer, Long>> topic : other.next.entrySet()) {
      SortedMap<Integer, Long> marks = all.computeIfAbsent(topic.getKey(), t -> new TreeMap<>());
      topic.getValue().forEach((partition, mark) -> marks.merge(partition, mark, Math::max));
    }
    return new Offsets(all);
  }

  /** These marks without those of one topic. */
  public Offsets without(String topic) {
    SortedMap<String, SortedMap<Integer, Long>> all = copy();
    all.remove(topic);
    return new Offsets(all);
  }

  /** These marks and one more. */
  public Offsets with(String topic, int partition, long mark) {
    SortedMap<String, SortedMap<Integer, Long>> all = copy();
    all.computeIfAbsent(topic, t -> new TreeMap<>()).put(partition, mark);
    return new Offsets(all);
  }

  private SortedMap<String, SortedMap<Integer, Long>> copy() {
    SortedMap<String, SortedMap<Integer, Long>> all = new TreeMap<>();
    next.forEach((topic, marks) -> all.put(topic, new TreeMap<>(marks)));
    return all;
  }
}
