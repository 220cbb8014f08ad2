// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

class PhraseTallyTest {
  /** Weeks 0 and 1 are the past, week 2 is wanted; a phrase needs two people. */
  private static final PhraseTally TALLY = new PhraseTally(2, 1, 2);

  @Test
  void eachGroupCountsAPersonOnceAWeekWhateverTheUnitsAndMessages() {
    List<String> counts =
        counts(
            said("night bus", 0, "a", "Acme / HR"),
            said("night bus", 2, "a", "Acme / HR"),
            said("night bus", 2, "a", "Acme / HR"),
            said("night bus", 2, "a", "Acme / IT"),
            said("night bus", 2, "b", "Acme / HR"));
    assertThat(counts)
        .containsExactlyInAnyOrder(
            "organisation commute night bus [1, 0, 2]",
            "Acme commute night bus [1, 0, 2]",
            "Acme / HR commute night bus [1, 0, 2]",
            "organisation commute null [1, 0, 2]",
            "Acme commute null [1, 0, 2]",
            "Acme / HR commute null [1, 0, 2]",
            "Acme / IT commute null [0, 0, 1]");
  }

  @Test
  void aPhraseOfTooFewPeopleInEveryWeekIsDropped() {
    assertThat(
            counts(said("bus", 0, "a", null), said("bus", 1, "b", null), said("bus", 2, "a", null)))
        .isEmpty();
  }

  @Test
  void whatOnlyThePastSharedIsGivenOfEverybodyAlone() {
    assertThat(
            counts(
                said("bus", 0, "a", "Acme"),
                said("bus", 0, "b", "Acme"),
                said("bus", 2, "a", "Acme")))
        .containsExactlyInAnyOrder(
            "organisation commute bus [2, 0, 1]",
            "organisation commute null [2, 0, 1]",
            "Acme commute null [2, 0, 1]");
  }

  @Test
  void theOrderOfTheRowsDoesNotMatter() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      rows.add(said("bus " + i % 7, i % 3, "p" + i % 5, "Acme / " + i % 2));
    }
    List<String> once = counts(rows.toArray(Row[]::new));
    Collections.shuffle(rows, new Random(1));
    assertThat(counts(rows.toArray(Row[]::new))).containsExactlyInAnyOrderElementsOf(once);
  }

  private static Row said(String phrase, int week, String person, String unit) {
    return RowFactory.create(phrase, "commute", week, person, unit);
  }

  private static List<String> counts(Row... said) {
    List<String> counts = new ArrayList<>();
    TALLY
        .call(List.of(said).iterator())
        .forEachRemaining(
            row ->
                counts.add(
                    row.getString(0).replace(WeeklyThemes.EVERYBODY, "organisation")
                        + " "
                        + row.getString(1)
                        + " "
                        + row.getString(2)
                        + " "
                        + Arrays.toString((Object[]) row.get(3))));
    return counts;
  }
}
