// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.stream;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.internals.AbstractStoreBuilder;
import org.apache.kafka.streams.state.internals.WrappedStateStore;

/**
 * The store of {@link SeenIds}: pages by their number, with a changelog. Says when a commit is at
 * hand, so that a page that is being filled is written once for a transaction; a cache would do the
 * same and cost a copy of the page for each id. Kafka Streams tells that to its own caches and to
 * no processor, hence the internal class.
 */
final class SeenPagesStore extends WrappedStateStore<KeyValueStore<Long, byte[]>, Long, byte[]> {
  private Runnable beforeCommit = () -> {};

  private SeenPagesStore(KeyValueStore<Long, byte[]> pages) {
    super(pages);
  }

  KeyValueStore<Long, byte[]> pages() {
    return wrapped();
  }

  /** Sets what is to be done before each commit; what it writes belongs to the transaction. */
  void beforeCommit(Runnable action) {
    beforeCommit = action;
  }

  /** Called before the end of each transaction, and when the task is closed in order. */
  @Override
  public void flushCache() {
    beforeCommit.run();
    super.flushCache();
  }

  static final class Builder extends AbstractStoreBuilder<Long, byte[], SeenPagesStore> {
    Builder(String name) {
      super(name, Serdes.Long(), Serdes.ByteArray(), Time.SYSTEM);
    }

    @Override
    public SeenPagesStore build() {
      return new SeenPagesStore(
          Stores.keyValueStoreBuilder(
                  Stores.persistentKeyValueStore(name), Serdes.Long(), Serdes.ByteArray())
              .withLoggingEnabled(logConfig())
              .build());
    }
  }
}
