// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LastDayTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 8);
  private static final Instant MIDNIGHT = Instant.parse("2026-03-09T00:00:00Z");

  @Test
  void midnightEndsTheDayBeforeItWhichIsThenOver() {
    assertThat(LastDay.of(MIDNIGHT)).isEqualTo(DAY);
    assertThat(LastDay.whole(MIDNIGHT)).isEqualTo(DAY);
  }

  @Test
  void anInstantWithinADayFallsInItThoughOnlyTheDayBeforeIsOver() {
    Instant noon = Instant.parse("2026-03-08T12:00:00Z");
    assertThat(LastDay.of(noon)).isEqualTo(DAY);
    assertThat(LastDay.whole(noon)).isEqualTo(DAY.minusDays(1));
  }
}
