// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

  @ParameterizedTest
  @CsvSource({
    "2013/06/25 18:14:45 +0000, 2013-06-25T18:14:45Z",
    "2013/06/25 18:14:45 +0700, 2013-06-25T11:14:45Z",
    "2026-01-05T09:00:00.123Z, 2026-01-05T09:00:00.123Z",
    "2026-01-05T09:00:00-05:30, 2026-01-05T14:30:00Z",
    "2026-01-05 09:00:00 UTC, 2026-01-05T09:00:00Z",
    "2026-01-05 09:00:00, 2026-01-05T09:00:00Z",
    "2026-01-05, 2026-01-05T00:00:00Z",
    "1/5/2026 9:00:00 PM, 2026-01-05T21:00:00Z",
    "1/5/2026 12:00:00 AM, 2026-01-05T00:00:00Z",
    "01/05/2026 09:30, 2026-01-05T09:30:00Z"
  })
  void timesOfEveryYearAreRead(String cell, Instant time) {
    assertThat(Times.parse(cell)).contains(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "null", "soon", "2026-02-30T00:00:00Z", "2026-01-05T25:00:00Z", "1767600000"})
  void anythingElseIsNoTime(String cell) {
    assertThat(Times.parse(cell)).isEmpty();
  }
}
