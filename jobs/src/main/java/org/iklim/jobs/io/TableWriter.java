// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.io;

import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.iceberg.ManageSnapshots;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.SnapshotSummary;
import org.apache.iceberg.Table;
import org.apache.iceberg.Transaction;
import org.apache.iceberg.UpdateProperties;
import org.apache.iceberg.exceptions.CommitFailedException;
import org.apache.iceberg.spark.SparkWriteOptions;
import org.apache.spark.sql.DataFrameWriterV2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.iklim.jobs.options.TryAgainException;

/**
 * One change of one table: everything is written to a branch that no reader looks at; {@link
 * #commit} then makes the rows and the bookkeeping visible together, in one Iceberg transaction.
 *
 * <p>A process that dies before leaves a branch, which the next writer removes; one that dies after
 * leaves nothing to do. The bookkeeping is compared with what it was when the writer was opened: of
 * two writers that started from the same state, one commits and the other is told to try again,
 * also when they run on different machines.
 */
public final class TableWriter {
  /** The condition that holds for every row. */
  public static final String EVERY_ROW = "true";

  private static final String BRANCH_PREFIX = "iklim_";
  private static final String PROPERTY_PREFIX = "iklim.";

  private final SparkSession spark;
  private final LakeTables tables;
  private final String table;
  private final String stage;
  private final Map<String, String> properties;
  private final long startedFrom;

  /** Named on the first write; two writers never share one. */
  private String branch;

  /**
   * Reads the table's state; writes nothing.
   *
   * @param stage word of the flow, for branch names and fault points
   */
  public TableWriter(SparkSession spark, String table, String stage) {
    this.spark = spark;
    this.tables = new LakeTables(spark);
    this.table = table;
    this.stage = stage;
    Table current = tables.load(table);
    this.properties = bookkeeping(current);
    this.startedFrom = mainSnapshot(current);
  }

  /** Name of the table. */
  public String table() {
    return table;
  }

  /** The table's {@code iklim.*} properties when this writer was opened. */
  public Map<String, String> properties() {
    return properties;
  }

  /** A number among the properties; 0 where there is none yet. */
  public long number(String property) {
    return Long.parseLong(properties.getOrDefault(property, "0"));
  }

  /** Adds rows and says how many. */
  public long append(Dataset<Row> rows) throws Exception {
    String target = branchTable();
    return onBranch(
        () -> {
          rows.writeTo(target).append();
          return added();
        });
  }

  private long added() {
    Map<String, String> summary = tables.load(table).snapshot(branch).summary();
    return Long.parseLong(summary.getOrDefault(SnapshotSummary.ADDED_RECORDS_PROP, "0"));
  }

  /**
   * Replaces every row for which a condition holds.
   *
   * @param condition in SQL, on columns of the table, or {@link #EVERY_ROW}
   * @return how many rows took their place
   */
  public long replace(String condition, Dataset<Row> rows) throws Exception {
    return replace(condition, rows.writeTo(branchTable()));
  }

  /**
   * As {@link #replace}, with rows that are arranged already: in each of their tasks in the order
   * of the table. They are written as they come, without another shuffle and sort.
   */
  public long replaceArranged(String condition, Dataset<Row> rows) throws Exception {
    return replace(
        condition,
        rows.writeTo(branchTable())
            .option(SparkWriteOptions.USE_TABLE_DISTRIBUTION_AND_ORDERING, "false")
            .option(SparkWriteOptions.FANOUT_ENABLED, "false"));
  }

  private long replace(String condition, DataFrameWriterV2<Row> writer) throws Exception {
    return onBranch(
        () -> {
          if (condition.equals(EVERY_ROW)) {
            // One snapshot instead of two, and no plan that looks for the rows that go.
            writer.overwrite(lit(true));
          } else {
            spark.sql("DELETE FROM " + branchTable() + " WHERE " + condition);
            writer.append();
          }
          return added();
        });
  }

  /**
   * Runs a write. Another writer that has begun meanwhile, on another machine, has taken the branch
   * for a leftover; what fails then is told as what it is.
   */
  private <T> T onBranch(Callable<T> write) throws Exception {
    try {
      return write.call();
    } catch (Exception e) {
      if (isBranchGone(e)) {
        throw overtaken(e);
      }
      throw e;
    }
  }

  /** False also where the catalog does not say: what failed first is then the news. */
  private boolean isBranchGone(Exception failure) {
    try {
      return !tables.load(table).refs().containsKey(branch);
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
      return false;
    }
  }

