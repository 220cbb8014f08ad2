// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.rows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Small numbers in place of things, from 0 in the order in which they come. */
public final class Numbers<T> {
  private final Map<T, Integer> numbers = new HashMap<>();
  private final List<T> inOrder = new ArrayList<>();

  /** The number of a thing: a new one where it has not come before. */
  public int of(T thing) {
    Integer number = numbers.get(thing);
    if (number == null) {
      number = inOrder.size();
      numbers.put(thing, number);
      inOrder.add(thing);
    }
    return number;
  }

  /** The thing of a number. */
  public T get(int number) {
    return inOrder.get(number);
  }

  /** All things by their number; grows as things come. */
  public List<T> inOrder() {
    return Collections.unmodifiableList(inOrder);
  }
}
