// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.stream;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.iklim.ingest.live.LiveMessage;
import org.iklim.ingest.validate.Result;
import org.iklim.schemas.RejectReason;
import org.iklim.schemas.avro.ActivityEvent;

/**
 * Lets each event id pass once and routes it. The store keeps a 16-byte hash of the id and the time
 * of arrival, and forgets after a while; the landing de-duplicates again by event id, so forgetting
 * is safe.
 */
final class DeduplicateProcessor implements Processor<byte[], ValidRecord, Object, Object> {
  private static final int HASH_BYTES = 16;

  /** Little enough that a sweep holds up nobody: some milliseconds each second. */
  private static final int SWEPT_AT_ONCE = 2_000;

  private static final Duration SWEEP_EVERY = Duration.ofSeconds(1);

  private final Tally tally;
  private final long rememberMillis;
  private final int largestOutput;
  private final MessageDigest digest = sha256();
  private final EventBytes bytes = new EventBytes();
  private final Rejections rejections = new Rejections();
  private ProcessorContext<Object, Object> context;
  private KeyValueStore<byte[], Long> seen;
  private byte[] sweepFrom;

  DeduplicateProcessor(Tally tally, Duration remember, int largestOutput) {
    this.largestOutput = largestOutput;
    this.tally = tally;
    this.rememberMillis = remember.toMillis();
  }

  @Override
  public void init(ProcessorContext<Object, Object> context) {
    this.context = context;
    this.seen = context.getStateStore(IngestTopology.SEEN_STORE);
    context.schedule(SWEEP_EVERY, PunctuationType.WALL_CLOCK_TIME, now -> sweep());
  }

  @Override
  public void process(Record<byte[], ValidRecord> record) {
    ValidRecord valid = record.value();
    byte[] hash = Arrays.copyOf(digest.digest(record.key()), HASH_BYTES);
    Long seenAt = seen.get(hash);
    if (seenAt != null && record.timestamp() - seenAt <= rememberMillis) {
      reject(RejectReason.DUPLICATE, record);
      return;
    }
    // Encoded before anything is remembered: what fails here must not make its repetition a
    // duplicate.
    if (valid.result() instanceof Result.Activity activity) {
      byte[] value = encode(activity.event());
      if (value.length > largestOutput) {
        reject(RejectReason.OVERSIZED, record);
        return;
      }
      seen.put(hash, record.timestamp());
      tally.count(Outcome.ACTIVITY);
      context.forward(
          new Record<>(record.key(), value, record.timestamp()), IngestTopology.ACTIVITY);
      LiveMessage.of(activity.event(), record.timestamp())
          .ifPresent(
              message ->
                  context.forward(
                      new Record<>(
                          message.communityId().getBytes(StandardCharsets.UTF_8),
                          message.toBytes(),
                          record.timestamp()),
                      IngestTopology.LIVE_MESSAGES));
    } else if (valid.result() instanceof Result.Profile profile) {
      byte[] value = bytes.of(profile.profile());
      seen.put(hash, record.timestamp());
      tally.count(Outcome.PROFILE);
      byte[] key = profile.profile().getAccountKey().getBytes(StandardCharsets.US_ASCII);
      context.forward(new Record<>(key, value, record.timestamp()), IngestTopology.PEOPLE);
    }
  }

  private byte[] encode(ActivityEvent event) {
    try {
      return bytes.of(event);
    } catch (RuntimeException e) {
      throw new StepFailure(e);
    }
  }

  private void reject(RejectReason reason, Record<byte[], ValidRecord> record) {
    tally.count(reason);
    context.forward(
        rejections.record(
            new Result.Rejected(reason, null),
            record.value().origin(),
            record.value().rawBytes(),
            record.timestamp()),
        IngestTopology.REJECTED);
  }

  /** Forgets what is too old in the next part of the store, and starts again at its end. */
  private void sweep() {
    long oldest = context.currentStreamTimeMs() - rememberMillis;
    int left = SWEPT_AT_ONCE;
    try (KeyValueIterator<byte[], Long> entries =
        sweepFrom == null ? seen.all() : seen.range(sweepFrom, null)) {
      sweepFrom = null;
      while (entries.hasNext()) {
        if (left-- == 0) {
          sweepFrom = entries.peekNextKey();
          return;
        }
        KeyValue<byte[], Long> entry = entries.next();
        if (entry.value < oldest) {
          seen.delete(entry.key);
        }
      }
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
