// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.iklim.ingest.people.PeopleCounts.Doubt;
import org.iklim.ingest.people.PeopleCounts.Reject;
import org.iklim.schemas.avro.PersonAttributes;

/** Checks one row and gives the record of the contract, or counts why there is none. */
final class RowToAttributes {
  private static final Set<String> YES = Set.of("true", "yes", "y", "1");
  private static final Set<String> NO = Set.of("false", "no", "n", "0");
  private static final Set<String> SUPERVISOR = Set.of("mngr", "mngr+", "manager", "supervisor");
  private static final Set<String> NO_SUPERVISOR = Set.of("ic", "individual contributor");
  private static final Set<String> ACTIVE = Set.of("active");
  private static final Set<String> LEFT = Set.of("inactive", "left", "terminated");
  private static final Set<String> WITHDRAWN = Set.of("withdrawn");

  private final Directory directory;
  private final HrDates dates;
  private final boolean unitsFromManagers;
  private final String keyId;
  private final PeopleCounts counts;
  private final Set<String> personDates = new HashSet<>();

  RowToAttributes(
      Directory directory,
      HrDates dates,
      boolean unitsFromManagers,
      String keyId,
      PeopleCounts counts) {
    this.directory = directory;
    this.dates = dates;
    this.unitsFromManagers = unitsFromManagers;
    this.keyId = keyId;
    this.counts = counts;
  }

  /** The record, or empty for a row that was counted as rejected. */
  Optional<PersonAttributes> apply(HrRow row) {
    if (!row.complete()) {
      return rejected(Reject.WRONG_NUMBER_OF_CELLS, "", row);
    }
    if (row.idKey().isEmpty()) {
      return rejected(Reject.MISSING_VALUE, HrColumn.PERSON_ID.title(), row);
    }
    if (row.cell(HrColumn.EFFECTIVE_DATE).isEmpty()) {
      return rejected(Reject.MISSING_VALUE, HrColumn.EFFECTIVE_DATE.title(), row);
    }
    Optional<LocalDate> from = dates.parse(row.cell(HrColumn.EFFECTIVE_DATE));
    if (from.isEmpty()) {
      return rejected(Reject.BAD_DATE, HrColumn.EFFECTIVE_DATE.title(), row);
    }
    String hireCell = row.cell(HrColumn.HIRE_DATE);
    Optional<LocalDate> hired = dates.parse(hireCell);
    if (!hireCell.isEmpty() && hired.isEmpty()) {
      return rejected(Reject.BAD_DATE, HrColumn.HIRE_DATE.title(), row);
    }
    String activeCell = row.cell(HrColumn.ACTIVE);
    Optional<Boolean> active = word(activeCell, ACTIVE, LEFT);
    if (!activeCell.isEmpty() && active.isEmpty()) {
      return rejected(Reject.BAD_VALUE, HrColumn.ACTIVE.title(), row);
    }
    String withdrawnCell = row.cell(HrColumn.WITHDRAWN);
    if (!withdrawnCell.isEmpty() && withdrawn(row).isEmpty()) {
      return rejected(Reject.BAD_VALUE, HrColumn.WITHDRAWN.title(), row);
    }
    return Optional.of(
        isWithdrawal(row)
            ? withdrawal(row, from.get())
            : record(row, from.get(), hired.orElse(null), active.orElse(true)));
  }

  /** Whether a row takes back the earlier ones of its person and date. */
  static boolean isWithdrawal(HrRow row) {
    return withdrawn(row).orElse(false);
  }

  /**
   * The rows that follow from one of the file: on each later day, before the person's own next row,
   * on which the path along the managers becomes another because somebody above has moved.
   */
  List<PersonAttributes> derived(PersonAttributes row) {
    String idKey = row.getHrKey();
    LocalDate from = row.getEffectiveDate();
    if (!unitsFromManagers || row.getWithdrawn() || !directory.hasRow(idKey, from)) {
      return List.of();
    }
    List<PersonAttributes> rows = new ArrayList<>();
    LocalDate end = directory.nextRow(idKey, from);
    UnitPaths.Derived held = UnitPaths.alongManagers(directory, idKey, from);
    while (held.until().isBefore(end)) {
      LocalDate day = held.until();
      UnitPaths.Derived next = UnitPaths.alongManagers(directory, idKey, day);
      if (!next.path().equals(held.path())) {
        rows.add(
            PersonAttributes.newBuilder(row)
                .setEffectiveDate(day)
                .setUnitPath(orNull(next.path()))
                .setDerivedFrom(from)
                .build());
      }
      held = next;
    }
    return rows;
  }

