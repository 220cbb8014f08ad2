// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.people;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.iklim.ingest.csv.CsvTable;

/** The columns of an HR file that have a meaning of their own; names are those of Viva Insights. */
enum HrColumn {
  PERSON_ID("PersonId", true),
  EFFECTIVE_DATE("EffectiveDate", true),
  MANAGER_ID("ManagerId", false),
  ORGANIZATION("Organization", false),
  LEVEL("LevelDesignation", false),
  FUNCTION("FunctionType", false),
  HIRE_DATE("HireDate", false),
  LOCATION("Location", false),
  SUPERVISOR("SupervisorIndicator", false),
  EMAIL("Email", false),
  ACTIVE("Active", false),
  WITHDRAWN("Withdrawn", false);

  private final String title;
  private final boolean required;

  HrColumn(String title, boolean required) {
    this.title = title;
    this.required = required;
  }

  /** Its name in the Viva Insights shape. */
  String title() {
    return title;
  }

  boolean required() {
    return required;
  }

  /** Other names under which files have it. */
  List<String> aliases() {
    return switch (this) {
      case ORGANIZATION -> List.of("Organisation");
      case EMAIL -> List.of("Mail", "EmailAddress", "UserPrincipalName");
      default -> List.of();
    };
  }

  /** The column of a name, whatever its case. */
  static Optional<HrColumn> named(String name) {
    return Arrays.stream(values())
        .filter(c -> CsvTable.normalised(c.title).equals(CsvTable.normalised(name)))
        .findFirst();
  }

  /** All names, for messages. */
  static String titles() {
    return Arrays.stream(values()).map(HrColumn::title).collect(Collectors.joining(", "));
  }
}
