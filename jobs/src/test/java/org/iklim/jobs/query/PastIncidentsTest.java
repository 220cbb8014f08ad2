// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.iklim.analytics.warnings.Backtest.Incident;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PastIncidentsTest {
  private static final Incident HEAT =
      new Incident(
          "Acme / Plant",
          LocalDate.of(2026, 3, 2),
          LocalDate.of(2026, 3, 9),
          Optional.of("facilities"));
  private static final Incident MOVE =
      new Incident(
          "Acme / IT", LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 1), Optional.empty());

  @TempDir private Path folder;

  @Test
  void aListInCsvMayComeFromASpreadsheetInAnyOrderOfColumns() throws IOException {
    PastIncidents incidents =
        read(
            "\uFEFFfrom, to ,group,aspect,note\r\n"
                + "2026-03-02,2026-03-09,Acme / Plant,facilities,hot\r\n\r\n"
                + "2026-04-01, 2026-04-01 ,Acme / IT\r\n");
    assertThat(incidents.all()).containsExactly(HEAT, MOVE);
    assertThat(incidents.wanted()).isEqualTo(incidents.all());
  }

  @Test
  void aListInJsonSaysTheSame() throws IOException {
    PastIncidents incidents =
        read(
            " [{\"group\":\"Acme / Plant\",\"from\":\"2026-03-02\",\"to\":\"2026-03-09\","
                + "\"aspect\":\"facilities\"},"
                + "{\"group\":\"Acme / IT\",\"from\":\"2026-04-01\",\"to\":\"2026-04-01\"}]");
    assertThat(incidents.all()).containsExactly(HEAT, MOVE);
    assertThat(incidents.wanted()).isEqualTo(incidents.all());
  }

  @Test
  void smallIncidentsOfATruthAreKnownButNotWanted() throws IOException {
    PastIncidents incidents =
        read(
            "{\"incidents\":[{\"unit\":\"Acme / Plant\",\"start\":\"2026-03-02\","
                + "\"end\":\"2026-03-09\",\"aspect\":\"facilities\",\"tone_points\":-8.0},"
                + "{\"unit\":\"Acme / IT\",\"start\":\"2026-04-01\",\"end\":\"2026-04-01\","
                + "\"tone_points\":-7.9}]}");
    assertThat(incidents.all()).containsExactly(HEAT, MOVE);
    assertThat(incidents.wanted()).containsExactly(HEAT);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "group,from,to;Acme,2026-03-02,2026-03-09;,2026-03-02,2026-03-09 | line 3 names no group",
        "group,from,to;Acme,2 March,2026-03-09 | line 2 has no day such as 2026-01-31",
        "group,from,to;Acme,2026-03-02 | line 2 has no day such as 2026-01-31",
        "group,from,to;Acme,2026-03-09,2026-03-02 | line 2 ends before it begins",
        "unit,from,to;Acme,2026-03-02,2026-03-09 | line 2 names no group",
        "group,from,to | holds no incidents; each needs group, from and to",
        "'' | holds no incidents; each needs group, from and to",
        "{} | holds no incidents; each needs group, from and to",
        "[{\"group\":\"Acme\" | is no JSON",
        "[{\"group\":\"Acme\"}] | incident 1 has no day such as 2026-01-31",
      })
  void aFaultIsNamedWithItsPlace(String text, String message) {
    assertThatThrownBy(() -> read(text.replace(';', '\n')))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("incidents.txt")
        .hasMessageContaining(message);
  }

  @Test
  void bytesThatAreNoTextAreNamedAsSuch() throws IOException {
    Path file = Files.write(folder.resolve("incidents.xls"), new byte[] {(byte) 0xd0, (byte) 0xcf});
    assertThatThrownBy(() -> PastIncidents.read(file, 8))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("incidents.xls is no UTF-8 text");
  }

  private PastIncidents read(String text) throws IOException {
    return PastIncidents.read(Files.writeString(folder.resolve("incidents.txt"), text), 8);
  }
}
