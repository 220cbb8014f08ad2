// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.land;

import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.iklim.schemas.Topics;
import org.iklim.schemas.tables.Accounts;
import org.iklim.schemas.tables.Attributes;
import org.iklim.schemas.tables.Events;
import org.iklim.schemas.tables.Identities;
import org.iklim.schemas.tables.Rejected;

/**
 * A table that is filled from topics, with offsets of its own.
 *
 * @param table its name
 * @param topics the topics it is filled from
 * @param kinds columns by which a landing counts what it has read
 * @param decoder makes rows out of records: the table's columns, land_id 0, and {@link
 *     DecodedRows#COORDINATES}
 */
record Landed(
    String table,
    List<String> topics,
    List<String> kinds,
    MapPartitionsFunction<Row, Row> decoder) {

  /** Every event. */
  static final Landed EVENTS =
      new Landed(
          Events.TABLE,
          List.of(Topics.ACTIVITY),
          List.of(Events.EVENT_TYPE),
          ActivityRecords::rows);

  /** Every raw record that did not become an event. */
  static final Landed REJECTED =
      new Landed(
          Rejected.TABLE,
          List.of(Topics.REJECTED, Topics.QUARANTINE),
          List.of(Rejected.DISPOSITION, Rejected.REASON),
          RejectedRecords::rows);

  /** Observations of accounts. */
  static final Landed ACCOUNTS =
      new Landed(
          Accounts.TABLE, List.of(Topics.PEOPLE), List.of(Accounts.KIND), PeopleRecords::accounts);

  /** Display names, restricted. */
  static final Landed IDENTITIES =
      new Landed(Identities.TABLE, List.of(Topics.PEOPLE), List.of(), PeopleRecords::identities);

  /** Rows of the HR file. */
  static final Landed ATTRIBUTES =
      new Landed(Attributes.TABLE, List.of(Topics.PEOPLE), List.of(), PeopleRecords::attributes);

  /** All of them, in the order in which they land. */
  static final List<Landed> ALL = List.of(EVENTS, REJECTED, ACCOUNTS, IDENTITIES, ATTRIBUTES);
}
