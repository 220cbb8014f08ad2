// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.iklim.ingest.people.HrDates.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HrDatesTest {

  @ParameterizedTest
  @CsvSource({
    "2026-03-04, 2026-03-04",
    "2026-3-4, 2026-03-04",
    "2026-03-04T23:59:00Z, 2026-03-04",
    "03/04/2026, 2026-03-04",
    "3/4/2026, 2026-03-04",
    "12/31/2025 12:00:00 AM, 2025-12-31",
    "02/29/2024, 2024-02-29"
  })
  void isoAndMonthFirstDatesAreRead(String cell, LocalDate date) {
    assertThat(new HrDates(Order.MONTH_FIRST).parse(cell)).contains(date);
  }

  @Test
  void dayFirstDatesAreReadWhenAskedFor() {
    assertThat(new HrDates(Order.DAY_FIRST).parse("31/12/2025"))
        .contains(LocalDate.of(2025, 12, 31));
    assertThat(new HrDates(Order.DAY_FIRST).parse("2026-03-04")).contains(LocalDate.of(2026, 3, 4));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "soon", "31/12/2025", "02/30/2026", "2026-13-01", "45000", "01/02/26"})
  void anythingElseIsNoDate(String cell) {
    assertThat(new HrDates(Order.MONTH_FIRST).parse(cell)).isEmpty();
  }
}
