// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.rows;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** What is gathered portion by portion and given one by one. Only one portion is held. */
public final class Portions<T> implements Iterator<T> {
  private final BooleanSupplier more;
  private final Supplier<Iterator<T>> portion;
  private Iterator<T> given = Collections.emptyIterator();

  /**
   * Portions that are gathered as they are asked for.
   *
   * @param more whether there is anything left to gather
   * @param portion gathers the next one, which may be empty; asked only when the last one is given
   */
  public Portions(BooleanSupplier more, Supplier<Iterator<T>> portion) {
    this.more = more;
    this.portion = portion;
  }

  @Override
  public boolean hasNext() {
    while (!given.hasNext() && more.getAsBoolean()) {
      given = portion.get();
    }
    return given.hasNext();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return given.next();
  }
}
