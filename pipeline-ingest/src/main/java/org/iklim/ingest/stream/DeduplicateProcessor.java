// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.stream;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.iklim.ingest.live.LiveMessage;
import org.iklim.ingest.validate.Result;
import org.iklim.schemas.RejectReason;
import org.iklim.schemas.avro.ActivityEvent;

/**
 * Lets each event id pass once and routes it. Ids are forgotten after a while; the landing
 * de-duplicates again by event id, so forgetting is safe.
 */
final class DeduplicateProcessor implements Processor<byte[], ValidRecord, Object, Object> {
  /** For each partition: up to 96 MiB of memory. */
  private static final int MOST_IDS = 6_000_000;

  private final Tally tally;
  private final long rememberMillis;
  private final int largestOutput;
  private final MessageDigest digest = IdHash.digest();
  private final EventBytes bytes = new EventBytes();
  private final Rejections rejections = new Rejections();
  private ProcessorContext<Object, Object> context;
  private SeenIds seen;

  DeduplicateProcessor(Tally tally, Duration remember, int largestOutput) {
    this.largestOutput = largestOutput;
    this.tally = tally;
    this.rememberMillis = remember.toMillis();
  }

  @Override
  public void init(ProcessorContext<Object, Object> context) {
    this.context = context;
    SeenPagesStore store = context.getStateStore(IngestTopology.SEEN_STORE);
    this.seen = new SeenIds(store.pages(), rememberMillis, MOST_IDS);
    store.beforeCommit(seen::write);
  }

  @Override
  public void process(Record<byte[], ValidRecord> record) {
    ValidRecord valid = record.value();
    IdHash hash = IdHash.of(record.key(), digest);
    if (seen.has(hash, record.timestamp())) {
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
      seen.add(hash, record.timestamp());
      tally.count(Outcome.ACTIVITY);
      byte[] key = key(activity, record.key());
      context.forward(new Record<>(key, value, record.timestamp()), IngestTopology.ACTIVITY);
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
      seen.add(hash, record.timestamp());
      tally.count(Outcome.PROFILE);
      byte[] key = profile.profile().getAccountKey().getBytes(StandardCharsets.US_ASCII);
      context.forward(new Record<>(key, value, record.timestamp()), IngestTopology.PEOPLE);
    }
  }

  /** The event's id, mostly that of the raw activity. */
  private static byte[] key(Result.Activity activity, byte[] rawId) {
    String id = activity.event().getEventId();
    return id.equals(activity.rawId()) ? rawId : id.getBytes(StandardCharsets.UTF_8);
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
}
