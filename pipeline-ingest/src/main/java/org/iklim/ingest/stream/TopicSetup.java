// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.stream;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.iklim.ingest.options.UnreachableBrokerException;
import org.iklim.schemas.Topics;

/** Makes the topics that are missing; those that exist are left as they are. */
public final class TopicSetup {
  /** Property of the client configuration: partitions of a new topic. */
  public static final String PARTITIONS = "iklim.topic.partitions";

  /**
   * Property of the client configuration: copies of a new topic; the cluster's default if unset.
   */
  public static final String REPLICATION = "iklim.topic.replication.factor";

  /** Largest raw record a topic takes; what is larger than the profile allows is then counted. */
  static final int RAW_MAX_BYTES = 4 * 1024 * 1024;

  /** Room for key, headers and longer placeholders beside a raw value of the largest size. */
  static final int OUTPUT_MAX_BYTES = RAW_MAX_BYTES + 1024 * 1024;

  /** Largest value sent to an output topic, in bytes: leaves room for key and headers. */
  static final int LARGEST_OUTPUT = RAW_MAX_BYTES;

  private static final String DEFAULT_PARTITIONS = "4";
  private static final Duration TIMEOUT = Duration.ofSeconds(15);

  /** Days for which a topic keeps its records; the restricted ones no longer than needed. */
  private static final Map<String, Integer> RETENTION_DAYS =
      Map.of(
          Topics.RAW, 7,
          Topics.RAW_REKEYED, 7,
          Topics.ACTIVITY, 30,
          Topics.PEOPLE, 7,
          Topics.REJECTED, 30,
          Topics.QUARANTINE, 7,
          Topics.LIVE_MESSAGES, 1,
          Topics.LIVE_VOLUME, 2,
          Topics.LIVE_SPIKES, 30);

  private TopicSetup() {}

  /**
   * Makes every topic of {@link Topics} that is missing.
   *
   * @param clientProperties of any Kafka client, with {@link #PARTITIONS} (4 if unset) and {@link
   *     #REPLICATION}
   * @return how many partitions esn.raw and esn.raw.rekeyed have
   * @throws UnreachableBrokerException if no broker answers
   * @throws IllegalArgumentException if the two raw topics have different numbers of partitions
   */
  public static int ensure(Properties clientProperties) throws IOException {
    int wanted =
        Integer.parseInt(clientProperties.getProperty(PARTITIONS, DEFAULT_PARTITIONS).strip());
    Optional<Short> replication =
        Optional.ofNullable(clientProperties.getProperty(REPLICATION))
            .map(String::strip)
            .map(Short::valueOf);
    try (Admin admin = Admin.create(adminProperties(clientProperties))) {
      Map<String, Integer> existing = partitions(admin);
      int raw =
          existing.getOrDefault(Topics.RAW, existing.getOrDefault(Topics.RAW_REKEYED, wanted));
      List<NewTopic> missing = new ArrayList<>();
      for (String topic : Topics.ALL) {
        if (!existing.containsKey(topic)) {
          boolean isRaw = topic.equals(Topics.RAW) || topic.equals(Topics.RAW_REKEYED);
          missing.add(
              new NewTopic(topic, Optional.of(isRaw ? raw : wanted), replication)
                  .configs(configs(topic)));
        }
      }
      create(admin, missing);
      existing.putAll(partitions(admin));
      if (!missing.isEmpty()) {
        awaitLeaders(admin, existing);
      }
      if (!existing.get(Topics.RAW).equals(existing.get(Topics.RAW_REKEYED))) {
        throw new IllegalArgumentException(
            "the topics esn.raw and esn.raw.rekeyed have "
                + existing.get(Topics.RAW)
                + " and "
                + existing.get(Topics.RAW_REKEYED)
                + " partitions: duplicates would not meet; give both the same number");
      }
      return existing.get(Topics.RAW);
    }
  }

  /** The properties without those that only Iklim knows, for any Kafka client. */
  static Properties kafkaProperties(Properties clientProperties) {
    Properties properties = new Properties();
    properties.putAll(clientProperties);
    properties.remove(PARTITIONS);
    properties.remove(REPLICATION);
    return properties;
  }

  /** The same for an admin client that gives up soon, so that a missing broker is told soon. */
  static Properties adminProperties(Properties clientProperties) {
    Properties properties = kafkaProperties(clientProperties);
    properties.putIfAbsent("default.api.timeout.ms", String.valueOf(TIMEOUT.toMillis()));
    properties.putIfAbsent("request.timeout.ms", String.valueOf(TIMEOUT.toMillis() / 2));
    return properties;
  }

  private static Map<String, String> configs(String topic) {
    Map<String, String> configs = new HashMap<>();
    long retention = Duration.ofDays(RETENTION_DAYS.get(topic)).toMillis();
    configs.put(TopicConfig.RETENTION_MS_CONFIG, String.valueOf(retention));
    configs.put(
        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
        String.valueOf(topic.equals(Topics.RAW) ? RAW_MAX_BYTES : OUTPUT_MAX_BYTES));
    if (topic.equals(Topics.RAW)) {
      // Time of arrival is the broker's: a producer that stamps old posts with their own time would
      // otherwise lose them to the retention before anybody has read them.
      configs.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime");
    }
    return configs;
  }

  private static Map<String, Integer> partitions(Admin admin) throws IOException {
    Map<String, Integer> partitions = new HashMap<>();
    var described = admin.describeTopics(Topics.ALL).topicNameValues();
    for (var topic : described.entrySet()) {
      try {
        partitions.put(topic.getKey(), topic.getValue().get().partitions().size());
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
          throw failure(topic.getKey(), e);
        }
      } catch (InterruptedException e) {
        throw interrupted(e);
      }
    }
    return partitions;
  }

  private static void create(Admin admin, List<NewTopic> topics) throws IOException {
    for (var creation : admin.createTopics(topics).values().entrySet()) {
      try {
        creation.getValue().get();
      } catch (ExecutionException e) {
        // Another process may make them at the same moment.
        if (!(e.getCause() instanceof TopicExistsException)) {
          throw failure(creation.getKey(), e);
        }
      } catch (InterruptedException e) {
        throw interrupted(e);
      }
    }
  }

  /**
   * Waits until each partition answers. A topic that was just made is announced before its leaders
   * are there, and an idempotent producer that is faster than they are loses its sequence.
   */
  private static void awaitLeaders(Admin admin, Map<String, Integer> partitions)
      throws IOException {
    Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
    partitions.forEach(
        (topic, count) -> {
          for (int partition = 0; partition < count; partition++) {
            ends.put(new TopicPartition(topic, partition), OffsetSpec.latest());
          }
        });
    try {
      admin.listOffsets(ends).all().get();
    } catch (ExecutionException e) {
      throw failure(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static IOException failure(String topic, ExecutionException e) {
    // The cluster's own answer does not say which topic it was.
    return e.getCause() instanceof TopicAuthorizationException
        ? failure(new ExecutionException(new TopicAuthorizationException(Set.of(topic))))
        : failure(e);
  }

  private static IOException failure(ExecutionException e) {
    if (e.getCause() instanceof TimeoutException) {
      return new UnreachableBrokerException(
          "the Kafka broker does not answer; check that it runs and that --bootstrap-servers is right");
    }
    return new IOException("the Kafka cluster refused: " + e.getCause().getMessage(), e);
  }

  private static IOException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IOException("interrupted while the topics were made", e);
  }
}