  /** Of such a row nothing else is taken. */
  private PersonAttributes withdrawal(HrRow row, LocalDate from) {
    String personKey = directory.personKey(row.idKey());
    boolean isOnlyHere = personKey.equals(row.idKey()) && !row.emailKey().isEmpty();
    personDates.remove(personKey + from);
    return PersonAttributes.newBuilder()
        .setPersonKey(isOnlyHere ? row.emailKey() : personKey)
        .setEffectiveDate(from)
        .setKeyId(keyId)
        .setHrKey(row.idKey())
        .setWithdrawn(true)
        .build();
  }

  private PersonAttributes record(HrRow row, LocalDate from, LocalDate hired, boolean active) {
    String personKey = directory.personKey(row.idKey());
    if (!personDates.add(personKey + from)) {
      counts.doubtful(Doubt.SAME_DATE_AGAIN, row.line());
    }
    if (row.hidden() > 0) {
      counts.doubtful(Doubt.ADDRESS_IN_ATTRIBUTE, row.line());
    }
    return PersonAttributes.newBuilder()
        .setPersonKey(personKey)
        .setEffectiveDate(from)
        .setManagerKey(managerKey(row, personKey))
        .setUnitPath(orNull(unitPath(row, from)))
        .setLevel(orNull(row.cell(HrColumn.LEVEL)))
        .setFunction(orNull(row.cell(HrColumn.FUNCTION)))
        .setLocation(orNull(row.cell(HrColumn.LOCATION)))
        .setHireDate(hired)
        .setIsSupervisor(supervisor(row))
        .setActive(active)
        .setAttributes(row.further())
        .setKeyId(keyId)
        .setHrKey(row.idKey())
        .build();
  }

  /** Whoever is named as their own manager has none. */
  private String managerKey(HrRow row, String personKey) {
    if (row.managerIdKey().isEmpty()) {
      return null;
    }
    Optional<String> manager = directory.managerId(row.managerIdKey());
    if (manager.isEmpty()) {
      counts.doubtful(Doubt.MANAGER_UNKNOWN, row.line());
    }
    String managerKey = manager.map(directory::personKey).orElse(row.managerIdKey());
    return managerKey.equals(personKey) ? null : managerKey;
  }

  private String unitPath(HrRow row, LocalDate from) {
    if (!unitsFromManagers) {
      return UnitPaths.normalised(row.cell(HrColumn.ORGANIZATION));
    }
    if (!directory.hasRow(row.idKey(), from)) {
      // A later row takes this one back.
      return "";
    }
    UnitPaths.Derived derived = UnitPaths.alongManagers(directory, row.idKey(), from);
    if (derived.cycle()) {
      counts.doubtful(Doubt.MANAGER_CYCLE, row.line());
    }
    return derived.path();
  }

  private Boolean supervisor(HrRow row) {
    String cell = row.cell(HrColumn.SUPERVISOR);
    Optional<Boolean> supervisor = word(cell, SUPERVISOR, NO_SUPERVISOR);
    if (!cell.isEmpty() && supervisor.isEmpty()) {
      counts.doubtful(Doubt.SUPERVISOR_UNREADABLE, row.line());
    }
    return supervisor.orElse(null);
  }

  private static Optional<Boolean> withdrawn(HrRow row) {
    return word(row.cell(HrColumn.WITHDRAWN), WITHDRAWN, Set.of());
  }

  private static Optional<Boolean> word(String cell, Set<String> more, Set<String> less) {
    String word = cell.toLowerCase(Locale.ROOT);
    if (YES.contains(word) || more.contains(word)) {
      return Optional.of(true);
    }
    return NO.contains(word) || less.contains(word) ? Optional.of(false) : Optional.empty();
  }

  private Optional<PersonAttributes> rejected(Reject reason, String column, HrRow row) {
    counts.rejected(reason, column, row.line());
    return Optional.empty();
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
