// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.io;

import java.util.SortedMap;

/**
 * What a Kafka cluster has to read at one moment.
 *
 * @param clusterId id of the cluster
 * @param topics the topics that were asked for and exist, by name
 */
public record ClusterState(String clusterId, SortedMap<String, TopicState> topics) {
  /**
   * One topic.
   *
   * @param id id of the topic, another one after it was deleted and made again
   * @param ranges what can be read of each partition
   */
  public record TopicState(String id, SortedMap<Integer, Range> ranges) {}

  /**
   * One partition.
   *
   * @param first offset of the first record that is still there
   * @param end offset after the last record of a finished transaction
   */
  public record Range(long first, long end) {}
}
