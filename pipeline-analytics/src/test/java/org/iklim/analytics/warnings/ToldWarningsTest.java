// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.warnings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.iklim.analytics.support.Rows;
import org.iklim.analytics.support.SparkExtension;
import org.iklim.schemas.tables.Warnings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class ToldWarningsTest {
  private static final LocalDate FROM = LocalDate.of(2026, 3, 2);
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 18);

  @Test
  void whatAScanKnowsIsAsTheScanSays() {
    List<Row> told = rows("a  2026-03-09  Acme  2026-03-10  NEW  9");
    List<Row> scanned =
        rows(
            "a  2026-03-09  Acme  2026-03-10  NEW  8",
            "a  2026-03-16  Acme  2026-03-10  EASING  6");
    assertThat(kept(told, scanned)).isEqualTo(lines(scanned));
  }

  @Test
  void whatNoScanKnowsAnyMoreIsClosedAsItWasAtItsWorst() {
    List<Row> told =
        rows(
            "a  2026-02-23  Acme  2026-02-24  NEW  7",
            "a  2026-03-02  Acme  2026-02-24  GROWING  11",
            "a  2026-03-09  Acme  2026-02-24  EASING  3",
            "a  2026-03-16  Acme  2026-02-24  EASING  2");
    assertThat(kept(told, List.of()))
        .containsExactly(
            "a 2026-03-02 GROWING 11 WATCH null",
            "a 2026-03-09 EASING 3 WATCH null",
            "a 2026-03-16 CLOSED 11 REPORT_BACK null");
  }

  @Test
  void itPassesIntoAWarningOfTheSamePathAndTime() {
    List<Row> told = rows("b  2026-03-09  Acme / HR  2026-03-12  NEW  7");
    List<Row> scanned =
        rows(
            "a  2026-03-16  Acme / IT  2026-03-12  NEW  9",
            "c  2026-03-16  Acme  2026-02-12  EASING  9",
            "d  2026-03-16  Acme  2026-03-13  GROWING  12");
    assertThat(kept(told, scanned)).contains("b 2026-03-16 MERGED 7 SEE_OTHER d");
  }

  @Test
  void whatHasEndedStaysAsItIs() {
    List<Row> told =
        rows(
            "a  2026-03-02  Acme  2026-03-03  NEW  7",
            "a  2026-03-09  Acme  2026-03-03  CLOSED  7",
            "b  2026-01-05  Acme  2026-01-06  CLOSED  7");
    assertThat(kept(told, List.of())).isEqualTo(lines(told.subList(0, 2)));
  }

  @Test
  void whatOtherRulesToldLongAgoIsLeft() {
    assertThat(kept(rows("a  2026-02-16  Acme  2026-02-17  NEW  7"), List.of())).isEmpty();
  }

  @Test
  void whatWasToldOfLaterDaysThanTheScanIsNotAsOfThen() {
    assertThat(kept(rows("a  2026-03-16  Acme  2026-03-19  NEW  7"), List.of())).isEmpty();
    assertThat(kept(rows("a  2026-03-23  Acme  2026-03-10  NEW  7"), List.of())).isEmpty();
  }

  private static List<String> kept(List<Row> told, List<Row> scanned) {
    return lines(ToldWarnings.kept(told, scanned, FROM, TODAY));
  }

  private static List<String> lines(List<Row> rows) {
    return rows.stream()
        .map(
            row ->
                String.join(
                    " ",
                    row.getAs(Warnings.WARNING_ID),
                    row.getAs(Warnings.WEEK_START).toString(),
                    row.getAs(Warnings.STATE),
                    row.getAs(Warnings.PEOPLE_COUNT).toString(),
                    row.getAs(Warnings.NEXT_STEP),
                    String.valueOf(row.<String>getAs(Warnings.MERGED_INTO))))
        .toList();
  }

  private static List<Row> rows(String... lines) {
    for (int i = 0; i < lines.length; i++) {
      lines[i] += "  WATCH";
    }
    return Rows.of(
            SparkExtension.session(),
            Warnings.TABLE,
            "warning_id  week_start  group_id  first_seen_day  state  people_count  next_step",
            lines)
        .collectAsList();
  }
}
