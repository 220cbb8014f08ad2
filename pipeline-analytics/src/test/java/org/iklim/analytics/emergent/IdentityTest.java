// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.emergent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.iklim.analytics.emergent.CommunityTracker.Status;
import org.iklim.analytics.emergent.CommunityTracker.Tracked;
import org.iklim.analytics.graph.NamedGraph;
import org.iklim.analytics.graph.VertexNames;
import org.junit.jupiter.api.Test;

/**
 * Are planted mergers and splits found, in a company of 600 people that talks for 26 weeks? Teams
 * of fifteen; every fourth week two teams begin to talk as one and another one falls apart in two.
 */
class IdentityTest {
  private static final LocalDate START = LocalDate.parse("2025-07-07");
  private static final int PEOPLE = 600;
  private static final int TEAM = 15;
  private static final int WEEKS = 26;
  private static final int WINDOW = 4;

  /** A merger fills the four weeks of a period one by one, and so is seen up to so much later. */
  private static final int LAG_WEEKS = 4;

  private record Planted(int week, Status status, Set<String> people) {}

  private final Map<Integer, Integer> teamOf = new HashMap<>();
  private final List<Planted> planted = new ArrayList<>();
  private final List<Planted> found = new ArrayList<>();

  /** The scale of communities was set on companies 1 to 4. */
  @Test
  void plantedMergersAndSplitsAreFound() {
    double all = 0;
    double hits = 0;
    double told = 0;
    double right = 0;
    for (int company = 5; company < 10; company++) {
      run(new Random(company));
      all += planted.size();
      told += found.size();
      hits += planted.stream().filter(p -> found.stream().anyMatch(f -> tells(f, p))).count();
      right += found.stream().filter(f -> planted.stream().anyMatch(p -> tells(f, p))).count();
    }
    assertThat(all).isEqualTo(50);
    assertThat(hits / all).as("found of the planted").isGreaterThanOrEqualTo(0.9);
    assertThat(right / told).as("planted of the found").isGreaterThanOrEqualTo(0.8);
  }

  private void run(Random random) {
    planted.clear();
    found.clear();
    for (int person = 0; person < PEOPLE; person++) {
      teamOf.put(person, person / TEAM);
    }
    List<Map<String, Double>> weeks = new ArrayList<>();
    CommunityTracker tracker = new CommunityTracker();
    int changes = 0;
    for (int week = 0; week < WEEKS; week++) {
      if (week >= WINDOW && week % 4 == 0 && week + LAG_WEEKS < WEEKS) {
        plant(week, changes++);
      }
      weeks.add(talk(random));
      List<List<String>> communities = communities(weeks, week);
      for (Tracked tracked : tracker.next(START.plusWeeks(week), communities)) {
        if (tracked.status() == Status.MERGED || tracked.status() == Status.SPLIT) {
          found.add(
              new Planted(week, tracked.status(), new HashSet<>(communities.get(tracked.found()))));
        }
      }
    }
  }

  private static boolean tells(Planted found, Planted planted) {
    long common = found.people().stream().filter(planted.people()::contains).count();
    boolean same = 2 * common > found.people().size();
    return found.status() == planted.status()
        && found.week() >= planted.week()
        && found.week() <= planted.week() + LAG_WEEKS
        && same;
  }

  /** Teams 3k and 3k + 1 become one, and half of team 3k + 2 becomes a team of its own. */
  private void plant(int week, int change) {
    int first = 3 * change;
    Set<String> merged = new HashSet<>();
    Set<String> parted = new HashSet<>();
    for (int person = 0; person < PEOPLE; person++) {
      int team = teamOf.get(person);
      if (team == first || team == first + 1) {
        teamOf.put(person, first);
        merged.add(name(person));
      } else if (team == first + 2) {
        teamOf.put(person, person % 2 == 0 ? team : 1000 + team);
        parted.add(name(person));
      }
    }
    planted.add(new Planted(week, Status.MERGED, merged));
    planted.add(new Planted(week, Status.SPLIT, parted));
  }

  /** One week: everybody addresses some two of the team, and now and then anybody. */
  private Map<String, Double> talk(Random random) {
    Map<Integer, List<Integer>> members = new TreeMap<>();
    teamOf.forEach((p, team) -> members.computeIfAbsent(team, t -> new ArrayList<>()).add(p));
    Map<String, Double> week = new TreeMap<>();
    for (int person = 0; person < PEOPLE; person++) {
      List<Integer> team = members.get(teamOf.get(person));
      for (int act = random.nextInt(5); act > 0; act--) {
        int other =
            random.nextInt(5) == 0 ? random.nextInt(PEOPLE) : team.get(random.nextInt(team.size()));
        if (other != person) {
          String pair = name(Math.min(person, other)) + " " + name(Math.max(person, other));
          week.merge(pair, 1.0, Double::sum);
        }
      }
    }
    return week;
  }

  private static List<List<String>> communities(List<Map<String, Double>> weeks, int last) {
    NamedGraph.Builder builder = NamedGraph.undirected().order(VertexNames.Order.TEXT);
    for (int age = 0; age < WINDOW && age <= last; age++) {
      double decay = 1 / Math.sqrt(1 << age); // a half-life of two weeks
      weeks
          .get(last - age)
          .forEach(
              (pair, weight) -> {
                String[] people = pair.split(" ", -1);
                builder.edge(people[0], people[1], weight * decay);
              });
    }
    NamedGraph named = builder.build();
    int[] groups = DetectedCommunities.DEFAULT.of(named.graph());
    Map<Integer, List<String>> members = new TreeMap<>();
    for (int person = 0; person < groups.length; person++) {
      members
          .computeIfAbsent(groups[person], g -> new ArrayList<>())
          .add(named.names().name(person));
    }
    return members.values().stream().filter(group -> group.size() >= 5).toList();
  }

  private static String name(int person) {
    return String.format(Locale.ROOT, "p%03d", person);
  }
}
