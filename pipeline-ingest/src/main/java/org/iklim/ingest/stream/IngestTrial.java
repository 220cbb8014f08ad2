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

/** One run of the ingest that can be watched, for a benchmark. */
public final class IngestTrial implements AutoCloseable {
  /** How long a transaction lasts. */
  public static final Duration COMMIT_INTERVAL = Duration.ofSeconds(1);

  private final Tally tally;
  private final IngestRun run;

  private IngestTrial(Tally tally, IngestRun run) {
    this.tally = tally;
    this.run = run;
  }

  /**
   * Starts.
   *
   * @param key pseudonym key
   * @param state folder of the stores
   */
  public static IngestTrial start(
      Properties clientProperties, PseudonymKey key, Path state, int partitions, int threads)
      throws IOException {
    Tally tally = new Tally();
    IngestSteps steps =
        new IngestSteps(
            new ReadRawRecord(new Pseudonymizer(key), Optional.empty())::apply,
            tally,
            partitions,
            Duration.ofDays(30),
            TopicSetup.LARGEST_OUTPUT);
    return new IngestTrial(
        tally, IngestRun.start(clientProperties, steps, state, threads, COMMIT_INTERVAL));
  }

  /** Raw records dealt with so far; the last of them may not be committed yet. */
  public long done() {
    return tally.total();
  }

  /** Waits until everything is committed. */
  public void awaitIdle() throws InterruptedException {
    run.awaitIdle();
  }

  @Override
  public void close() throws IOException {
    run.close();
  }
}
