// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.ties;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.apache.spark.sql.Row;

/**
 * What is made of sorted rows, those of one number in their first column taken together: one run in
 * memory at a time.
 */
public final class Runs implements Iterator<Row> {
  private final Iterator<Row> sorted;
  private final Function<List<Row>, Iterator<Row>> made;
  private Row next;
  private Iterator<Row> current = Collections.emptyIterator();

  /** Of rows sorted by their first column, a long. */
  public Runs(Iterator<Row> sorted, Function<List<Row>, Iterator<Row>> made) {
    this.sorted = sorted;
    this.made = made;
    advance();
  }

  @Override
  public boolean hasNext() {
    while (!current.hasNext() && next != null) {
      current = made.apply(run());
    }
    return current.hasNext();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return current.next();
  }

  private List<Row> run() {
    List<Row> run = new ArrayList<>();
    long number = next.getLong(0);
    while (next != null && next.getLong(0) == number) {
      run.add(next);
      advance();
    }
    return run;
  }

  private void advance() {
    next = sorted.hasNext() ? sorted.next() : null;
  }
}
