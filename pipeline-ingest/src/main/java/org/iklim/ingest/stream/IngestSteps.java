// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.stream;

import java.time.Duration;
import org.iklim.ingest.validate.ReadRawRecord;

/**
 * What the processors of the topology need.
 *
 * @param read the steps on one record
 * @param tally counts outcomes
 * @param partitions how many partitions esn.raw and esn.raw.rekeyed have
 * @param remember for how long an event id is remembered after its arrival
 */
record IngestSteps(ReadRawRecord read, Tally tally, int partitions, Duration remember) {

  ReadProcessor reading() {
    return new ReadProcessor(read, tally, partitions);
  }

  DeduplicateProcessor deduplication() {
    return new DeduplicateProcessor(tally, remember);
  }
}
