// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

import java.util.ArrayList;
import java.util.List;

/** The company's units, from the company itself down to teams. */
final class OrgTree {
  /** A unit of at most this many people is a team: its head leads all of them. */
  private static final int TEAM = 14;

  private static final int MOST_CHILDREN = 9;
  private static final String COMPANY = "Acme";

  private final List<Unit> units = new ArrayList<>();
  private final Chance chance;

  OrgTree(int people, long seed) {
    chance = Chance.of(seed, "org-tree");
    Unit company = new Unit(0, null, COMPANY, null, Location.JAKARTA, 0, people);
    units.add(company);
    if (people <= TEAM) {
      return;
    }
    int[] bounds = bounds(Function.shares(), 1, people);
    for (Function function : Function.values()) {
      int from = bounds[function.ordinal()];
      int to = bounds[function.ordinal() + 1];
      if (from < to) {
        split(child(company, function.title(), function, Location.draw(chance), from, to));
      }
    }
  }

  /** All units, a parent before its children; the first is the company. */
  List<Unit> units() {
    return units;
  }

  Unit company() {
    return units.get(0);
  }

  /** The lowest unit of a person; for a head the unit led. */
  Unit unitOf(int person) {
    Unit unit = company();
    Unit next = unit.childOf(person);
    while (next != unit) {
      unit = next;
      next = unit.childOf(person);
    }
    return unit;
  }

  private void split(Unit unit) {
    if (unit.size() <= TEAM) {
      return;
    }
    int target = unit.size() > 160 ? Math.max(120, unit.size() / MOST_CHILDREN) : TEAM - 2;
    int count = Math.min(MOST_CHILDREN, Math.max(2, (unit.size() - 1 + target / 2) / target));
    if (unit.depth() == 1) {
      count = Math.min(count, unit.function().departments().size());
    }
    double[] shares = new double[count];
    for (int i = 0; i < count; i++) {
      shares[i] = 0.7 + 0.6 * chance.unit();
    }
    int[] bounds = bounds(shares, unit.from() + 1, unit.to());
    for (int i = 0; i < count; i++) {
      Location home = chance.happens(0.5) ? unit.home() : Location.draw(chance);
      String name =
          unit.depth() == 1 ? unit.function().departments().get(i) : unit.name() + " " + (i + 1);
      split(child(unit, name, unit.function(), home, bounds[i], bounds[i + 1]));
    }
  }

  private Unit child(
      Unit parent, String name, Function function, Location home, int from, int to) {
    Unit unit = new Unit(units.size(), parent, name, function, home, from, to);
    units.add(unit);
    parent.add(unit);
    return unit;
  }

  /** Splits from … to in proportion to the shares; n shares give n + 1 bounds. */
  private static int[] bounds(double[] shares, int from, int to) {
    double[] sums = Chance.cumulative(shares);
    int[] bounds = new int[shares.length + 1];
    bounds[0] = from;
    for (int i = 0; i < shares.length; i++) {
      bounds[i + 1] = from + (int) Math.floor((to - from) * sums[i] / sums[shares.length - 1] + 0.5);
    }
    return bounds;
  }
}
