// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.stream;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.iklim.ingest.live.LiveMessage;
import org.iklim.ingest.live.Pulse;
import org.iklim.ingest.live.Volume;

/**
 * Keeps the pulse of each community. A minute is told one minute after it has ended by the clock of
 * this machine; what comes later for it is counted as late in the community's next volume.
 */
final class LiveProcessor implements Processor<byte[], byte[], Object, Object> {
  private static final Duration TELL_EVERY = Duration.ofSeconds(5);
  private static final Duration FORGET_EVERY = Duration.ofHours(1);

  /** A community that was silent for so long starts anew. */
  private static final Duration FORGOTTEN_AFTER = Duration.ofDays(7);

  private ProcessorContext<Object, Object> context;
  private KeyValueStore<String, byte[]> pulses;
  private Set<String> open;

  @Override
  public void init(ProcessorContext<Object, Object> context) {
    this.context = context;
    this.pulses = context.getStateStore(IngestTopology.PULSE_STORE);
    this.open = null;
    context.schedule(TELL_EVERY, PunctuationType.WALL_CLOCK_TIME, this::tell);
    context.schedule(FORGET_EVERY, PunctuationType.WALL_CLOCK_TIME, this::forget);
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    String community = new String(record.key(), StandardCharsets.UTF_8);
    Pulse pulse = Pulse.ofBytes(pulses.get(community));
    emit(pulse.message(community, LiveMessage.minuteOf(record.value())), record.timestamp());
    pulses.put(community, pulse.toBytes());
    if (pulse.isOpen()) {
      open().add(community);
    }
  }

  private void tell(long now) {
    long ended = Math.floorDiv(now, Duration.ofMinutes(1).toMillis()) - 2;
    for (Iterator<String> communities = open().iterator(); communities.hasNext(); ) {
      String community = communities.next();
      Pulse pulse = Pulse.ofBytes(pulses.get(community));
      List<Volume> volumes = pulse.close(community, ended);
      if (!volumes.isEmpty()) {
        emit(volumes, now);
        pulses.put(community, pulse.toBytes());
      }
      if (!pulse.isOpen()) {
        communities.remove();
      }
    }
  }

  private void forget(long now) {
    long oldest = Math.floorDiv(now - FORGOTTEN_AFTER.toMillis(), Duration.ofMinutes(1).toMillis());
    try (KeyValueIterator<String, byte[]> all = pulses.all()) {
      while (all.hasNext()) {
        KeyValue<String, byte[]> entry = all.next();
        Pulse pulse = Pulse.ofBytes(entry.value);
        if (!pulse.isOpen() && pulse.lastClosed() < oldest) {
          pulses.delete(entry.key);
        }
      }
    }
  }

  private void emit(List<Volume> volumes, long timestamp) {
    for (Volume volume : volumes) {
      byte[] key = volume.communityId().getBytes(StandardCharsets.UTF_8);
      byte[] json = volume.toJson();
      context.forward(new Record<>(key, json, timestamp), IngestTopology.LIVE_VOLUME);
      if (volume.isSpike()) {
        context.forward(new Record<>(key, json, timestamp), IngestTopology.LIVE_SPIKES);
      }
    }
  }

  /** Communities with open minutes; found in the store after a start, in order. */
  private Set<String> open() {
    if (open == null) {
      open = new TreeSet<>();
      try (KeyValueIterator<String, byte[]> all = pulses.all()) {
        while (all.hasNext()) {
          KeyValue<String, byte[]> entry = all.next();
          if (Pulse.ofBytes(entry.value).isOpen()) {
            open.add(entry.key);
          }
        }
      }
    }
    return open;
  }
}
