// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.land;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.iklim.jobs.io.Bookkeeping;
import org.iklim.jobs.io.Bookmark;
import org.iklim.jobs.io.ClusterState;
import org.iklim.jobs.io.ReadPlan;
import org.iklim.jobs.io.ReadPlan.Gaps;
import org.iklim.jobs.io.TableWriter;
import org.iklim.jobs.io.TopicReader;
import org.iklim.schemas.Contracts;
import org.iklim.schemas.tables.Events;

/**
 * Lands the new records of a table's topics: rows, offsets, and the number of duplicates left out
 * are committed together, so a record is in the table if and only if the offsets are past it.
 */
final class TableLanding {
  static final String STAGE = "land";

  private final SparkSession spark;
  private final TopicReader reader;

  TableLanding(SparkSession spark, TopicReader reader) {
    this.spark = spark;
    this.reader = reader;
  }

  /**
   * What came of the records of a landing.
   *
   * @param rows rows written
   * @param duplicates records left out
   * @param counts records by what they are
   */
  private record Outcome(long rows, long duplicates, SortedMap<String, Long> counts) {}

  /** Lands what is new; commits nothing if nothing is. */
  LandReport.Table land(Landed what, ClusterState cluster, Gaps gaps) throws Exception {
    TableWriter writer = new TableWriter(spark, what.table(), STAGE);
    Bookmark bookmark = Bookmark.from(writer.properties());
    ReadPlan plan = ReadPlan.of(bookmark, cluster, what.topics(), gaps);
    if (plan.isEmpty()) {
      return LandReport.Table.unchanged(what, writer.number(Bookkeeping.LAND_ID), bookmark);
    }
    Dataset<Row> decoded = decoded(what, plan);
    Optional<Outcome> unique = asTheyCome(what, decoded, writer);
    Outcome outcome = unique.isPresent() ? unique.get() : withoutDuplicates(what, decoded, writer);
    Map<String, String> properties = plan.bookmark().toProperties();
    long landId = outcome.rows() > 0 ? nextLandId(writer) : nextLandId(writer) - 1;
    long dropped = outcome.duplicates();
    properties.put(Bookkeeping.LAND_ID, String.valueOf(landId));
    properties.put(
        Bookkeeping.DUPLICATES, String.valueOf(writer.number(Bookkeeping.DUPLICATES) + dropped));
    writer.commit(properties);
    return new LandReport.Table(
        what.table(),
        outcome.rows(),
        dropped,
        landId,
        outcome.counts(),
        plan.bookmark().offsets().next());
  }

  /**
   * Writes records as they come and looks at them afterwards. Duplicates are rare, for the ingest
   * drops what it remembers; to look for them first, all records would have to be kept or decoded
   * twice.
   *
   * @return nothing if there are duplicates; what was written is then taken back
   */
  private Optional<Outcome> asTheyCome(Landed what, Dataset<Row> decoded, TableWriter writer)
      throws Exception {
    long rows = append(decoded, writer);
    if (rows == 0) {
      writer.discard();
      return Optional.of(new Outcome(0, 0, new TreeMap<>()));
    }
    Dataset<Row> written = writer.written().where(col(Events.LAND_ID).equalTo(nextLandId(writer)));
    if (hasIds(what) && Duplicates.areAmong(written, spark.table(what.table()))) {
      writer.discard();
      return Optional.empty();
    }
    return Optional.of(new Outcome(rows, 0, counts(what, written)));
  }

  private Outcome withoutDuplicates(Landed what, Dataset<Row> records, TableWriter writer)
      throws Exception {
    Dataset<Row> decoded = records.persist(StorageLevel.MEMORY_AND_DISK());
    Dataset<Row> duplicates = Duplicates.of(decoded, spark.table(what.table())).persist();
    try {
      long dropped = duplicates.count();
      SortedMap<String, Long> counts = counts(what, decoded);
      long rows = counts.values().stream().mapToLong(Long::longValue).sum() - dropped;
      if (rows > 0) {
        append(Duplicates.leftOut(decoded, duplicates), writer);
      }
      return new Outcome(rows, dropped, counts);
    } finally {
      duplicates.unpersist();
      decoded.unpersist();
    }
  }

  private static long append(Dataset<Row> decoded, TableWriter writer) throws Exception {
    return writer.append(
        decoded
            .drop(DecodedRows.KAFKA_PARTITION, DecodedRows.KAFKA_OFFSET)
            .withColumn(Events.LAND_ID, lit(nextLandId(writer))));
  }

  /** Number of the landing, should it bring a row. */
  private static long nextLandId(TableWriter writer) {
    return writer.number(Bookkeeping.LAND_ID) + 1;
  }

  private Dataset<Row> decoded(Landed what, ReadPlan plan) {
    String columns = Contracts.structDdl(what.table()) + ", " + DecodedRows.COORDINATES;
    return reader
        .read(spark, plan)
        .mapPartitions(what.decoder(), Encoders.row(StructType.fromDDL(columns)));
  }

  /** Only events have an id of their own; the other records are unique by their coordinates. */
  private static boolean hasIds(Landed what) {
    return what.equals(Landed.EVENTS);
  }

  /** Records by what they are: the type of events, disposition and reason of rejects. */
  private static SortedMap<String, Long> counts(Landed what, Dataset<Row> decoded) {
    Column[] kinds = what.kinds().stream().map(name -> col(name)).toArray(Column[]::new);
    SortedMap<String, Long> counts = new TreeMap<>();
    decoded
        .groupBy(concat_ws(" ", kinds))
        .agg(count(lit(1)))
        .collectAsList()
        .forEach(row -> counts.put(row.getString(0), row.getLong(1)));
    return counts;
  }
}
