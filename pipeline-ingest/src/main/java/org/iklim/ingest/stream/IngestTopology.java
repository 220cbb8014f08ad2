// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.stream;

import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.iklim.schemas.Topics;

/**
 * The whole flow.
 *
 * <pre>
 * esn.raw ─────────┬─► read ─► deduplicate ─┬─► esn.activity
 * esn.raw.rekeyed ─┘    │ │         │       ├─► esn.people
 *        ▲──────────────┘ └────►────┴─► esn.rejected
 *                                           └─► esn.live.messages ─► pulse ─► esn.live.volume, esn.live.spikes
 * </pre>
 *
 * <p>Whatever throws ends in esn.quarantine, by the handlers of {@link StreamSettings}.
 */
final class IngestTopology {
  static final String READ = "read";
  static final String DEDUPLICATE = "deduplicate";
  static final String PULSE = "pulse";
  static final String REKEYED = "rekeyed";
  static final String REJECTED = "rejected";
  static final String ACTIVITY = "activity";
  static final String PEOPLE = "people";
  static final String LIVE_MESSAGES = "live-messages";
  static final String LIVE_VOLUME = "live-volume";
  static final String LIVE_SPIKES = "live-spikes";
  static final String SEEN_STORE = "seen-pages";
  static final String PULSE_STORE = "pulses";

  private IngestTopology() {}

  /** Wires the steps; the only place that knows which follows which. */
  static Topology of(IngestSteps steps, StreamsConfig config) {
    var bytesIn = new ByteArrayDeserializer();
    var bytesOut = new ByteArraySerializer();
    return new Topology(new TopologyConfig(config))
        .addSource("raw", bytesIn, bytesIn, Topics.RAW)
        .addSource("raw-rekeyed", bytesIn, bytesIn, Topics.RAW_REKEYED)
        .addProcessor(READ, steps::reading, "raw", "raw-rekeyed")
        .addSink(REKEYED, Topics.RAW_REKEYED, bytesOut, bytesOut, READ)
        .addProcessor(DEDUPLICATE, steps::deduplication, READ)
        .addStateStore(seenEvents(), DEDUPLICATE)
        .addSink(ACTIVITY, Topics.ACTIVITY, bytesOut, bytesOut, DEDUPLICATE)
        .addSink(PEOPLE, Topics.PEOPLE, bytesOut, bytesOut, DEDUPLICATE)
        .addSink(REJECTED, Topics.REJECTED, bytesOut, bytesOut, READ, DEDUPLICATE)
        .addSink(LIVE_MESSAGES, Topics.LIVE_MESSAGES, bytesOut, bytesOut, DEDUPLICATE)
        .addSource("live", bytesIn, bytesIn, Topics.LIVE_MESSAGES)
        .addProcessor(PULSE, LiveProcessor::new, "live")
        .addStateStore(pulses(), PULSE)
        .addSink(LIVE_VOLUME, Topics.LIVE_VOLUME, bytesOut, bytesOut, PULSE)
        .addSink(LIVE_SPIKES, Topics.LIVE_SPIKES, bytesOut, bytesOut, PULSE);
  }

  private static StoreBuilder<SeenPagesStore> seenEvents() {
    return new SeenPagesStore.Builder(SEEN_STORE)
        .withLoggingEnabled(
            Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
  }

  private static StoreBuilder<KeyValueStore<String, byte[]>> pulses() {
    return Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(PULSE_STORE), Serdes.String(), Serdes.ByteArray())
        .withCachingEnabled()
        .withLoggingEnabled(
            Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
  }
}
