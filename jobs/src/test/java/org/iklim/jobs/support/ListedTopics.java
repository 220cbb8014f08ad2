// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.support;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.iklim.jobs.io.ClusterState;
import org.iklim.jobs.io.ClusterState.Range;
import org.iklim.jobs.io.ClusterState.TopicState;
import org.iklim.jobs.io.ReadPlan;
import org.iklim.jobs.io.TopicReader;

/** A Kafka made of lists: two partitions a topic, offsets without gaps, retention on request. */
public final class ListedTopics implements TopicReader {
  private static final int PARTITIONS = 2;
  private static final StructType SCHEMA =
      StructType.fromDDL(
          "topic STRING NOT NULL, partition INT NOT NULL, offset BIGINT NOT NULL, timestamp"
              + " TIMESTAMP NOT NULL, value BINARY, headers ARRAY<STRUCT<key: STRING, value: BINARY>>");

  private final SortedMap<String, List<List<Row>>> topics = new TreeMap<>();
  private final SortedMap<String, long[]> firsts = new TreeMap<>();
  private String clusterId = "cluster-1";

  /** Puts a record on the partition that its key hashes to. */
  public ListedTopics send(String topic, String key, byte[] value) {
    return send(topic, key, value, Map.of());
  }

  /** Puts a record with headers on the partition that its key hashes to. */
  public ListedTopics send(String topic, String key, byte[] value, Map<String, String> headers) {
    List<List<Row>> partitions =
        topics.computeIfAbsent(topic, t -> List.of(new ArrayList<>(), new ArrayList<>()));
    firsts.putIfAbsent(topic, new long[PARTITIONS]);
    int partition = Math.floorMod(key.hashCode(), PARTITIONS);
    List<Row> records = partitions.get(partition);
    Row[] headerRows =
        headers.entrySet().stream()
            .map(h -> RowFactory.create(h.getKey(), h.getValue().getBytes(StandardCharsets.UTF_8)))
            .toArray(Row[]::new);
    records.add(
        RowFactory.create(
            topic, partition, (long) records.size(), new Timestamp(0), value, headerRows));
    return this;
  }

  /** Removes the oldest records of a topic, as retention does. */
  public void forgetBefore(String topic, int partition, long offset) {
    firsts.get(topic)[partition] = offset;
  }

  /** Removes everything, as a cluster made anew does. */
  public void startAnew() {
    topics.clear();
    firsts.clear();
    clusterId += "+";
  }

  @Override
  public ClusterState state(Collection<String> names) {
    SortedMap<String, TopicState> states = new TreeMap<>();
    for (String name : names) {
      if (topics.containsKey(name)) {
        SortedMap<Integer, Range> ranges = new TreeMap<>();
        for (int partition = 0; partition < PARTITIONS; partition++) {
          long end = topics.get(name).get(partition).size();
          ranges.put(partition, new Range(firsts.get(name)[partition], end));
        }
        states.put(name, new TopicState(clusterId + "/" + name, ranges));
      }
    }
    return new ClusterState(clusterId, states);
  }

  @Override
  public Dataset<Row> read(SparkSession spark, ReadPlan plan) {
    List<Row> rows = new ArrayList<>();
    plan.from()
        .next()
        .forEach(
            (topic, marks) ->
                marks.forEach(
                    (partition, from) ->
                        rows.addAll(
                            topics
                                .get(topic)
                                .get(partition)
                                .subList(from.intValue(), (int) plan.to().of(topic, partition)))));
    return spark.createDataFrame(rows, SCHEMA);
  }
}
