// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.rows;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Runs of rows: those that come one after the other with the same key, taken together. Only one run
 * is held.
 */
public final class Runs<T> implements Iterator<List<T>> {
  private final Iterator<T> rows;
  private final Function<T, ?> key;
  private T next;

  private Runs(Iterator<T> rows, Function<T, ?> key) {
    this.rows = rows;
    this.key = key;
    advance();
  }

  /**
   * A list of rows per run, read as they are asked for.
   *
   * @param rows none of them null
   * @param key of a row; rows are of one run where it is equal
   */
  public static <T> Stream<List<T>> of(Iterator<T> rows, Function<T, ?> key) {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(
            new Runs<>(rows, key), Spliterator.ORDERED | Spliterator.NONNULL),
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
  public List<T> next() {
    if (next == null) {
      throw new NoSuchElementException();
    }
    Object ofRun = key.apply(next);
    List<T> run = new ArrayList<>();
    do {
      run.add(next);
      advance();
    } while (next != null && Objects.equals(ofRun, key.apply(next)));
    return run;
  }
}
