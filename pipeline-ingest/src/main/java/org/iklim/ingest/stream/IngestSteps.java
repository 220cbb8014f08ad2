// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.stream;

import java.time.Duration;
import java.util.function.BiFunction;
import org.iklim.ingest.decode.Origin;
import org.iklim.ingest.validate.Result;

/**
 * What the processors of the topology need.
 *
 * @param read the steps on one record, from its value and where it lies
 * @param tally counts outcomes
 * @param partitions how many partitions esn.raw and esn.raw.rekeyed have
 * @param remember for how long an event id is remembered after its arrival
 * @param largestOutput largest value sent to esn.activity, in bytes; larger ones are oversized
 */
record IngestSteps(
    BiFunction<byte[], Origin, Result> read,
    Tally tally,
    int partitions,
    Duration remember,
    int largestOutput) {

  ReadProcessor reading() {
    return new ReadProcessor(read, tally, partitions);
  }

  DeduplicateProcessor deduplication() {
    return new DeduplicateProcessor(tally, remember, largestOutput);
  }
}
