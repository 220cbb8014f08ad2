// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.stream;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.Options;

/**
 * Settings of the store on disk for the de-duplication, which nearly always asks for an id that is
 * not there. Kafka Streams gives its files bloom filters, which answer that without a search; this
 * gives one to what is still in memory.
 */
public final class SeenStoreOptions implements RocksDBConfigSetter {
  /** Of the write buffer. */
  private static final double BLOOM_SHARE = 0.1;

  @Override
  public void setConfig(String store, Options options, Map<String, Object> configs) {
    if (store.equals(IngestTopology.SEEN_STORE)) {
      options.setMemtableWholeKeyFiltering(true).setMemtablePrefixBloomSizeRatio(BLOOM_SHARE);
    }
  }

  @Override
  public void close(String store, Options options) {
    // Nothing of its own to give back.
  }
}
