// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.iklim.analytics.graph.PartitionAgreement;
import org.iklim.analytics.metrics.Groups;

/**
 * The emergent against the prescribed: numbers of the organisation only.
 *
 * @param network the network of the period
 */
record WholeCells(PeopleNetwork network) {
  /** A community that no unit and no official group is this like (Jaccard) is in the shadow. */
  private static final double ALIKE = 1.0 / 3;

  private static final int FEWEST = 5;

  List<NetworkCell> cells() {
    List<NetworkCell> cells = new ArrayList<>();
    agreement(Member::unit, NetworkMetric.UNITS_NMI, NetworkMetric.UNITS_ARI, cells);
    agreement(Member::place, NetworkMetric.GROUPS_NMI, NetworkMetric.GROUPS_ARI, cells);
    cells.add(shadows());
    cells.add(deadUnits());
    return cells;
  }

  private void agreement(
      Function<Member, String> prescribed,
      NetworkMetric nmi,
      NetworkMetric ari,
      List<NetworkCell> cells) {
    List<Member> both =
        network.members().stream()
            .filter(m -> m.community() != null && prescribed.apply(m) != null)
            .toList();
    if (both.isEmpty()) {
      cells.add(new NetworkCell(nmi, null, 0, NetworkCell.Reason.NO_TIES));
      cells.add(new NetworkCell(ari, null, 0, NetworkCell.Reason.NO_TIES));
      return;
    }
    PartitionAgreement agreement =
        PartitionAgreement.of(numbers(both, Member::community), numbers(both, prescribed));
    cells.add(NetworkCell.of(nmi, agreement.normalisedMutualInformation(), both.size()));
    cells.add(NetworkCell.of(ari, agreement.adjustedRandIndex(), both.size()));
  }

  private static int[] numbers(List<Member> members, Function<Member, String> group) {
    Map<String, Integer> numbers = new HashMap<>();
    return members.stream()
        .mapToInt(m -> numbers.computeIfAbsent(group.apply(m), g -> numbers.size()))
        .toArray();
  }

  private NetworkCell shadows() {
    Map<String, Integer> prescribed = new HashMap<>();
    Map<String, Integer> communities = new TreeMap<>();
    Map<String, Map<String, Integer>> common = new HashMap<>();
    for (Member member : network.members()) {
      List<String> groups = prescribedGroups(member);
      groups.forEach(group -> prescribed.merge(group, 1, Integer::sum));
      if (member.community() != null) {
        communities.merge(member.community(), 1, Integer::sum);
        Map<String, Integer> inCommon =
            common.computeIfAbsent(member.community(), c -> new HashMap<>());
        groups.forEach(group -> inCommon.merge(group, 1, Integer::sum));
      }
    }
    long shadows = 0;
    long people = 0;
    for (var community : communities.entrySet()) {
      boolean isKnown =
          common.get(community.getKey()).entrySet().stream()
              .anyMatch(
                  group ->
                      group.getValue()
                          >= ALIKE
                              * (community.getValue()
                                  + prescribed.get(group.getKey())
                                  - group.getValue()));
      if (!isKnown) {
        shadows++;
        people += community.getValue();
      }
    }
    return NetworkCell.of(NetworkMetric.SHADOW_COMMUNITIES, shadows, people);
  }

  private static List<String> prescribedGroups(Member member) {
    List<String> groups = new ArrayList<>();
    member.groups().stream()
        .filter(group -> group.type().equals(Groups.UNIT))
        .forEach(group -> groups.add("unit " + group.id()));
    if (member.place() != null) {
      groups.add("community " + member.place());
    }
    return groups;
  }

  /** Units of five or more on the lowest level in which nobody has a tie with anybody else. */
  private NetworkCell deadUnits() {
    Map<String, Integer> sizes = new TreeMap<>();
    Map<String, Integer> inside = new HashMap<>();
    List<Member> members = network.members();
    for (int p = 0; p < members.size(); p++) {
      String unit = members.get(p).unit();
      if (unit == null) {
        continue;
      }
      sizes.merge(unit, 1, Integer::sum);
      for (int other : network.graph().successors(p)) {
        if (unit.equals(members.get(other).unit())) {
          inside.merge(unit, 1, Integer::sum);
        }
      }
    }
    long dead = 0;
    long people = 0;
    for (var unit : sizes.entrySet()) {
      if (unit.getValue() >= FEWEST && !inside.containsKey(unit.getKey())) {
        dead++;
        people += unit.getValue();
      }
    }
    return NetworkCell.of(NetworkMetric.DEAD_UNITS, dead, people);
  }
}
