// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

import java.util.ArrayList;
import java.util.List;

/**
 * A unit of the org tree.
 *
 * <p>Its people are a range of indices, its head the first of them; sub-units share out the rest.
 */
final class Unit {
  private final int index;
  private final Unit parent;
  private final String name;
  private final Function function;
  private final Location home;
  private final int from;
  private final int to;
  private final List<Unit> children = new ArrayList<>();

  Unit(int index, Unit parent, String name, Function function, Location home, int from, int to) {
    this.index = index;
    this.parent = parent;
    this.name = name;
    this.function = function;
    this.home = home;
    this.from = from;
    this.to = to;
  }

  void add(Unit child) {
    children.add(child);
  }

  /** Its number in {@link OrgTree#units()}. */
  int index() {
    return index;
  }

  /** The unit above, or null for the company. */
  Unit parent() {
    return parent;
  }

  String name() {
    return name;
  }

  /** Function it belongs to, or null for the company. */
  Function function() {
    return function;
  }

  /** Where most of its people work. */
  Location home() {
    return home;
  }

  /** Index of its first person, its head. */
  int from() {
    return from;
  }

  /** Index after its last person. */
  int to() {
    return to;
  }

  int size() {
    return to - from;
  }

  boolean holds(int person) {
    return from <= person && person < to;
  }

  boolean isLeaf() {
    return children.isEmpty();
  }

  /** 0 for the company, 1 for a function. */
  int depth() {
    return parent == null ? 0 : parent.depth() + 1;
  }

  /** Names from the company down: Acme / Finance / Tax. */
  String path() {
    return parent == null ? name : parent.path() + " / " + name;
  }

  /** The child that holds a person; this unit itself for its head. */
  Unit childOf(int person) {
    if (person == from || isLeaf()) {
      return this;
    }
    int low = 0;
    int high = children.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (person < children.get(middle).to) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return children.get(low);
  }
}
