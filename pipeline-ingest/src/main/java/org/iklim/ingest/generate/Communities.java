// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** All communities: prescribed ones of company, units and locations, and those of interest. */
final class Communities {
  private static final int SMALLEST = 8;
  private static final int LARGEST_TEAM_COMMUNITY = 400;
  private static final int SMALLEST_TEAM_COMMUNITY = 20;
  private static final int LARGEST_INTEREST = 20_000;

  /** One community of interest for so many people, up to one of each kind and city. */
  private static final int PEOPLE_PER_INTEREST = 60;

  private final List<Person> people;
  private final Weights writing;
  private final Weights reacting;
  private final Weights joining;
  private final List<Community> all = new ArrayList<>();
  private final Community[] ofUnit;
  private final Community[] ofLocation = new Community[Location.values().length];
  private final List<List<Community>> interestsOf;

  Communities(CompanyPlan plan, OrgTree tree, List<Person> people, ActivityRates rates) {
    this.people = people;
    int count = people.size();
    writing = new Weights(count, i -> rates.writing(people.get(i)));
    reacting = new Weights(count, i -> rates.reacting(people.get(i)));
    joining = new Weights(count, i -> rates.joining(people.get(i)));
    ofUnit = new Community[tree.units().size()];
    interestsOf = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      interestsOf.add(List.of());
    }
    tree.units().forEach(this::addUnit);
    for (Location location : Location.values()) {
      addLocation(location);
    }
    Chance chance = Chance.of(plan.seed(), "interests");
    int interests = Math.min(Interest.most(), count / PEOPLE_PER_INTEREST + (count < 25 ? 0 : 2));
    for (int i = 0; i < interests; i++) {
      addInterest(Interest.number(i), i, chance);
    }
  }

  List<Community> all() {
    return all;
  }

  Community company() {
    return all.get(0);
  }

  /** The community of a unit or, where it has none, of the next unit above that has one. */
  Community of(Unit unit) {
    Unit at = unit;
    while (ofUnit[at.index()] == null) {
      at = at.parent();
    }
    return ofUnit[at.index()];
  }

  /** The community one level above that of a unit. */
  Community above(Unit unit) {
    Unit at = unit;
    while (ofUnit[at.index()] == null) {
      at = at.parent();
    }
    return at.parent() == null ? company() : of(at.parent());
  }

  /** The community of a location, or that of the company where few people work there. */
  Community of(Location location) {
    Community community = ofLocation[location.ordinal()];
    return community == null ? company() : community;
  }

  /** Communities of interest that a person belongs to. */
  List<Community> interestsOf(int person) {
    return interestsOf.get(person);
  }

  /** Weights of all people as writers. */
  Weights writing() {
    return writing;
  }

  private void addUnit(Unit unit) {
    boolean company = unit.parent() == null;
    boolean middle = unit.depth() <= 2 && unit.size() >= SMALLEST;
    boolean team = unit.size() >= SMALLEST_TEAM_COMMUNITY && unit.size() <= LARGEST_TEAM_COMMUNITY;
    if (company || middle || team) {
      TopicMix topics =
          company
              ? TopicMix.of(Topic.RECOGNITION, Topic.POLICY, Topic.TRAINING, Topic.GREEN)
              : TopicMix.of(unit.function());
      Source source =
          unit.function() == Function.IT && unit.depth() > 1 ? Source.CHAT : Source.NETWORK;
      Community.Kind kind = company ? Community.Kind.COMPANY : Community.Kind.UNIT;
      String name = company ? "All " + unit.name() : unit.name();
      if (unit.depth() > 1) {
        name = unit.function().title() + " / " + name;
      }
      Audience audience = new Audience.OfRange(unit.from(), unit.to(), writing, reacting);
      ofUnit[unit.index()] = add(name, kind, source, false, topics, audience);
    }
  }

  private void addLocation(Location location) {
    int[] members =
        people.stream()
            .filter(person -> person.location() == location)
            .mapToInt(Person::index)
            .toArray();
    if (members.length >= SMALLEST) {
      TopicMix topics =
          TopicMix.of(Topic.CANTEEN, Topic.SPORT, Topic.GREEN, Topic.SAFETY, Topic.TRAVEL);
      ofLocation[location.ordinal()] =
          add(
              "Kantor " + location.city(),
              Community.Kind.LOCATION,
              Source.NETWORK,
              false,
              topics,
              list(members));
    }
  }

  private void addInterest(Interest interest, int rank, Chance chance) {
    double share = 0.3 / (1 + 0.5 * rank);
    int wanted = (int) Math.min(LARGEST_INTEREST, Math.max(SMALLEST, share * people.size()));
    BitSet members = new BitSet(people.size());
    // Twice as many draws as wanted members: the busiest come up again and again.
    for (int draw = 0; draw < 2 * wanted && members.cardinality() < wanted; draw++) {
      int person = joining.draw(chance, 0, people.size());
      if (interest.welcomes(people.get(person))) {
        members.set(person);
      }
    }
    if (members.isEmpty()) {
      return;
    }
    int[] listed = members.stream().toArray();
    Community community =
        add(
            interest.name(),
            Community.Kind.INTEREST,
            Source.NETWORK,
            interest.restricted(),
            interest.topics(),
            list(listed));
    for (int member : listed) {
      List<Community> more = new ArrayList<>(interestsOf.get(member));
      more.add(community);
      interestsOf.set(member, List.copyOf(more));
    }
  }

  private Audience list(int[] members) {
    Weights writers = new Weights(members.length, i -> writing.sum(members[i], members[i] + 1));
    Weights reactors = new Weights(members.length, i -> reacting.sum(members[i], members[i] + 1));
    return new Audience.OfList(Arrays.copyOf(members, members.length), writers, reactors);
  }

  private Community add(
      String name,
      Community.Kind kind,
      Source source,
      boolean restricted,
      TopicMix topics,
      Audience audience) {
    Community community =
        new Community(all.size(), name, kind, source, restricted, topics, audience);
    all.add(community);
    return community;
  }
}
