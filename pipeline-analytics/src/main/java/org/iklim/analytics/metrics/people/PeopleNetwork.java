// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics.people;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.iklim.analytics.graph.Constraint;
import org.iklim.analytics.graph.CsrBuilder;
import org.iklim.analytics.graph.CsrGraph;
import org.iklim.analytics.graph.TwoSteps;

/** The people and ties of one period in memory, and what follows for each of them. */
final class PeopleNetwork {
  /** Who is spoken to by as many people has an audience. */
  static final int AUDIENCE = 5;

  /** A broker has ties into as many departments besides the own. */
  private static final int FOREIGN_DEPARTMENTS = 2;

  /** Burt's constraint of a broker at most; inside one close group it is well above. */
  private static final double BROKER_CONSTRAINT = 0.3;

  /** A bridge gives this share of all ties to members of other communities. */
  private static final double BRIDGE_SHARE = 0.25;

  private static final int FOREIGN_COMMUNITIES = 2;

  private final List<Member> members;
  private final CsrGraph graph;
  private final int[] mutual;
  private final int[] directed;
  private final int[] addressedBy;
  private final String[] departments;
  private final String[] locations;
  private final boolean[] brokers;
  private final boolean[] bridges;
  private final int[] reach;

  /**
   * A tie between two members, by place in the list.
   *
   * @param weight of the tie; 0 for broadcasts only
   * @param forward whether a addressed b at all, broadcasts included
   * @param backward whether b addressed a
   */
  record Tie(int a, int b, double weight, boolean forward, boolean backward) {}

  /** A network; members in the order of their keys. */
  PeopleNetwork(List<Member> members, List<Tie> ties) {
    this.members = members;
    int n = members.size();
    mutual = new int[n];
    directed = new int[n];
    addressedBy = new int[n];
    CsrBuilder builder = CsrGraph.undirected().vertices(n);
    for (Tie tie : ties) {
      if (tie.weight() > 0) {
        builder.add(tie.a(), tie.b(), tie.weight());
      }
      count(tie.a(), tie.backward(), tie.forward());
      count(tie.b(), tie.forward(), tie.backward());
    }
    graph = builder.build();
    departments = members.stream().map(Member::department).toArray(String[]::new);
    locations = members.stream().map(Member::location).toArray(String[]::new);
    brokers = new boolean[n];
    bridges = new boolean[n];
    reach = TwoSteps.of(graph);
    double[] constraint = Constraint.of(graph);
    for (int person = 0; person < n; person++) {
      brokers[person] = joinsDepartments(person, constraint[person]);
      bridges[person] = joinsCommunities(person);
    }
  }

  private void count(int person, boolean isAddressed, boolean addresses) {
    if (isAddressed || addresses) {
      directed[person]++;
    }
    if (isAddressed) {
      addressedBy[person]++;
    }
    if (isAddressed && addresses) {
      mutual[person]++;
    }
  }

  List<Member> members() {
    return members;
  }

  CsrGraph graph() {
    return graph;
  }

  int ties(int person) {
    return graph.outDegree(person);
  }

  /** Ties in which somebody addressed somebody. */
  int directedTies(int person) {
    return directed[person];
  }

  int mutualTies(int person) {
    return mutual[person];
  }

  /** Spoken to by several, and has answered none of them. */
  boolean isOneWay(int person) {
    return hasAudience(person) && mutual[person] == 0;
  }

  boolean hasAudience(int person) {
    return addressedBy[person] >= AUDIENCE;
  }

  /** People within two steps. */
  int reach(int person) {
    return reach[person];
  }

  /** Joins departments that are not joined around this person: a structural hole. */
  boolean isBroker(int person) {
    return brokers[person];
  }

  /** Joins emergent communities. */
  boolean isBridge(int person) {
    return bridges[person];
  }

  /** The unit below the root, or null. */
  String department(int person) {
    return departments[person];
  }

  /** Where the person works, or null. */
  String location(int person) {
    return locations[person];
  }

  private boolean joinsDepartments(int person, double constraint) {
    String own = departments[person];
    if (own == null || constraint > BROKER_CONSTRAINT) {
      return false;
    }
    long foreign =
        Arrays.stream(graph.successors(person))
            .mapToObj(other -> departments[other])
            .filter(department -> department != null && !department.equals(own))
            .distinct()
            .count();
    return foreign >= FOREIGN_DEPARTMENTS;
  }

  private boolean joinsCommunities(int person) {
    String own = members.get(person).community();
    double all = 0;
    double outside = 0;
    Set<String> foreign = new HashSet<>();
    for (int other : graph.successors(person)) {
      double weight = graph.weight(person, other);
      all += weight;
      String community = members.get(other).community();
      if (community != null && !community.equals(own)) {
        outside += weight;
        foreign.add(community);
      }
    }
    return own != null && foreign.size() >= FOREIGN_COMMUNITIES && outside >= BRIDGE_SHARE * all;
  }
}
