// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.iklim.analytics.graph.Components;
import org.iklim.analytics.graph.CsrBuilder;
import org.iklim.analytics.graph.CsrGraph;
import org.iklim.analytics.metrics.Group;
import org.iklim.analytics.metrics.Groups;

/**
 * The numbers of one group.
 *
 * @param network the network of the period
 */
record GroupCells(PeopleNetwork network) {
  /** Mutual ties that a newcomer needs not to be isolated. */
  static final int TIES_OF_ARRIVED = 2;

  private static final int SMALLEST_COMPONENT = 10;
  private static final int LEAVING = 2;

  /** Cells of a group. */
  List<NetworkCell> of(Group group, int[] people) {
    CsrGraph graph = network.graph();
    int[] connected = Arrays.stream(people).filter(p -> network.ties(p) > 0).toArray();
    long ties = Arrays.stream(people).mapToLong(network::ties).sum();
    List<NetworkCell> cells = new ArrayList<>();
    cells.add(NetworkCell.count(NetworkMetric.CONNECTED_PEOPLE, connected.length));
    cells.add(
        NetworkCell.share(NetworkMetric.TIES_PER_PERSON, ties, connected.length, connected.length));
    cells.add(reach(connected));
    long mutual = Arrays.stream(people).mapToLong(network::mutualTies).sum();
    long directed = Arrays.stream(people).mapToLong(network::directedTies).sum();
    long inMutual = count(people, p -> network.mutualTies(p) > 0);
    cells.add(NetworkCell.share(NetworkMetric.RECIPROCITY_SHARE, mutual, directed, inMutual));
    cells.add(
        crossing(NetworkMetric.CROSSING_SHARE, connected, (p, q) -> true, leaving(group, people)));
    cells.add(
        crossing(
            NetworkMetric.CROSSING_LOCATIONS_SHARE, connected, this::areLocated, this::areApart));
    cells.add(NetworkCell.count(NetworkMetric.BROKERS, count(connected, network::isBroker)));
    cells.add(NetworkCell.count(NetworkMetric.BRIDGES, count(connected, network::isBridge)));
    long oneWay = count(people, network::isOneWay);
    long heard = count(people, network::hasAudience);
    cells.add(NetworkCell.share(NetworkMetric.ONE_WAY_SHARE, oneWay, heard, oneWay));
    int[] newcomers =
        Arrays.stream(people).filter(p -> network.members().get(p).newcomer()).toArray();
    cells.add(NetworkCell.count(NetworkMetric.NEWCOMERS, newcomers.length));
    cells.add(
        NetworkCell.count(
            NetworkMetric.ISOLATED_NEWCOMERS,
            count(newcomers, p -> network.mutualTies(p) < TIES_OF_ARRIVED)));
    cells.add(fragility(people, graph));
    return cells;
  }

  private static long count(int[] people, IntPredicate what) {
    return Arrays.stream(people).filter(what).count();
  }

  private NetworkCell reach(int[] connected) {
    int[] reached = Arrays.stream(connected).map(network::reach).sorted().toArray();
    double median = reached.length == 0 ? 0 : reached[(reached.length - 1) / 2];
    int others = connected.length == 0 ? 0 : network.members().size() - 1;
    return NetworkCell.share(NetworkMetric.REACH_SHARE_P50, median, others, connected.length);
  }

  /** What holds of two people who have a tie. */
  @FunctionalInterface
  private interface Tied {
    boolean holds(int person, int other);
  }

  /** Whether a tie leads out of the group; of the organisation, out of a department. */
  private Tied leaving(Group group, int[] people) {
    if (group.type().equals(Groups.ORGANISATION)) {
      return this::isForeign;
    }
    BitSet inside = new BitSet();
    Arrays.stream(people).forEach(inside::set);
    return (person, other) -> !inside.get(other);
  }

  private boolean areLocated(int person, int other) {
    return network.location(person) != null && network.location(other) != null;
  }

  private boolean areApart(int person, int other) {
    return !network.location(person).equals(network.location(other));
  }

  /** Share of the weight of ties that can be told that crosses a line. */
  private NetworkCell crossing(
      NetworkMetric metric, int[] connected, Tied canBeTold, Tied isCrossing) {
    CsrGraph graph = network.graph();
    double all = 0;
    double crossing = 0;
    long crossers = 0;
    for (int person : connected) {
      boolean crosses = false;
      for (int other : graph.successors(person)) {
        if (canBeTold.holds(person, other)) {
          double weight = graph.weight(person, other);
          all += weight;
          if (isCrossing.holds(person, other)) {
            crossing += weight;
            crosses = true;
          }
        }
      }
      crossers += crosses ? 1 : 0;
    }
    return NetworkCell.share(metric, crossing, all, crossers);
  }

  private boolean isForeign(int person, int other) {
    String own = network.department(person);
    return own != null && !own.equals(network.department(other));
  }

  /**
   * Of the largest part of the group that hangs together by its own ties: what falls off, besides
   * the two, if the two with the most weight of ties inside leave.
   */
  private static NetworkCell fragility(int[] people, CsrGraph graph) {
    Map<Integer, Integer> place = new HashMap<>();
    Arrays.stream(people).forEach(p -> place.put(p, place.size()));
    CsrGraph inside = inside(people, place, graph);
    int largest = largest(inside);
    if (largest < SMALLEST_COMPONENT) {
      return new NetworkCell(
          NetworkMetric.FRAGILITY_SHARE, null, largest, NetworkCell.Reason.TOO_FEW_PEOPLE);
    }
    List<Integer> byWeight = new ArrayList<>(place.values());
    byWeight.sort(
        Comparator.<Integer>comparingDouble(p -> -inside.outStrength(p))
            .thenComparing(Comparator.naturalOrder()));
    List<Integer> gone = byWeight.subList(0, LEAVING);
    CsrBuilder rest = CsrGraph.undirected().vertices(people.length);
    for (int p = 0; p < people.length; p++) {
      for (int other : inside.successors(p)) {
        if (other > p && !gone.contains(p) && !gone.contains(other)) {
          rest.add(p, other);
        }
      }
    }
    double kept = (double) Math.min(largest(rest.build()), largest - LEAVING);
    return NetworkCell.of(NetworkMetric.FRAGILITY_SHARE, 1 - kept / (largest - LEAVING), largest);
  }

  private static CsrGraph inside(int[] people, Map<Integer, Integer> place, CsrGraph graph) {
    CsrBuilder builder = CsrGraph.undirected().vertices(people.length);
    for (int person : people) {
      for (int other : graph.successors(person)) {
        if (other > person && place.containsKey(other)) {
          builder.add(place.get(person), place.get(other), graph.weight(person, other));
        }
      }
    }
    return builder.build();
  }

  private static int largest(CsrGraph graph) {
    int[] sizes = new int[graph.vertexCount()];
    for (int component : Components.weak(graph)) {
      sizes[component]++;
    }
    return Arrays.stream(sizes).max().orElse(0);
  }
}
