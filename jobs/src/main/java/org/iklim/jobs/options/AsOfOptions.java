// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.options;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Up to which day a run looks; never the clock. */
public final class AsOfOptions {
  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      description = "Last UTC day to look at (default: the last day of the data).")
  private LocalDate date;

  /** The end of the day, or nothing where none was given. */
  public Optional<Instant> asOf() {
    return Optional.ofNullable(date)
        .map(day -> day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
  }
}
