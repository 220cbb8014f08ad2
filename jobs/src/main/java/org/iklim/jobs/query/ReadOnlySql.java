// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.plans.logical.Command;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.ParsedStatement;
import org.apache.spark.sql.connector.catalog.Identifier;
import org.apache.spark.sql.execution.datasources.v2.DataSourceV2Relation;
import org.iklim.jobs.options.DataRefusedException;
import org.iklim.schemas.tables.Identities;
import scala.runtime.BoxedUnit;

/**
 * One statement that reads.
 *
 * <p>It keeps an analyst from changing a table, and from meeting names by mistake. It is no wall:
 * who may read the files of the lake may read everything in them.
 */
public final class ReadOnlySql {
  private final SparkSession spark;

  /** What a statement may see. */
  public enum Access {
    /** Everything but people.identities. */
    PSEUDONYMS,
    /** Everything. */
    RESTRICTED
  }

  /** Statements on the lake of a session. */
  public ReadOnlySql(SparkSession spark) {
    this.spark = spark;
    spark.conf().set("spark.sql.runSQLOnFiles", false);
    spark.conf().set("spark.sql.jsonGenerator.ignoreNullFields", false);
  }

  /**
   * The result of a statement.
   *
   * @throws IllegalArgumentException if it changes something
   * @throws DataRefusedException if it reads what the access does not cover
   */
  public Dataset<Row> run(String sql, Access access) throws Exception {
    LogicalPlan parsed = spark.sessionState().sqlParser().parsePlan(sql);
    if ((Boolean) parsed.exists(node -> isChange(node))) {
      throw new IllegalArgumentException(
          "only statements that read are run here: SELECT, WITH, VALUES, SHOW, DESCRIBE");
    }
    Dataset<Row> result = spark.sql(sql);
    LogicalPlan analysed =
        ((org.apache.spark.sql.classic.Dataset<Row>) result).queryExecution().analyzed();
    for (String table : tables(analysed)) {
      refuse(table, access);
    }
    return result;
  }

  private static boolean isChange(LogicalPlan node) {
    String name = node.getClass().getSimpleName();
    boolean looks = name.startsWith("Show") || name.startsWith("Describe");
    return (node instanceof Command || node instanceof ParsedStatement) && !looks;
  }

  private static SortedSet<String> tables(LogicalPlan analysed) {
    SortedSet<String> tables = new TreeSet<>();
    analysed.foreachWithSubqueries(
        node -> {
          if (node instanceof DataSourceV2Relation relation && relation.identifier().isDefined()) {
            tables.add(name(relation.identifier().get()));
          }
          return BoxedUnit.UNIT;
        });
    return tables;
  }

  private static String name(Identifier identifier) {
    String namespace = String.join(".", Arrays.asList(identifier.namespace()));
    return (namespace + "." + identifier.name()).toLowerCase(Locale.ROOT);
  }

  private static void refuse(String table, Access access) {
    boolean isByPath = table.contains("/");
    boolean hasNames = table.equals(Identities.TABLE) || table.startsWith(Identities.TABLE + ".");
    if (access == Access.PSEUDONYMS && (isByPath || hasNames)) {
      throw new DataRefusedException(
          (isByPath ? "a table named by its path" : Identities.TABLE)
              + " may hold names of people; give --restricted if you are entitled to see them.");
    }
  }
}
