// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Planted: who can answer on a topic, and does. */
final class Experts {
  /** A topic every so many people has one more expert. */
  private static final int PEOPLE_PER_EXPERT = 200;

  private static final int FEWEST = 2;
  private static final int MOST = 400;

  private final Map<Topic, List<Expert>> byTopic = new EnumMap<>(Topic.class);

  Experts(CompanyPlan plan, List<Person> people, Communities communities) {
    Chance chance = Chance.of(plan.seed(), "experts");
    int each = Math.min(people.size(), Math.min(MOST, FEWEST + people.size() / PEOPLE_PER_EXPERT));
    for (Topic topic : Topic.values()) {
      Set<Person> chosen = new LinkedHashSet<>();
      for (int draw = 0; draw < 20 * each && chosen.size() < each; draw++) {
        Person person = people.get(communities.writing().draw(chance, 0, people.size()));
        boolean stays = !person.career().leaves() && !person.career().fades();
        if (stays && !person.career().joinsLater() && !person.isSilent()) {
          chosen.add(person);
        }
      }
      List<Expert> experts = new ArrayList<>();
      chosen.forEach(person -> experts.add(new Expert(person)));
      byTopic.put(topic, experts);
    }
  }

  /** The experts on a topic; empty only where nobody stays. */
  List<Expert> on(Topic topic) {
    return byTopic.get(topic);
  }

  /** The expert on a topic that a person is, or null. */
  Expert on(Topic topic, Person person) {
    for (Expert expert : byTopic.get(topic)) {
      if (expert.person() == person) {
        return expert;
      }
    }
    return null;
  }
}
