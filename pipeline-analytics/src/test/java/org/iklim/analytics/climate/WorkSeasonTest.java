// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.climate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkSeasonTest {

  @ParameterizedTest(name = "{0}: {1} for {2} of the week")
  @CsvSource({
    // Monday of a week, season, share of its working days
    "2025-03-31, MONTH_CLOSE, 0.6", // Mon 31, Tue 1, Wed 2 April (the first two workdays)
    "2025-03-31, QUARTER_CLOSE, 0.6",
    "2025-04-28, MONTH_CLOSE, 1.0", // three last of April, two first of May
    "2025-04-28, QUARTER_CLOSE, 0.0",
    "2025-12-22, YEAR_END, 1.0",
    "2025-06-09, YEAR_END, 0.0",
    "2025-03-10, RAMADAN, 1.0", // Ramadan 1446: 1 to 29 March 2025
    "2025-03-24, LEBARAN, 1.0",
    "2025-05-19, LEBARAN, 0.0",
    "2025-08-11, HOLIDAY, 0.0", // 17 August 2025 is a Sunday
    "2025-08-18, HOLIDAY, 0.2", // joint leave for it
    "2026-03-16, HOLIDAY, 0.6", // Nyepi and Lebaran with joint leave
    "2024-04-08, HOLIDAY, 1.0",
    "2025-05-26, HOLIDAY, 0.4", // Ascension Day follows Easter
    "2032-08-16, HOLIDAY, 0.2", // of a year without a decree: fixed dates
    "2030-02-04, HOLIDAY, 0.4", // and Lebaran, 1 and 2 Shawwal 1451: 4 and 5 February
    "2026-08-17, HOLIDAY, 0.2",
  })
  void seasonsLieWhereTheCalendarPutsThem(LocalDate monday, WorkSeason season, double share) {
    assertThat(season.share(monday, monday.plusDays(7))).isEqualTo(share);
  }
}
