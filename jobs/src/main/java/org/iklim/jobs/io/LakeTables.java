// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.io;

import java.util.List;
import org.apache.iceberg.NullOrder;
import org.apache.iceberg.ReplaceSortOrder;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableProperties;
import org.apache.iceberg.Transaction;
import org.apache.iceberg.UpdateSchema;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.SupportsNamespaces;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.exceptions.AlreadyExistsException;
import org.apache.iceberg.exceptions.NoSuchTableException;
import org.apache.iceberg.spark.SparkSchemaUtil;
import org.apache.iceberg.spark.source.HasIcebergCatalog;
import org.apache.iceberg.types.Type;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.iklim.jobs.options.DataRefusedException;
import org.iklim.jobs.spark.SparkSessions;
import org.iklim.schemas.Contracts;

/** The tables of the lake: made from their contracts on first use, checked against them later. */
public final class LakeTables {
  private final SparkSession spark;
  private final Catalog catalog;

  /**
   * The tables of a session's catalog.
   *
   * @param spark a session with the catalog {@code lake}
   */
  public LakeTables(SparkSession spark) {
    this.spark = spark;
    this.catalog =
        ((HasIcebergCatalog) spark.sessionState().catalogManager().catalog(SparkSessions.CATALOG))
            .icebergCatalog();
  }

  /** Whether a table was made already. */
  public boolean exists(String table) {
    return catalog.tableExists(TableIdentifier.parse(table));
  }

  /** A table as it is now. */
  public Table load(String table) {
    return catalog.loadTable(TableIdentifier.parse(table));
  }

  /**
   * Makes a table that is missing; adds columns that its contract has gained at the end.
   *
   * @throws DataRefusedException if the table differs from its contract in any other way
   */
  public void ensure(String table) {
    Table existing = loadOrMake(table);
    checkSchema(table, existing);
    if (existing.sortOrder().isUnsorted()) {
      arrangeWrites(table, existing);
    }
  }

  /** As {@link #ensure(String)}, for several tables. */
  public void ensure(List<String> tables) {
    tables.forEach(this::ensure);
  }

  private Table loadOrMake(String table) {
    try {
      return load(table);
    } catch (NoSuchTableException notYet) {
      makeNamespace(TableIdentifier.parse(table).namespace());
      spark.sql(Contracts.ddl(table));
      return load(table);
    }
  }

  private void makeNamespace(Namespace namespace) {
    SupportsNamespaces namespaces = (SupportsNamespaces) catalog;
    if (!namespaces.namespaceExists(namespace)) {
      try {
        namespaces.createNamespace(namespace);
      } catch (AlreadyExistsException madeMeanwhile) {
        // What was wanted.
        return;
      }
    }
  }

  private static void checkSchema(String name, Table table) {
    StructType is = SparkSchemaUtil.convert(table.schema());
    StructType shall = StructType.fromDDL(Contracts.structDdl(name));
    for (int i = 0; i < Math.min(is.size(), shall.size()); i++) {
      if (!isSame(is.apply(i), shall.apply(i))) {
        throw refused(name, "column " + (i + 1) + " is " + is.apply(i).toDDL(), shall.apply(i));
      }
    }
    if (is.size() > shall.size()) {
      throw new DataRefusedException(
          "table "
              + name
              + " has columns that this version does not know, from "
              + is.apply(shall.size()).name()
              + " on. It was written by a newer version: use that one.");
    }
    UpdateSchema update = table.updateSchema();
    for (int i = is.size(); i < shall.size(); i++) {
      StructField missing = shall.apply(i);
      if (!missing.nullable()) {
        throw refused(name, "it has no column " + missing.name(), missing);
      }
      Type type = SparkSchemaUtil.convert(missing.dataType());
      update.addColumn(missing.name(), type, Contracts.columns(name).get(i).comment());
    }
    if (is.size() < shall.size()) {
      update.commit();
    }
  }

  private static boolean isSame(StructField is, StructField shall) {
    return is.name().equals(shall.name())
        && is.nullable() == shall.nullable()
        && is.dataType().catalogString().equals(shall.dataType().catalogString());
  }

  private static DataRefusedException refused(String table, String is, StructField shall) {
    return new DataRefusedException(
        "table "
            + table
            + " is not what its contract says: "
            + is
            + ", the contract says "
            + shall.toDDL()
            + ". Move the table away (or export and drop it) and land again.");
  }

  /**
   * Rows are sorted within files, and all rows of a partition come to one task: a landing of years
   * writes one file a month, not one a month and task. Tables without partitions stay as their
   * tasks have them: a range over all of them would compute everything twice, once to find its
   * bounds. A merge writes the changed rows only.
   */
  private static void arrangeWrites(String name, Table table) {
    Transaction transaction = table.newTransaction();
    ReplaceSortOrder order = transaction.replaceSortOrder();
    Contracts.sortOrder(name).forEach(column -> order.asc(column, NullOrder.NULLS_FIRST));
    order.commit();
    transaction
        .updateProperties()
        .set(
            TableProperties.WRITE_DISTRIBUTION_MODE,
            table.spec().isPartitioned()
                ? TableProperties.WRITE_DISTRIBUTION_MODE_HASH
                : TableProperties.WRITE_DISTRIBUTION_MODE_NONE)
        .set(TableProperties.MERGE_MODE, "merge-on-read")
        .set(TableProperties.DELETE_MODE, "merge-on-read")
        .commit();
    transaction.commitTransaction();
  }
}
