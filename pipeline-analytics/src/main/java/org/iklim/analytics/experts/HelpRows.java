// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.udf;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructType;
import org.iklim.schemas.tables.Threads;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Who helped whom, as rows. */
public final class HelpRows {
  static final String HELPER = "helper";
  static final String HELPED = "helped";
  static final String KIND = "kind";
  static final String DAY = "day";
  static final String TOPICS = "topics";
  static final String ACCEPTED = "accepted";
  static final String THANKED_BY = "thanked_by";
  static final String UNCOUNTED = "uncounted_thanks";

  /** A row of evidence: the components of {@link Help}. */
  public static final StructType SCHEMA =
      StructType.fromDDL(
          "id STRING, kind STRING, helper STRING, helped STRING, day DOUBLE, topics ARRAY<STRING>,"
              + " accepted BOOLEAN, thanked_by ARRAY<STRING>, uncounted_thanks INT");

  private HelpRows() {}

  /**
   * The evidence of every thread.
   *
   * <p>Reads: the posts of {@link PostRows}.
   *
   * <p>Gives: one row per {@link Help}, its components as columns. No shuffle.
   *
   * <p>Drops: what {@link ThreadHelp} leaves out.
   *
   * <p>Units: day in days since 1970 UTC.
   */
  public static Dataset<Row> from(Dataset<Row> posts) {
    UDF2<String, Seq<Row>, Row[]> evidence = HelpRows::rows;
    return posts
        .select(
            explode(
                    udf(evidence, new ArrayType(SCHEMA, false))
                        .apply(col(Threads.THREAD_ID), col(PostRows.POSTS)))
                .as("help"))
        .select("help.*");
  }

  /** A row as evidence. */
  static Help help(Row row) {
    return new Help(
        row.getString(0),
        Help.Kind.valueOf(row.getString(1)),
        row.getString(2),
        row.getString(3),
        row.getDouble(4),
        List.copyOf(row.getList(5)),
        row.getBoolean(6),
        List.copyOf(row.getList(7)),
        row.getInt(8));
  }

  private static Row[] rows(String thread, Seq<Row> posts) {
    List<Post> read = CollectionConverters.asJava(posts).stream().map(HelpRows::post).toList();
    return ThreadHelp.in(thread, read).stream().map(HelpRows::row).toArray(Row[]::new);
  }

  private static Post post(Row row) {
    return new Post(
        row.getString(0),
        row.getString(1),
        row.getDouble(2),
        Post.Form.valueOf(row.getString(3)),
        row.getString(4),
        List.copyOf(row.getList(5)),
        List.copyOf(row.getList(6)),
        List.copyOf(row.getList(7)),
        List.copyOf(row.getList(8)),
        row.getInt(9),
        List.copyOf(row.getList(10)),
        row.getBoolean(11));
  }

  private static Row row(Help help) {
    return RowFactory.create(
        help.id(),
        help.kind().name(),
        help.helper(),
        help.helped(),
        help.day(),
        help.topics().toArray(String[]::new),
        help.accepted(),
        help.thankedBy().toArray(String[]::new),
        help.uncountedThanks());
  }
}
