// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.stream;

import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The event ids of one partition that were seen. An index in memory answers; the store keeps them
 * in pages, numbered as they were begun, from which the index is made again after a start. The page
 * that is being filled is written when it is full and before a commit ({@link #write}), so that
 * disk and changelog get a page for up to 64 ids and not a record for each.
 *
 * <p>Pages are forgotten whole, the oldest first: when their newest id is too old, and when there
 * are too many ids. For one thread.
 */
final class SeenIds {
  private final KeyValueStore<Long, byte[]> pages;
  private final long rememberMillis;
  private final int mostIds;
  private final IdIndex index = new IdIndex();
  private long firstNumber;
  private long firstNewestArrival;
  private long lastNumber;
  private SeenPage last = new SeenPage();
  private boolean isLastWritten = true;

  /**
   * Reads the store, which is empty or what an earlier process has committed.
   *
   * @param rememberMillis for how long an id is remembered after its arrival, and at most an hour
   *     longer
   * @param mostIds how many ids are remembered at most
   */
  SeenIds(KeyValueStore<Long, byte[]> pages, long rememberMillis, int mostIds) {
    this.pages = pages;
    this.rememberMillis = rememberMillis;
    this.mostIds = mostIds;
    try (KeyValueIterator<Long, byte[]> stored = pages.all()) {
      while (stored.hasNext()) {
        KeyValue<Long, byte[]> page = stored.next();
        lastNumber = page.key;
        last = SeenPage.ofBytes(page.value);
        if (index.size() == 0) {
          firstNumber = lastNumber;
          firstNewestArrival = last.newestArrival();
        }
        last.forEach(index::add);
      }
    }
  }

  /** Whether the id was seen, as of a time of arrival. */
  boolean has(IdHash hash, long arrivedAt) {
    while (!last.isEmpty() && firstNewestArrival < arrivedAt - rememberMillis) {
      forgetFirst();
    }
    return index.has(hash);
  }

  /** Remembers an id that {@link #has} does not know. */
  void add(IdHash hash, long arrivedAt) {
    if (index.size() >= mostIds) {
      forgetFirst();
    }
    if (!last.takes(arrivedAt)) {
      write();
      lastNumber++;
      last = new SeenPage();
    }
    last.add(hash, arrivedAt);
    index.add(hash);
    isLastWritten = false;
    if (firstNumber == lastNumber) {
      firstNewestArrival = last.newestArrival();
    }
  }

  /** Writes what is not in the store yet. */
  void write() {
    if (!isLastWritten) {
      pages.put(lastNumber, last.toBytes());
      isLastWritten = true;
    }
  }

  private void forgetFirst() {
    write();
    SeenPage.ofBytes(pages.delete(firstNumber)).forEach(index::remove);
    firstNumber++;
    if (firstNumber <= lastNumber) {
      firstNewestArrival = SeenPage.ofBytes(pages.get(firstNumber)).newestArrival();
    } else {
      lastNumber = firstNumber;
      last = new SeenPage();
    }
  }
}
