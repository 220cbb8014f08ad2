// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractsTest {

  static List<String> tables() {
    return Contracts.tables();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyColumnStatesItsSensitivity(String table) {
    assertThat(Contracts.columns(table))
        .isNotEmpty()
        .allSatisfy(
            column -> assertThat(column.sensitivity()).isIn("internal", "personal", "restricted"));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void constantsNameExactlyTheColumnsOfTheDdl(String table) throws Exception {
    Class<?> names = namesOf(table);
    List<String> constants = new ArrayList<>();
    for (Field field : names.getDeclaredFields()) {
      if (!List.of("TABLE", "PUBLISHED").contains(field.getName())) {
        constants.add((String) field.get(null));
      }
    }
    assertThat(constants)
        .containsExactlyElementsOf(
            Contracts.columns(table).stream().map(Contracts.Column::name).toList());
  }

  /** A class for the table's own name; where two stages use a word, the later has its stage's. */
  private static Class<?> namesOf(String table) throws ClassNotFoundException {
    String own = camel(table.substring(table.indexOf('.') + 1));
    String qualified = camel(table.replace('.', '_'));
    String packaged = "org.iklim.schemas.tables.";
    try {
      return Class.forName(packaged + qualified);
    } catch (ClassNotFoundException e) {
      return Class.forName(packaged + own);
    }
  }

  private static String camel(String snake) {
    StringBuilder name = new StringBuilder();
    for (String word : snake.split("_", -1)) {
      name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    return name.toString();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void personalColumnsLeaveNoBoundsInManifests(String table) {
    assertThat(Contracts.columns(table))
        .filteredOn(column -> !column.sensitivity().equals("internal"))
        .allSatisfy(
            column ->
                assertThat(Contracts.ddl(table))
                    .contains("'write.metadata.metrics.column." + column.name() + "' = 'none'"));
  }

  /** Ranks, centralities, counts of deeds: of one person they stand in network.* alone. */
  @ParameterizedTest
  @MethodSource("tables")
  void numbersForLeadersTellOfNoSinglePerson(String table) {
    boolean isForLeaders =
        table.startsWith("reports.")
            || (table.startsWith("metrics.") && !table.equals("metrics.person_days"));
    if (isForLeaders) {
      assertThat(Contracts.columns(table))
          .extracting(Contracts.Column::sensitivity)
          .containsOnly("internal");
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void sortOrderNamesColumnsOfTheTable(String table) {
    assertThat(Contracts.columns(table).stream().map(Contracts.Column::name))
        .containsAll(Contracts.sortOrder(table));
  }

  @Test
  void unknownTableIsNamedInTheError() {
    assertThatThrownBy(() -> Contracts.ddl("activity.evnts"))
        .hasMessageContaining("'activity.evnts'")
        .hasMessageContaining("activity.events");
  }
}
