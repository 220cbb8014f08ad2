// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.land;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.Map;
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

  /** Lands what is new; commits nothing if nothing is. */
  LandReport.Table land(Landed what, ClusterState cluster, Gaps gaps) throws Exception {
    TableWriter writer = new TableWriter(spark, what.table(), STAGE);
    Bookmark bookmark = Bookmark.from(writer.properties());
    ReadPlan plan = ReadPlan.of(bookmark, cluster, what.topics(), gaps);
    if (plan.isEmpty()) {
      return LandReport.Table.unchanged(what, writer.number(Bookkeeping.LAND_ID), bookmark);
    }
    Dataset<Row> decoded = decoded(what, plan).persist(StorageLevel.MEMORY_AND_DISK());
    try {
      Map<String, String> properties = plan.bookmark().toProperties();
      Dataset<Row> duplicates = duplicates(what, decoded).persist();
      long dropped = duplicates.count();
      SortedMap<String, Long> counts = counts(what, decoded);
      long rows = counts.values().stream().mapToLong(Long::longValue).sum() - dropped;
      long landId = writer.number(Bookkeeping.LAND_ID);
      if (rows > 0) {
        landId++;
        Dataset<Row> kept = dropped == 0 ? decoded : Duplicates.leftOut(decoded, duplicates);
        writer.append(
            kept.drop(DecodedRows.KAFKA_PARTITION, DecodedRows.KAFKA_OFFSET)
                .withColumn(Events.LAND_ID, lit(landId)));
      }
      properties.put(Bookkeeping.LAND_ID, String.valueOf(landId));
      properties.put(
          Bookkeeping.DUPLICATES, String.valueOf(writer.number(Bookkeeping.DUPLICATES) + dropped));
      writer.commit(properties);
      duplicates.unpersist();
      return new LandReport.Table(
          what.table(), rows, dropped, landId, counts, plan.bookmark().offsets().next());
    } finally {
      decoded.unpersist();
    }
  }

  private Dataset<Row> decoded(Landed what, ReadPlan plan) {
    String columns = Contracts.structDdl(what.table()) + ", " + DecodedRows.COORDINATES;
    return reader
        .read(spark, plan)
        .mapPartitions(what.decoder(), Encoders.row(StructType.fromDDL(columns)));
  }

  /** Only events have an id of their own; the other records are unique by their coordinates. */
  private Dataset<Row> duplicates(Landed what, Dataset<Row> decoded) {
    return what.equals(Landed.EVENTS)
        ? Duplicates.of(decoded, spark.table(what.table()))
        : decoded.select(DecodedRows.KAFKA_PARTITION, DecodedRows.KAFKA_OFFSET).limit(0);
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
