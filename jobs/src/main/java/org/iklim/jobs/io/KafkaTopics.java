// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.iklim.jobs.io.ClusterState.Range;
import org.iklim.jobs.io.ClusterState.TopicState;
import org.iklim.jobs.options.UnreachableBrokerException;

/** Topics of a real cluster; only records of committed transactions. */
public final class KafkaTopics implements TopicReader {
  private static final String READ_COMMITTED =
      IsolationLevel.READ_COMMITTED.toString().toLowerCase(Locale.ROOT);
  private static final String PATIENCE_MILLIS = "20000";

  private final Map<String, String> clientProperties;

  /**
   * A cluster.
   *
   * @param clientProperties settings for any Kafka client
   */
  public KafkaTopics(Map<String, String> clientProperties) {
    this.clientProperties = Map.copyOf(clientProperties);
  }

  @Override
  public ClusterState state(Collection<String> topics) throws IOException {
    try (Admin admin = Admin.create(settings())) {
      String clusterId = admin.describeCluster().clusterId().get();
      SortedMap<String, TopicState> states = new TreeMap<>();
      List<TopicDescription> existing = describe(admin, topics);
      Map<TopicPartition, Range> ranges = ranges(existing);
      for (TopicDescription topic : existing) {
        SortedMap<Integer, Range> ofTopic = new TreeMap<>();
        ranges.forEach(
            (partition, range) -> {
              if (partition.topic().equals(topic.name())) {
                ofTopic.put(partition.partition(), range);
              }
            });
        states.put(topic.name(), new TopicState(topic.topicId().toString(), ofTopic));
      }
      return new ClusterState(clusterId, states);
    } catch (ExecutionException | KafkaException e) {
      throw unreachable(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unreachable(e);
    }
  }

  @Override
  public Dataset<Row> read(SparkSession spark, ReadPlan plan) {
    Map<String, String> options = new HashMap<>();
    clientProperties.forEach((name, value) -> options.put("kafka." + name, value));
    options.put("kafka." + ConsumerConfig.ISOLATION_LEVEL_CONFIG, READ_COMMITTED);
    options.put("assign", assignment(plan.from()));
    options.put("startingOffsets", plan.from().toJson());
    options.put("endingOffsets", plan.to().toJson());
    options.put("includeHeaders", "true");
    options.put("failOnDataLoss", "true");
    return spark.read().format("kafka").options(options).load();
  }

  private static List<TopicDescription> describe(Admin admin, Collection<String> topics)
      throws ExecutionException, InterruptedException {
    List<TopicDescription> existing = new ArrayList<>();
    for (Map.Entry<String, KafkaFuture<TopicDescription>> topic :
        admin.describeTopics(topics).topicNameValues().entrySet()) {
      try {
        existing.add(topic.getValue().get());
      } catch (ExecutionException e) {
        if (e.getCause() instanceof TopicAuthorizationException) {
          // The cluster's own answer does not say which topic it was.
          throw new TopicAuthorizationException(Set.of(topic.getKey()));
        }
        if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
          throw e;
        }
      }
    }
    return existing;
  }

  private Map<TopicPartition, Range> ranges(List<TopicDescription> topics) {
    List<TopicPartition> partitions =
        topics.stream()
            .flatMap(
                topic ->
                    topic.partitions().stream()
                        .map(info -> new TopicPartition(topic.name(), info.partition())))
            .toList();
    Map<String, Object> settings = settings();
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, READ_COMMITTED);
    ByteArrayDeserializer bytes = new ByteArrayDeserializer();
    try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
      Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions);
      // With read_committed these are the last stable offsets, before any open transaction.
      Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
      return partitions.stream()
          .collect(Collectors.toMap(p -> p, p -> new Range(first.get(p), end.get(p))));
    }
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>(clientProperties);
    settings.putIfAbsent(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    settings.putIfAbsent(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    return settings;
  }

  /** {"topic":[0,1]}, as Spark's Kafka source takes it. */
  private static String assignment(Offsets offsets) {
    return offsets.next().entrySet().stream()
        .map(
            topic ->
                '"'
                    + topic.getKey()
                    + "\":["
                    + topic.getValue().keySet().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(","))
                    + ']')
        .collect(Collectors.joining(",", "{", "}"));
  }

  private UnreachableBrokerException unreachable(Exception e) {
    UnreachableBrokerException unreachable =
        new UnreachableBrokerException(
            "no answer from Kafka at "
                + clientProperties.get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG)
                + " ("
                + (e.getCause() == null ? e : e.getCause()).getClass().getSimpleName()
                + "); nothing was changed, try again when it runs.");
    unreachable.initCause(e);
    return unreachable;
  }
}
