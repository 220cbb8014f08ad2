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
    String name = table.substring(table.indexOf('.') + 1);
    StringBuilder className = new StringBuilder("org.iklim.schemas.tables.");
    for (String word : name.split("_", -1)) {
      className.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    List<String> constants = new ArrayList<>();
    for (Field field : Class.forName(className.toString()).getDeclaredFields()) {
      if (!List.of("TABLE", "PUBLISHED").contains(field.getName())) {
        constants.add((String) field.get(null));
      }
    }
    assertThat(constants)
        .containsExactlyElementsOf(
            Contracts.columns(table).stream().map(Contracts.Column::name).toList());
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
