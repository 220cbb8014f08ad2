// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.emergent;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.iklim.analytics.emergent.CommunityTracker.Status;
import org.iklim.analytics.emergent.CommunityTracker.Tracked;
import org.iklim.schemas.Contracts;
import org.iklim.schemas.tables.NetworkCommunities;

/**
 * Emergent communities with an identity that lasts.
 *
 * @param first first period to give; earlier ones are only known
 * @param last last period to give
 */
public record TrackedCommunities(LocalDate first, LocalDate last) {
  /** Periods before the first one that must be known. */
  public static final int KNOWN_WEEKS = CommunityTracker.PATIENCE_WEEKS;

  private static final StructType SCHEMA =
      StructType.fromDDL(Contracts.structDdl(NetworkCommunities.TABLE));

  /**
   * One row per community and period.
   *
   * <p>Reads: what {@link DetectedCommunities} gives of every period from the first on; the rows of
   * network.communities of the {@link #KNOWN_WEEKS} before, none on a first run.
   *
   * <p>Gives: network.communities from the first period to the last; a faded community once,
   * without members, with the size it had when last seen. All of it in one task, for each step
   * needs the one before: memory follows people times periods, about 100 bytes each.
   *
   * <p>Drops: nothing.
   *
   * <p>Units: overlap_share 0 to 1.
   */
  public Dataset<Row> from(Dataset<Row> detected, Dataset<Row> known) {
    Column[] columns =
        Stream.of(
                NetworkCommunities.PERIOD_START,
                NetworkCommunities.COMMUNITY_ID,
                NetworkCommunities.STATUS,
                NetworkCommunities.PREVIOUS_IDS,
                NetworkCommunities.MEMBER_KEYS,
                NetworkCommunities.INSIDE_WEIGHT,
                NetworkCommunities.OUTSIDE_WEIGHT)
            .map(name -> col(name))
            .toArray(Column[]::new);
    Dataset<Row> found =
        detected
            .withColumn(NetworkCommunities.COMMUNITY_ID, lit(null).cast("string"))
            .withColumn(NetworkCommunities.STATUS, lit(null).cast("string"))
            .withColumn(NetworkCommunities.PREVIOUS_IDS, lit(null).cast("array<string>"));
    LocalDate from = first;
    LocalDate to = last;
    MapPartitionsFunction<Row, Row> follow = rows -> follow(rows, from, to).iterator();
    return known
        .select(columns)
        .unionByName(found.select(columns))
        .repartition(1)
        .mapPartitions(follow, Encoders.row(SCHEMA));
  }

  private static List<Row> follow(Iterator<Row> rows, LocalDate first, LocalDate last) {
    NavigableMap<LocalDate, List<Row>> byPeriod = new TreeMap<>();
    rows.forEachRemaining(
        row -> byPeriod.computeIfAbsent(period(row), p -> new ArrayList<>()).add(row));
    if (byPeriod.isEmpty()) {
      return List.of();
    }
    CommunityTracker tracker = new CommunityTracker();
    byPeriod.headMap(first, false).values().forEach(known -> know(tracker, known));
    List<Row> tracked = new ArrayList<>();
    for (LocalDate at = first; !at.isAfter(last); at = at.plusWeeks(1)) {
      List<Row> found = byPeriod.getOrDefault(at, List.of());
      List<List<String>> members = found.stream().map(TrackedCommunities::members).toList();
      for (Tracked each : tracker.next(at, members)) {
        tracked.add(row(at, each, each.found() < 0 ? null : found.get(each.found())));
      }
    }
    return tracked;
  }

  private static void know(CommunityTracker tracker, List<Row> known) {
    for (Row row : known) {
      tracker.know(
          row.getAs(NetworkCommunities.COMMUNITY_ID),
          period(row),
          Status.valueOf(row.getAs(NetworkCommunities.STATUS)),
          row.getList(row.fieldIndex(NetworkCommunities.PREVIOUS_IDS)),
          members(row));
    }
  }

  private static LocalDate period(Row row) {
    Date start = row.getAs(NetworkCommunities.PERIOD_START);
    return start.toLocalDate();
  }

  private static List<String> members(Row row) {
    return row.getList(row.fieldIndex(NetworkCommunities.MEMBER_KEYS));
  }

  private static Row row(LocalDate start, Tracked tracked, Row found) {
    List<String> members = found == null ? List.of() : members(found);
    return RowFactory.create(
        Date.valueOf(start),
        tracked.id(),
        tracked.status().name(),
        tracked.previousIds().toArray(String[]::new),
        tracked.size(),
        tracked.overlap(),
        found == null ? 0.0 : found.<Double>getAs(NetworkCommunities.INSIDE_WEIGHT),
        found == null ? 0.0 : found.<Double>getAs(NetworkCommunities.OUTSIDE_WEIGHT),
        members.toArray(String[]::new));
  }
}
