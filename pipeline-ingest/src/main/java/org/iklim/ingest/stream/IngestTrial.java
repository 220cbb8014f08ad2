// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.stream;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.iklim.ingest.pseudonymize.PseudonymKey;
import org.iklim.ingest.pseudonymize.Pseudonymizer;
import org.iklim.ingest.validate.ReadRawRecord;

/** Runs the ingest once, to its end, for a benchmark. */
public final class IngestTrial {
  private IngestTrial() {}

  /**
   * Runs until idle.
   *
   * @param key pseudonym key
   * @param state folder of the stores
   * @return raw records dealt with, by this run
   */
  public static long run(
      Properties clientProperties, PseudonymKey key, Path state, int partitions, int threads)
      throws IOException, InterruptedException {
    Tally tally = new Tally();
    IngestSteps steps =
        new IngestSteps(
            new ReadRawRecord(new Pseudonymizer(key), Optional.empty()),
            tally,
            partitions,
            Duration.ofDays(30));
    try (IngestRun run =
        IngestRun.start(clientProperties, steps, state, threads, Duration.ofSeconds(1))) {
      run.awaitIdle();
    }
    return tally.total();
  }
}
