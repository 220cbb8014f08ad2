// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.stage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.iklim.analytics.people.PeopleAsOf;
import org.iklim.analytics.people.PersonAliases;
import org.iklim.jobs.io.LakeTables;
import org.iklim.schemas.tables.Accounts;
import org.iklim.schemas.tables.Attributes;

/**
 * What several steps of a run ask of the landed tables, found out once: who is who, what has
 * changed of that, and which days have changed. An answer holds for one state of these tables; if
 * something lands in between, it is given anew.
 */
public final class SharedInputs implements AutoCloseable {
  private final SparkSession spark;
  private final LakeTables tables;
  private final Map<Landings, People> people = new HashMap<>();
  private final Map<Span, PeopleChanges> peopleChanges = new HashMap<>();
  private final Map<Span, NavigableSet<LocalDate>> activityDays = new HashMap<>();
  private final Map<Long, Optional<Instant>> endOfData = new HashMap<>();

  /** People under the keys that hold now. */
  private record People(PersonAliases aliases, PeopleAsOf asOf) {}

  /** What lies between two states. */
  private record Span(Landings before, Landings now) {}

  /** Nothing of the lake of this session is known yet. */
  public SharedInputs(SparkSession spark) {
    this.spark = spark;
    this.tables = new LakeTables(spark);
  }

  /** Persons and their attributes, kept in memory until {@link #close}. */
  synchronized PeopleAsOf people() {
    return known().asOf();
  }

  /** What new profiles and HR rows change. */
  synchronized PeopleChanges peopleChanges(Landings before, Landings now) {
    Span span = new Span(before.ofPeople(), now.ofPeople());
    PeopleChanges changes = peopleChanges.get(span);
    if (changes == null) {
      changes =
          before.ofPeople().equals(now.ofPeople())
              ? PeopleChanges.none(spark)
              : PeopleChanges.between(spark, before, now, known().aliases(), people());
      peopleChanges.put(span, changes);
    }
    return changes;
  }

  /**
   * Days of messages and reactions that have changed between two states, those around them
   * included.
   *
   * @see LandedDays#changed
   */
  synchronized NavigableSet<LocalDate> activityDays(Landings before, Landings now) {
    Span span = new Span(before.ofEvents(), now.ofEvents());
    return new TreeSet<>(
        activityDays.computeIfAbsent(span, s -> LandedDays.changed(spark, before.events())));
  }

  /** The instant after the newest day that anything is known of; nothing in an empty lake. */
  synchronized Optional<Instant> endOfData() {
    long now = Landings.ofMessages(tables);
    return endOfData.computeIfAbsent(now, landing -> LandedDays.end(spark));
  }

  private People known() {
    return people.computeIfAbsent(Landings.ofPeople(tables), state -> read());
  }

  private People read() {
    Dataset<Row> attributes = spark.table(Attributes.TABLE);
    PersonAliases aliases = PersonAliases.of(attributes);
    PeopleAsOf asOf = PeopleAsOf.of(spark.table(Accounts.TABLE), attributes, aliases);
    return new People(aliases, new PeopleAsOf(keep(asOf.persons()), keep(asOf.history())));
  }

  /** Read at once, so that the size is known when queries that join it are planned. */
  private static Dataset<Row> keep(Dataset<Row> rows) {
    Dataset<Row> kept = rows.persist(StorageLevel.MEMORY_AND_DISK());
    kept.count();
    return kept;
  }

  /** Gives back the memory. */
  @Override
  public synchronized void close() {
    for (People each : people.values()) {
      each.asOf().persons().unpersist();
      each.asOf().history().unpersist();
    }
    people.clear();
  }
}
