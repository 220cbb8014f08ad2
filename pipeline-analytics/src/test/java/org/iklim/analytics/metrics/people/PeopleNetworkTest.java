// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.iklim.analytics.metrics.Group;
import org.iklim.analytics.metrics.people.NetworkCell.Reason;
import org.junit.jupiter.api.Test;

class PeopleNetworkTest {
  private static final Group EVERYBODY = new Group("organisation", "*");
  private static final Group SALES = new Group("unit", "Acme / Sales");

  private final List<Member> members = new ArrayList<>();
  private final List<PeopleNetwork.Tie> ties = new ArrayList<>();

  private int person(String department, boolean newcomer, String community) {
    int place = members.size();
    String unit = "Acme / " + department;
    members.add(
        new Member(
            String.format(Locale.ROOT, "p%03d", place),
            unit,
            List.of(EVERYBODY, new Group("unit", unit)),
            newcomer,
            community,
            null));
    return place;
  }

  private void mutual(int a, int b) {
    ties.add(new PeopleNetwork.Tie(a, b, 1, true, true));
  }

  private NetworkCell cell(NetworkMetric metric, Group group) {
    int[] people =
        IntStream.range(0, members.size())
            .filter(p -> members.get(p).groups().contains(group))
            .toArray();
    return new GroupCells(new PeopleNetwork(members, ties))
        .of(group, people).stream().filter(c -> c.metric() == metric).findFirst().orElseThrow();
  }

  @Test
  void twoWhoHoldAUnitTogetherAreItsFragility() {
    IntStream.range(0, 12).forEach(i -> person("Sales", false, null));
    for (int other = 2; other < 12; other++) {
      mutual(other % 2, other);
    }
    mutual(0, 1);
    assertThat(cell(NetworkMetric.FRAGILITY_SHARE, SALES).value()).isEqualTo(0.9);
    for (int other = 2; other < 11; other++) {
      mutual(other, other + 1);
    }
    assertThat(cell(NetworkMetric.FRAGILITY_SHARE, SALES).value()).isEqualTo(0.0);
  }

  @Test
  void ofFewPeopleNoFragilityIsTold() {
    person("Sales", false, null);
    NetworkCell alone = cell(NetworkMetric.FRAGILITY_SHARE, SALES);
    assertThat(alone.value()).isNull();
    assertThat(alone.reason()).isEqualTo(Reason.TOO_FEW_PEOPLE);
    assertThat(cell(NetworkMetric.REACH_SHARE_P50, EVERYBODY).reason()).isEqualTo(Reason.NO_TIES);
  }

  @Test
  void newcomersWithFewerThanTwoMutualTiesAreIsolated() {
    int arrived = person("Sales", true, null);
    int lonely = person("Sales", true, null);
    int old = person("Sales", false, null);
    int other = person("Finance", false, null);
    mutual(arrived, old);
    mutual(arrived, other);
    ties.add(new PeopleNetwork.Tie(lonely, old, 1, true, false));
    assertThat(cell(NetworkMetric.NEWCOMERS, SALES).value()).isEqualTo(2);
    assertThat(cell(NetworkMetric.ISOLATED_NEWCOMERS, SALES).value()).isEqualTo(1);
    assertThat(cell(NetworkMetric.RECIPROCITY_SHARE, EVERYBODY).value()).isEqualTo(2.0 / 3);
  }

  @Test
  void whoIsSpokenToByFiveAndAnswersNobodyHasAOneWayAudience() {
    int boss = person("Sales", false, null);
    for (int i = 0; i < 5; i++) {
      ties.add(new PeopleNetwork.Tie(boss, person("Sales", false, null), 0, false, true));
    }
    assertThat(cell(NetworkMetric.ONE_WAY_SHARE, SALES).value()).isEqualTo(1.0);
    ties.add(new PeopleNetwork.Tie(boss, person("Sales", false, null), 1, true, true));
    assertThat(cell(NetworkMetric.ONE_WAY_SHARE, SALES).value()).isEqualTo(0.0);
  }

  @Test
  void whoJoinsDepartmentsThatAreNotJoinedIsABroker() {
    int broker = person("Sales", false, "c1");
    for (int i = 0; i < 6; i++) {
      mutual(broker, person(i % 2 == 0 ? "Finance" : "Legal", false, i % 2 == 0 ? "c2" : "c3"));
    }
    assertThat(cell(NetworkMetric.BROKERS, SALES).value()).isEqualTo(1);
    assertThat(cell(NetworkMetric.BROKERS, EVERYBODY).value()).isEqualTo(1);
    assertThat(cell(NetworkMetric.BRIDGES, EVERYBODY).value()).isEqualTo(1);
    assertThat(cell(NetworkMetric.CROSSING_SHARE, SALES).value()).isEqualTo(1.0);
  }

  @Test
  void tiesToAnotherLocationCrossAndThoseToNowhereAreNotTold() {
    int jakarta = located("Jakarta");
    int medan = located("Medan");
    int nowhere = person("Sales", false, null);
    mutual(jakarta, located("Jakarta"));
    mutual(jakarta, medan);
    mutual(jakarta, nowhere);
    NetworkCell whole = cell(NetworkMetric.CROSSING_LOCATIONS_SHARE, EVERYBODY);
    assertThat(whole.value()).isEqualTo(0.5);
    assertThat(whole.people()).isEqualTo(2);
    assertThat(cell(NetworkMetric.CROSSING_LOCATIONS_SHARE, new Group("location", "Medan")).value())
        .isEqualTo(1.0);
    assertThat(cell(NetworkMetric.CROSSING_LOCATIONS_SHARE, SALES).reason())
        .isEqualTo(Reason.NO_TIES);
  }

  private int located(String location) {
    int place = members.size();
    String key = String.format(Locale.ROOT, "p%03d", place);
    List<Group> groups = List.of(EVERYBODY, new Group("location", location));
    members.add(new Member(key, null, groups, false, null, null));
    return place;
  }

  @Test
  void communitiesThatAreNoUnitAreShadowsAndUnitsWithoutTiesAreDead() {
    List<String> departments = List.of("Sales", "Finance", "Legal", "IT", "Tax");
    for (int i = 0; i < 25; i++) {
      person(departments.get(i / 5), false, "c" + i % 5);
    }
    for (int i = 0; i < 20; i++) {
      mutual(i, i + 5);
    }
    List<NetworkCell> cells = new WholeCells(new PeopleNetwork(members, ties)).cells();
    assertThat(cells)
        .extracting(NetworkCell::metric, NetworkCell::value)
        .contains(
            tuple(NetworkMetric.SHADOW_COMMUNITIES, 5.0), tuple(NetworkMetric.DEAD_UNITS, 5.0));
    assertThat(cells.get(0).value()).isCloseTo(0, within(1e-9));
  }
}
