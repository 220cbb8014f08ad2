// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.stream;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.BiFunction;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.iklim.ingest.decode.Origin;
import org.iklim.ingest.validate.Result;
import org.iklim.schemas.Topics;

/**
 * Runs the steps on one raw record. Valid ones go on to the de-duplication, if their place is that
 * of their id; otherwise, with another key than their id or in another partition than the id's,
 * they take the way round through esn.raw.rekeyed, where duplicates of every producer meet.
 */
final class ReadProcessor implements Processor<byte[], byte[], Object, Object> {
  private final BiFunction<byte[], Origin, Result> read;
  private final Tally tally;
  private final int partitions;
  private final Rejections rejections = new Rejections();
  private ProcessorContext<Object, Object> context;

  ReadProcessor(BiFunction<byte[], Origin, Result> read, Tally tally, int partitions) {
    this.read = read;
    this.tally = tally;
    this.partitions = partitions;
  }

  @Override
  public void init(ProcessorContext<Object, Object> context) {
    this.context = context;
  }

  @Override
  public void process(Record<byte[], byte[]> raw) {
    RecordMetadata place = context.recordMetadata().orElseThrow();
    Origin origin = origin(raw, place);
    Result result = read(raw, origin);
    if (result instanceof Result.Rejected rejected) {
      tally.count(rejected.reason());
      context.forward(
          rejections.record(rejected, origin, raw.value(), raw.timestamp()),
          IngestTopology.REJECTED);
      return;
    }
    Result.Valid valid = (Result.Valid) result;
    byte[] id = bytes(valid.rawId(), raw.key());
    if (place.topic().equals(Topics.RAW) && !isAtHome(id, raw.key(), place.partition())) {
      tally.count(Outcome.REKEYED);
      byte[] header = origin.toHeader().getBytes(StandardCharsets.US_ASCII);
      context.forward(
          new Record<>(
              id,
              raw.value(),
              raw.timestamp(),
              new RecordHeaders().add(Topics.ORIGIN_HEADER, header)),
          IngestTopology.REKEYED);
      return;
    }
    context.forward(
        new Record<>(id, new ValidRecord(valid, origin, raw.value().length), raw.timestamp()),
        IngestTopology.DEDUPLICATE);
  }

  private Result read(Record<byte[], byte[]> raw, Origin origin) {
    try {
      return read.apply(raw.value(), origin);
    } catch (RuntimeException e) {
      throw new StepFailure(e);
    }
  }

  private boolean isAtHome(byte[] id, byte[] key, int partition) {
    return Arrays.equals(id, key)
        && BuiltInPartitioner.partitionForKey(id, partitions) == partition;
  }

  /** The id in UTF-8: the key, if it is that. */
  private static byte[] bytes(String id, byte[] key) {
    boolean isKey = key != null && key.length == id.length();
    for (int i = 0; isKey && i < key.length; i++) {
      isKey = key[i] >= 0 && key[i] == id.charAt(i);
    }
    return isKey ? key : id.getBytes(StandardCharsets.UTF_8);
  }

  private static Origin origin(Record<byte[], byte[]> raw, RecordMetadata place) {
    return Origins.of(
        place.topic(), place.partition(), place.offset(), raw.timestamp(), raw.headers());
  }
}
