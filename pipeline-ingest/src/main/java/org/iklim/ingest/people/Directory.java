// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.people;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the first pass over an HR file keeps: each person's key, and where they stood in the
 * organisation from which date on. Memory grows with the rows of the file (about 150 bytes each),
 * not with their width.
 */
final class Directory {
  /**
   * A person's place from a date on.
   *
   * @param organization Organization as the file writes it
   * @param managerIdKey key of the manager's id, empty for none
   */
  record Place(String organization, String managerIdKey) {}

  private static final class Person {
    private final TreeMap<LocalDate, Place> places = new TreeMap<>();
    private final TreeMap<LocalDate, String> emailKeys = new TreeMap<>();
  }

  private final Map<String, Person> people = new HashMap<>();
  private final Map<String, String> idKeyOfEmailKey = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();
  private final Set<String> organizations = new HashSet<>();

  /** Takes one row; the last one of a person and date holds, and the latest e-mail address. */
  void add(HrRow row, LocalDate from) {
    Person person = people.computeIfAbsent(row.idKey(), k -> new Person());
    Place place = new Place(kept(row.cell(HrColumn.ORGANIZATION)), kept(row.managerIdKey()));
    Map.Entry<LocalDate, Place> before = person.places.floorEntry(from);
    boolean same = before != null && before.getValue().equals(place);
    person.places.put(from, same ? before.getValue() : place);
    if (!row.emailKey().isEmpty()) {
      String emailKey = kept(row.emailKey());
      person.emailKeys.put(from, emailKey);
      idKeyOfEmailKey.put(emailKey, row.idKey());
    }
    if (!place.organization().isEmpty()) {
      organizations.add(place.organization());
    }
  }

  /** Takes back what was added of a person for a date. */
  void withdraw(String idKey, LocalDate from) {
    Person person = people.get(idKey);
    if (person != null) {
      person.places.remove(from);
      person.emailKeys.remove(from);
      if (person.places.isEmpty()) {
        people.remove(idKey);
      }
    }
  }

  /** Different texts of Organization. */
  Set<String> organizations() {
    return organizations;
  }

  /** The person_key of an id: by the person's latest e-mail address where there is one. */
  String personKey(String idKey) {
    Person person = people.get(idKey);
    return person == null || person.emailKeys.isEmpty()
        ? idKey
        : person.emailKeys.lastEntry().getValue();
  }

  /**
   * The key under which the file has a manager: managers may be named by id or by e-mail address.
   * Empty where the file has no such person.
   */
  Optional<String> managerId(String managerIdKey) {
    return people.containsKey(managerIdKey)
        ? Optional.of(managerIdKey)
        : Optional.ofNullable(idKeyOfEmailKey.get(managerIdKey)).filter(people::containsKey);
  }

  /** Where a person stood on a date; on a date before their first row, where they first stood. */
  Place placeOf(String idKey, LocalDate on) {
    TreeMap<LocalDate, Place> places = people.get(idKey).places;
    Map.Entry<LocalDate, Place> entry = places.floorEntry(on);
    return entry == null ? places.firstEntry().getValue() : entry.getValue();
  }

  /** Whether a row of a person holds from this date on, and was not taken back. */
  boolean hasRow(String idKey, LocalDate from) {
    Person person = people.get(idKey);
    return person != null && person.places.containsKey(from);
  }

  /** The date of a person's next row after a date, {@link LocalDate#MAX} if there is none. */
  LocalDate nextRow(String idKey, LocalDate after) {
    LocalDate next = people.get(idKey).places.higherKey(after);
    return next == null ? LocalDate.MAX : next;
  }

  private String kept(String text) {
    String known = texts.putIfAbsent(text, text);
    return known == null ? text : known;
  }
}
