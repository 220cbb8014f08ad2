// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReconciliationTest {
  private final Reconciliation counts = new Reconciliation();

  @Test
  void recordGivesOrIsSkippedOnceHoweverManyActivitiesItHas() {
    counts.read("message");
    counts.produced("Create");
    counts.produced("Update");
    counts.read("message");
    counts.skipped("empty");
    counts.read("message");
    counts.skipped("oversized");
    counts.produced("Update");
    counts.read("message");
    counts.produced("Create");
    counts.skipped("oversized");

    assertThat(counts.unaccounted()).isZero();
    assertThat(counts.toJson())
        .hasToString(
            "{\"records\":{\"read\":4,\"gave\":3,\"skipped\":1,\"unaccounted\":0},"
                + "\"read\":{\"message\":4},\"produced\":{\"Create\":2,\"Update\":2},"
                + "\"skipped\":{\"empty\":1,\"oversized\":2}}");
  }

  @Test
  void forgottenRecordShows() {
    counts.read("message");
    counts.read("message");
    counts.produced("Create");

    assertThat(counts.unaccounted()).isEqualTo(1);
  }

  @Test
  void tableIsAligned() {
    for (int i = 0; i < 1234; i++) {
      counts.read("message");
      counts.produced("Create");
    }
    counts.read("user");
    counts.skipped("private");

    assertThat(counts.toTable())
        .isEqualTo(
            """
            read      message                               1,234
                      user                                      1
            produced  Create                                1,234
            skipped   private                                   1
            records   1235 read = 1234 gave activities + 1 skipped + 0 unaccounted
            """);
  }
}
