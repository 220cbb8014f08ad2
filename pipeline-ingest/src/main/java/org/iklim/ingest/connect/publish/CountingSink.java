// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.publish;

import java.io.IOException;
import java.util.function.Consumer;
import org.iklim.ingest.connect.Connector;
import org.iklim.ingest.connect.RawActivity;
import org.iklim.ingest.connect.Reconciliation;

/** Hands on what a connector gives, counting it, and says from time to time how far it is. */
public final class CountingSink implements Connector.Sink {
  private static final String OVERSIZED = "oversized";

  private final Reconciliation counts;
  private final RawOutput output;
  private final Runnable progress;
  private final Consumer<String> problems;

  /**
   * Joins the parts.
   *
   * @param progress called for each record; decides itself when to speak
   * @param problems told what the user may want to mend in the export
   */
  public CountingSink(
      Reconciliation counts, RawOutput output, Runnable progress, Consumer<String> problems) {
    this.counts = counts;
    this.output = output;
    this.progress = progress;
    this.problems = problems;
  }

  @Override
  public void read(String kind) {
    counts.read(kind);
    progress.run();
  }

  @Override
  public void activity(RawActivity activity) throws IOException {
    if (output.write(activity)) {
      counts.produced(activity.type());
    } else {
      counts.skipped(OVERSIZED);
    }
  }

  @Override
  public void skipped(String reason) {
    counts.skipped(reason);
  }

  @Override
  public void problem(String message) {
    problems.accept(message);
  }
}