  /**
   * Replaces the rows that have the same key.
   *
   * @param rows new rows; each key once, each key already in the table
   * @param key name of the key column
   * @param within SQL condition on columns of {@code t}, the table: where these keys are
   */
  public void update(Dataset<Row> rows, String key, String within) throws Exception {
    merge(rows, key, within, "UPDATE SET *");
  }

  /**
   * Removes the rows that have one of the keys.
   *
   * @param keys the key column; each key once
   * @param key its name
   * @param within SQL condition on columns of {@code t}, the table: where these keys are
   */
  public void delete(Dataset<Row> keys, String key, String within) throws Exception {
    merge(keys, key, within, "DELETE");
  }

  /** Takes back what was written so far. */
  public void discard() {
    if (branch != null) {
      tables.load(table).manageSnapshots().removeBranch(branch).commit();
      branch = null;
    }
  }

  /** The table as this writer has changed it so far. */
  public Dataset<Row> written() {
    return spark.table(branchTable());
  }

  private void merge(Dataset<Row> rows, String key, String within, String action) throws Exception {
    String target = branchTable();
    String view = branch + "_rows";
    rows.createOrReplaceTempView(view);
    onBranch(
        () ->
            spark.sql(
                ("MERGE INTO " + target + " t USING " + view + " s")
                    + (" ON t." + key + " = s." + key + " AND (" + within + ")")
                    + (" WHEN MATCHED THEN " + action)));
    spark.catalog().dropTempView(view);
  }

  /**
   * Makes what was written visible, with the given properties set. Without any write it only sets
   * the properties.
   *
   * @throws TryAgainException if another writer has changed the table since this one was opened
   */
  public void commit(Map<String, String> changed) {
    FaultPoint.reach(point("written"));
    Table current = tables.load(table);
    boolean isAsItWas =
        bookkeeping(current).equals(properties) && mainSnapshot(current) == startedFrom;
    if (!isAsItWas || (branch != null && !current.refs().containsKey(branch))) {
      throw overtaken(null);
    }
    Transaction transaction = current.newTransaction();
    if (branch != null) {
      ManageSnapshots snapshots = transaction.manageSnapshots();
      snapshots.fastForwardBranch(SnapshotRef.MAIN_BRANCH, branch).removeBranch(branch).commit();
    }
    UpdateProperties update = transaction.updateProperties();
    changed.forEach(update::set);
    update.commit();
    try {
      transaction.commitTransaction();
    } catch (CommitFailedException e) {
      throw overtaken(e);
    }
    FaultPoint.reach(point("committed"));
  }

  private String branchTable() {
    if (branch == null) {
      Table current = tables.load(table);
      removeLeftovers(current);
      branch = BRANCH_PREFIX + stage + "_" + UUID.randomUUID().toString().replace("-", "");
      if (startedFrom < 0) {
        current.manageSnapshots().createBranch(branch).commit();
      } else {
        current.manageSnapshots().createBranch(branch, startedFrom).commit();
      }
      FaultPoint.reach(point("branched"));
    }
    return table + ".branch_" + branch;
  }

  /**
   * Branches of writers that were killed. Should one of them still be alive on another machine, it
   * finds its branch gone and commits nothing.
   */
  private static void removeLeftovers(Table current) {
    List<String> leftovers =
        current.refs().keySet().stream().filter(ref -> ref.startsWith(BRANCH_PREFIX)).toList();
    if (!leftovers.isEmpty()) {
      ManageSnapshots snapshots = current.manageSnapshots();
      leftovers.forEach(snapshots::removeBranch);
      snapshots.commit();
    }
  }

  private static Map<String, String> bookkeeping(Table current) {
    return current.properties().entrySet().stream()
        .filter(property -> property.getKey().startsWith(PROPERTY_PREFIX))
        .collect(
            Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
  }

  /** Id of the current snapshot; -1 in a table without rows. */
  private static long mainSnapshot(Table current) {
    return current.currentSnapshot() == null ? -1 : current.currentSnapshot().snapshotId();
  }

  private String point(String place) {
    return stage + table.substring(table.indexOf('.')) + "." + place;
  }

  private TryAgainException overtaken(Exception cause) {
    return new TryAgainException(
        "table "
            + table
            + " was changed by another job meanwhile; nothing of this one was kept"
            + " there. Run it again.",
        cause);
  }
}
