// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.iklim.schemas.tables.Themes;
import org.junit.jupiter.api.Test;

class ThemeSignalsTest {
  private static final StructType JUDGED =
      new StructType(
          Arrays.stream(ThemeSignals.SCHEMA.fields())
              .filter(field -> !field.name().equals(Themes.SIGNAL))
              .toArray(StructField[]::new));
  private static final String WEEK = "2026-03-02";

  @Test
  void aChangeThatIsRareByItselfIsNotAmongManyThatAreTested() {
    Row grew = theme(WEEK, "pay", 3.2, null, 0, 0);
    assertThat(signals(grew)).containsExactly("GREW");

    List<Row> many = new ArrayList<>(List.of(grew));
    for (int i = 0; i < 100; i++) {
      many.add(theme(WEEK, "aspect " + i, 0.0, 0.0, 0, 0));
    }
    assertThat(signals(many.toArray(Row[]::new))).containsOnly("STEADY");

    many.set(0, theme(WEEK, "pay", 6.0, null, 0, 0));
    assertThat(signals(many.toArray(Row[]::new))).containsOnlyOnce("GREW");
  }

  @Test
  void eachWeekIsAFamilyOfItsOwn() {
    List<Row> rows = new ArrayList<>(List.of(theme(WEEK, "pay", 3.2, null, 0, 0)));
    for (int i = 0; i < 100; i++) {
      rows.add(theme("2026-03-09", "aspect " + i, 0.0, 0.0, 0, 0));
    }
    assertThat(signals(rows.toArray(Row[]::new))).containsOnlyOnce("GREW");
  }

  @Test
  void theWorstOfWhatHappenedIsSaid() {
    assertThat(signals(theme(WEEK, "pay", 5.0, 5.0, 9, 9))).containsExactly("TURNED_NEGATIVE");
    assertThat(signals(theme(WEEK, "pay", 5.0, null, 9, 9))).containsExactly("GREW");
    assertThat(signals(theme(WEEK, "pay", 3.0, 3.0, 9, 9))).containsExactly("UNANSWERED");
    assertThat(signals(theme(WEEK, "pay", null, null, 7, 3))).containsExactly("STEADY");
    assertThat(signals(theme(WEEK, "pay", null, null, 2, 2))).containsExactly("STEADY");
    assertThat(signals()).isEmpty();
  }

  private static List<String> signals(Row... rows) {
    List<String> signals = new ArrayList<>();
    new ThemeSignals()
        .call(List.of(rows).iterator())
        .forEachRemaining(
            row -> signals.add(row.getString(ThemeSignals.SCHEMA.fieldIndex(Themes.SIGNAL))));
    return signals;
  }

  private static Row theme(
      String week, String aspect, Double growth, Double negativity, long questions, long open) {
    Object[] values = new Object[JUDGED.size()];
    values[JUDGED.fieldIndex(Themes.WEEK_START)] = Date.valueOf(week);
    values[JUDGED.fieldIndex(Themes.ASPECT)] = aspect;
    values[JUDGED.fieldIndex(Themes.GROWTH_Z)] = growth;
    values[JUDGED.fieldIndex(Themes.NEGATIVITY_Z)] = negativity;
    values[JUDGED.fieldIndex(Themes.QUESTION_COUNT)] = questions;
    values[JUDGED.fieldIndex(Themes.UNANSWERED_COUNT)] = open;
    return new GenericRowWithSchema(values, JUDGED);
  }
}
