// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.experts;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.iklim.analytics.people.PeopleAsOf;
import org.iklim.schemas.tables.Accounts;

/**
 * Who is who: the person behind each account and what they are called. Accounts with one e-mail
 * address are one person, who goes by the smallest of their ids.
 */
public final class Actors {
  private final Map<String, String> persons = new HashMap<>();
  private final Map<String, String> byEmail = new TreeMap<>();
  private final Map<String, SortedSet<String>> byName = new HashMap<>();

  private Actors() {}

  /**
   * Those of the tables: they have keys, and neither names nor addresses.
   *
   * @param writers persons who have written, some of whom no profile names
   */
  public static Actors of(PeopleAsOf people, Collection<String> writers) {
    Actors actors = new Actors();
    writers.forEach(person -> actors.persons.put(person, person));
    people
        .persons()
        .select(Accounts.ACCOUNT_KEY, Accounts.PERSON_KEY)
        .toLocalIterator()
        .forEachRemaining(actors::addKeys);
    return actors;
  }

  private void addKeys(Row row) {
    String person = row.getString(row.isNullAt(1) ? 0 : 1);
    persons.put(person, person);
    persons.put(row.getString(0), person);
  }

  /** The person behind an account; one of which nothing is known is a person. */
  public String person(String account) {
    return persons.getOrDefault(account, account);
  }

  /**
   * The persons who are called so: by the id of an account, else by an e-mail address, else by a
   * name.
   *
   * @return nobody if it is unknown, several if it is a name that several bear
   */
  public SortedSet<String> called(String written) {
    String email = email(written);
    if (persons.containsKey(written)) {
      return new TreeSet<>(Set.of(persons.get(written)));
    }
    if (byEmail.containsKey(email)) {
      return new TreeSet<>(Set.of(byEmail.get(email)));
    }
    return new TreeSet<>(byName.getOrDefault(written, new TreeSet<>()));
  }

  private static String email(String written) {
    return written.strip().toLowerCase(Locale.ROOT);
  }

  /** Gathers what a source says of its accounts. */
  static final class Builder {
    private final SortedSet<String> accounts = new TreeSet<>();
    private final Map<String, String> emails = new TreeMap<>();
    private final Map<String, SortedSet<String>> accountsByName = new HashMap<>();

    /**
     * An account as it stands somewhere; what is said later adds to it.
     *
     * @param name what its person is called; empty if it is not said
     * @param email its address; empty if it is not said. The last one holds
     */
    void add(String account, String name, String email) {
      if (account.isEmpty()) {
        return;
      }
      accounts.add(account);
      if (!name.isBlank()) {
        accountsByName.computeIfAbsent(name.strip(), n -> new TreeSet<>()).add(account);
      }
      if (!email.isBlank()) {
        emails.put(account, email(email));
      }
    }

    /** All of them. */
    Actors build() {
      Actors actors = new Actors();
      emails.forEach((account, email) -> actors.byEmail.putIfAbsent(email, account));
      for (String account : accounts) {
        String email = emails.get(account);
        actors.persons.put(account, email == null ? account : actors.byEmail.get(email));
      }
      accountsByName.forEach(
          (name, of) -> {
            SortedSet<String> bearers = new TreeSet<>();
            of.forEach(account -> bearers.add(actors.person(account)));
            actors.byName.put(name, bearers);
          });
      return actors;
    }
  }
}
