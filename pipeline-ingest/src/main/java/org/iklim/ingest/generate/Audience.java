// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Who can be drawn to write or react in a community. */
interface Audience {
  /** Index of somebody who writes. */
  int writer(Chance chance);

  /** Index of somebody who reacts. */
  int reactor(Chance chance);

  /** Index of the first member. */
  int first();

  boolean holds(int person);

  int size();

  /** All members, in ascending order. */
  int[] toArray();

  /** All people of a unit. */
  record OfRange(int from, int to, Weights writing, Weights reacting) implements Audience {
    @Override
    public int writer(Chance chance) {
      return writing.draw(chance, from, to);
    }

    @Override
    public int reactor(Chance chance) {
      return reacting.draw(chance, from, to);
    }

    @Override
    public int first() {
      return from;
    }

    @Override
    public boolean holds(int person) {
      return from <= person && person < to;
    }

    @Override
    public int size() {
      return to - from;
    }

    @Override
    public int[] toArray() {
      return IntStream.range(from, to).toArray();
    }
  }

  /** Listed people, in ascending order; weights are by place in the list. */
  record OfList(int[] people, Weights writing, Weights reacting) implements Audience {
    @Override
    public int writer(Chance chance) {
      return people[writing.draw(chance, 0, people.length)];
    }

    @Override
    public int reactor(Chance chance) {
      return people[reacting.draw(chance, 0, people.length)];
    }

    @Override
    public int first() {
      return people[0];
    }

    @Override
    public boolean holds(int person) {
      return Arrays.binarySearch(people, person) >= 0;
    }

    @Override
    public int size() {
      return people.length;
    }

    @Override
    public int[] toArray() {
      return people.clone();
    }
  }
}
