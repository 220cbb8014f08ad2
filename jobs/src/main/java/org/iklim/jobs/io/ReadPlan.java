// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.io;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.iklim.jobs.io.ClusterState.Range;
import org.iklim.jobs.io.ClusterState.TopicState;
import org.iklim.jobs.options.DataRefusedException;

/**
 * Which offsets one landing reads: from the table's bookmark to the end of what is committed.
 *
 * <p>Where the bookmark does not fit the cluster, a record may be lost or come twice; the plan then
 * refuses, unless the gap is accepted by name ({@code --reset-offsets}).
 *
 * @param from first offset to read, of partitions with something to read only
 * @param to offset after the last one to read, of the same partitions
 * @param bookmark the bookmark once this is landed
 */
public record ReadPlan(Offsets from, Offsets to, Bookmark bookmark) {
  private static final String ACCEPT_HINT =
      " Give --reset-offsets to accept that and to land what is there.";

  /** What to do where the bookmark does not fit the cluster. */
  public enum Gaps {
    /** Stop with a message. */
    REFUSE,
    /** Read on from what is there. */
    ACCEPT
  }

  /**
   * Plans one landing.
   *
   * @throws DataRefusedException if records between the bookmark and the cluster are gone, or the
   *     topic or the cluster is another one than before
   */
  public static ReadPlan of(
      Bookmark bookmark, ClusterState cluster, Collection<String> topics, Gaps gaps) {
    Offsets from = Offsets.none();
    Offsets to = Offsets.none();
    Offsets marks = bookmark.offsets();
    Map<String, String> ids = new TreeMap<>(bookmark.topicIds());
    for (String topic : topics) {
      TopicState state = cluster.topics().get(topic);
      if (!isSameTopic(bookmark, cluster, topic)) {
        if (gaps == Gaps.REFUSE) {
          throw new DataRefusedException(
              "topic "
                  + topic
                  + " is not the one that was landed before: it was made again, or this is another"
                  + " cluster ("
                  + cluster.clusterId()
                  + ", before "
                  + bookmark.clusterId()
                  + "). Its records will be read from their beginning; events that were landed are"
                  + " recognised by their id."
                  + ACCEPT_HINT);
        }
        marks = marks.without(topic);
        ids.remove(topic);
      }
      if (state == null) {
        continue;
      }
      ids.put(topic, state.id());
      refuseLostPartitions(marks, topic, state);
      for (Map.Entry<Integer, Range> partition : state.ranges().entrySet()) {
        int number = partition.getKey();
        Range range = partition.getValue();
        long start = start(marks.of(topic, number), topic, number, range, gaps);
        if (range.end() > start) {
          from = from.with(topic, number, start);
          to = to.with(topic, number, range.end());
        }
      }
    }
    Bookmark after = new Bookmark(cluster.clusterId(), new TreeMap<>(ids), marks.advancedTo(to));
    return new ReadPlan(from, to, after);
  }

  /** Whether there is nothing to read. */
  public boolean isEmpty() {
    return from.isEmpty();
  }

  private static boolean isSameTopic(Bookmark bookmark, ClusterState cluster, String topic) {
    String known = bookmark.topicIds().get(topic);
    if (known == null) {
      return true;
    }
    TopicState state = cluster.topics().get(topic);
    return state != null
        && known.equals(state.id())
        && bookmark.clusterId().equals(cluster.clusterId());
  }

  private static void refuseLostPartitions(Offsets marks, String topic, TopicState state) {
    for (int partition : marks.partitions(topic).keySet()) {
      if (!state.ranges().containsKey(partition)) {
        throw new DataRefusedException(
            "partition " + partition + " of topic " + topic + " was landed before and is gone.");
      }
    }
  }

  private static long start(long mark, String topic, int partition, Range range, Gaps gaps) {
    String place = "topic " + topic + ", partition " + partition;
    if (range.end() < mark) {
      throw new DataRefusedException(
          place
              + ": landed up to offset "
              + mark
              + ", but it now ends at "
              + range.end()
              + ": the broker has lost records. Restore it before landing again.");
    }
    if (range.first() > mark && gaps == Gaps.REFUSE) {
      throw new DataRefusedException(
          place
              + ": the records from offset "
              + mark
              + " to "
              + (range.first() - 1)
              + " were removed before they were landed (retention)."
              + ACCEPT_HINT);
    }
    return Math.max(mark, range.first());
  }
}
