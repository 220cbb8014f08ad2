// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Which day is the last, where data are known up to an instant. */
public final class LastDay {
  private LastDay() {}

  /**
   * The UTC date that an instant ends or falls in: midnight belongs to the day before. Of that day
   * something is known, maybe not all.
   */
  public static LocalDate of(Instant asOf) {
    return LocalDate.ofInstant(asOf.minusNanos(1), ZoneOffset.UTC);
  }

  /** The last UTC date that is over at an instant. */
  public static LocalDate whole(Instant asOf) {
    return LocalDate.ofInstant(asOf, ZoneOffset.UTC).minusDays(1);
  }
}
