// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.stage;

import java.util.List;
import java.util.Map;
import org.iklim.jobs.io.Bookkeeping;
import org.iklim.jobs.io.LakeTables;
import org.iklim.schemas.tables.Accounts;
import org.iklim.schemas.tables.Attributes;
import org.iklim.schemas.tables.Communities;
import org.iklim.schemas.tables.Memberships;
import org.iklim.schemas.tables.Messages;
import org.iklim.schemas.tables.Reactions;

/**
 * How far the tables that network and metrics are made from have come.
 *
 * @param events last landing of events that messages and reactions have both taken in
 * @param accounts last landing of people.accounts
 * @param attributes last landing of people.attributes
 */
record Landings(long events, long accounts, long attributes) {
  private static final String ACCOUNTS = "iklim.merged.accounts";
  private static final String ATTRIBUTES = "iklim.merged.attributes";

  /** What there is now. */
  static Landings now(LakeTables tables) {
    Landings people = ofPeople(tables);
    return new Landings(
        Math.min(ofMessages(tables), number(tables, Reactions.TABLE, Bookkeeping.MERGED_LAND)),
        people.accounts(),
        people.attributes());
  }

  /** What there is of accounts and attributes now. */
  static Landings ofPeople(LakeTables tables) {
    return new Landings(
        0,
        number(tables, Accounts.TABLE, Bookkeeping.LAND_ID),
        number(tables, Attributes.TABLE, Bookkeeping.LAND_ID));
  }

  /** The last landing of events that messages have taken in. */
  static long ofMessages(LakeTables tables) {
    return number(tables, Messages.TABLE, Bookkeeping.MERGED_LAND);
  }

  /** What an output was made from; zeros if it was not made yet. */
  static Landings of(Map<String, String> properties) {
    return new Landings(
        Long.parseLong(properties.getOrDefault(Bookkeeping.MERGED_LAND, "0")),
        Long.parseLong(properties.getOrDefault(ACCOUNTS, "0")),
        Long.parseLong(properties.getOrDefault(ATTRIBUTES, "0")));
  }

  Map<String, String> toProperties() {
    return Map.of(
        Bookkeeping.MERGED_LAND,
        String.valueOf(events),
        ACCOUNTS,
        String.valueOf(accounts),
        ATTRIBUTES,
        String.valueOf(attributes));
  }

  /** The same of accounts and attributes alone. */
  Landings ofPeople() {
    return new Landings(0, accounts, attributes);
  }

  /** The same of events alone. */
  Landings ofEvents() {
    return new Landings(events, 0, 0);
  }

  /** The same for an output that people's attributes do not change. */
  Landings withoutAttributes() {
    return new Landings(events, accounts, 0);
  }

  /** Whether nothing was made from these yet. */
  boolean isNothing() {
    return events == 0;
  }

  /** Tables that must be there. */
  static List<String> tables() {
    return List.of(
        Messages.TABLE,
        Reactions.TABLE,
        Memberships.TABLE,
        Communities.TABLE,
        Accounts.TABLE,
        Attributes.TABLE);
  }

  private static long number(LakeTables tables, String table, String property) {
    return Long.parseLong(tables.load(table).properties().getOrDefault(property, "0"));
  }
}
