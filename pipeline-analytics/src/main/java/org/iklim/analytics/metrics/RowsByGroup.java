// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Row;
import org.iklim.schemas.tables.Measures;

/**
 * The rows of one group after the other, from rows with group_type and group_id of which those of a
 * group come together. Only one group's rows are held.
 */
public final class RowsByGroup implements Iterator<List<Row>> {
  private final Iterator<Row> rows;
  private Row next;

  private RowsByGroup(Iterator<Row> rows) {
    this.rows = rows;
    advance();
  }

  /** A list of rows per group, read as they are asked for. */
  public static Stream<List<Row>> of(Iterator<Row> rows) {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(
            new RowsByGroup(rows), Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }

  private void advance() {
    next = rows.hasNext() ? rows.next() : null;
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public List<Row> next() {
    if (next == null) {
      throw new NoSuchElementException();
    }
    String type = next.getAs(Measures.GROUP_TYPE);
    String id = next.getAs(Measures.GROUP_ID);
    List<Row> ofGroup = new ArrayList<>();
    while (next != null
        && id.equals(next.getAs(Measures.GROUP_ID))
        && type.equals(next.getAs(Measures.GROUP_TYPE))) {
      ofGroup.add(next);
      advance();
    }
    return ofGroup;
  }
}
