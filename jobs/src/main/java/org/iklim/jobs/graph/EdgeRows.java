// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.graph;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.iklim.analytics.graph.CsrBuilder;
import org.iklim.analytics.graph.VertexNames;
import org.iklim.analytics.graph.distributed.Edges;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag$;

/** The edges of a file as rows, which Spark keeps, chunk by chunk: this process never has all. */
final class EdgeRows implements EdgeSink {
  private static final int CHUNK = 200_000;

  /** A row without a target is a vertex alone. */
  private static final StructType SCHEMA =
      StructType.fromDDL("source STRING NOT NULL, target STRING, weight DOUBLE NOT NULL");

  private final SparkSession spark;
  private List<Row> chunk = new ArrayList<>();
  private final List<RDD<Row>> chunks = new ArrayList<>();
  private boolean areNumbers = true;

  EdgeRows(SparkSession spark) {
    this.spark = spark;
  }

  @Override
  public void vertex(String name) {
    add(name, null, 0);
  }

  @Override
  public void edge(String source, String target, double weight) {
    areNumbers &= VertexNames.isNumber(target);
    add(source, target, CsrBuilder.checked(weight));
  }

  private void add(String source, String target, double weight) {
    areNumbers &= VertexNames.isNumber(source);
    chunk.add(RowFactory.create(source, target, weight));
    if (chunk.size() == CHUNK) {
      keep();
    }
  }

  private void keep() {
    chunks.add(spark.createDataFrame(chunk, SCHEMA).localCheckpoint().rdd());
    chunk = new ArrayList<>();
  }

  /**
   * All edges ({@link Edges}), vertices named by {@link VertexNames#sortKey}; a vertex without any
   * has one to itself that nobody follows.
   *
   * @param once whether edges between the same two vertices are one, of weight 1
   */
  Dataset<Row> edges(boolean undirected, boolean once) {
    keep();
    // As one relation: as a union of unions, each chunk would be planned with all before it.
    Dataset<Row> rows =
        spark.createDataFrame(
            spark
                .sparkContext()
                .union(
                    CollectionConverters.asScala(chunks).toSeq(),
                    ClassTag$.MODULE$.apply(Row.class)),
            SCHEMA);
    boolean numbers = areNumbers;
    UDF1<String, String> key = name -> name == null ? null : VertexNames.sortKey(name, numbers);
    UserDefinedFunction toKey = udf(key, DataTypes.StringType);
    Column source = toKey.apply(col(Edges.SOURCE)).as(Edges.SOURCE);
    Column target = toKey.apply(col(Edges.TARGET)).as(Edges.TARGET);
    Dataset<Row> edges =
        rows.where(col(Edges.TARGET).isNotNull()).select(source, target, col(Edges.WEIGHT));
    if (undirected) {
      edges =
          edges.union(
              edges
                  .where(col(Edges.SOURCE).notEqual(col(Edges.TARGET)))
                  .select(col(Edges.TARGET), col(Edges.SOURCE), col(Edges.WEIGHT)));
    }
    if (once) {
      edges =
          edges
              .select(col(Edges.SOURCE), col(Edges.TARGET))
              .distinct()
              .withColumn(Edges.WEIGHT, lit(1.0));
    }
    Dataset<Row> alone =
        rows.where(col(Edges.TARGET).isNull())
            .select(source, source.as(Edges.TARGET), lit(0.0).as(Edges.WEIGHT));
    return edges.union(alone).localCheckpoint();
  }

  /** The name that a key stands for. */
  String name(String key) {
    return VertexNames.ofSortKey(key, areNumbers);
  }
}
