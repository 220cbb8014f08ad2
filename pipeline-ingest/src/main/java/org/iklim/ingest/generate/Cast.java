// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

import java.util.List;

/** Everybody and everything in the company, as drawn before its first day. */
record Cast(
    OrgTree tree, List<Person> people, Communities communities, Experts experts) {
  private static final int UNITS_PER_SILENT_LEADER = 12;
  private static final int SMALLEST_SILENT_UNIT = 8;
  private static final double AT_HOME = 0.85;
  private static final double OWN_LANGUAGE = 0.8;

  /** Draws the company of a plan. */
  static Cast draw(CompanyPlan plan) {
    OrgTree tree = new OrgTree(plan.people(), plan.seed());
    List<Person> people = people(plan, tree);
    silence(plan, tree, people);
    ActivityRates rates = new ActivityRates(plan.people(), plan.seed());
    Communities communities = new Communities(plan, tree, people, rates);
    return new Cast(tree, people, communities, new Experts(plan, people, communities));
  }

  private static List<Person> people(CompanyPlan plan, OrgTree tree) {
    Chance chance = Chance.of(plan.seed(), "people");
    Careers careers = new Careers(plan, tree);
    Person[] people = new Person[plan.people()];
    for (int i = 0; i < people.length; i++) {
      Unit unit = tree.unitOf(i);
      Location location = chance.happens(AT_HOME) ? unit.home() : Location.draw(chance);
      people[i] =
          new Person(
              i,
              unit,
              level(unit, i),
              location,
              location.language(chance),
              careers.next(unit, i),
              Name.draw(chance),
              chance.below(Integer.MAX_VALUE));
    }
    return List.of(people);
  }

  private static Level level(Unit unit, int person) {
    if (unit.from() != person) {
      return Level.OFFICER;
    }
    if (unit.depth() <= 1) {
      return Level.DIRECTOR;
    }
    return unit.isLeaf() ? Level.SUPERVISOR : Level.MANAGER;
  }

  /** Plants leaders who answer nobody. */
  private static void silence(CompanyPlan plan, OrgTree tree, List<Person> people) {
    Chance chance = Chance.of(plan.seed(), "silent-leaders");
    List<Unit> units =
        tree.units().stream()
            .filter(unit -> unit.depth() > 0 && unit.size() >= SMALLEST_SILENT_UNIT)
            .toList();
    for (int i = 0; i < units.size(); i += UNITS_PER_SILENT_LEADER) {
      Unit unit = units.get(Math.min(units.size() - 1, i + chance.below(UNITS_PER_SILENT_LEADER)));
      people.get(unit.from()).fallSilent();
    }
  }

  Person person(int index) {
    return people.get(index);
  }

  /** A language in which a person writes, now and then not the usual one. */
  static Language language(Chance chance, Person person) {
    return chance.happens(OWN_LANGUAGE) ? person.language() : person.location().language(chance);
  }
}
