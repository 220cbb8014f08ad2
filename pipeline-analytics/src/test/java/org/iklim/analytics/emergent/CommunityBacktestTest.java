// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.emergent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.iklim.analytics.emergent.CommunityBacktest.Change;
import org.iklim.analytics.emergent.CommunityBacktest.Circle;
import org.iklim.analytics.emergent.CommunityBacktest.Identity;
import org.iklim.analytics.emergent.CommunityBacktest.Kind;
import org.iklim.analytics.emergent.CommunityBacktest.Score;
import org.iklim.analytics.emergent.CommunityBacktest.Told;
import org.junit.jupiter.api.Test;

class CommunityBacktestTest {
  private static final LocalDate FIRST = LocalDate.parse("2026-01-05");

  /** The Monday of the tenth week. */
  private static final LocalDate DAY = FIRST.plusWeeks(10);

  private final List<Told> rows = new ArrayList<>();

  private static List<String> people(int from, int to) {
    return IntStream.range(from, to).mapToObj("p%02d"::formatted).toList();
  }

  private static Set<String> set(int from, int to) {
    return new HashSet<>(people(from, to));
  }

  /** Tells of the four weeks that end in a week. */
  private void tell(int lastWeek, String id, String status, List<String> members) {
    rows.add(new Told(FIRST.plusWeeks(lastWeek - 3), id, status, members));
  }

  private Score score(Kind kind, List<String> circle, Change... changes) {
    tell(0, "first", "BORN", people(90, 99));
    List<Circle> circles = List.of(new Circle(FIRST, FIRST.plusWeeks(26), new HashSet<>(circle)));
    return new CommunityBacktest(circles, List.of(changes), rows).score(kind);
  }

  @Test
  void aChangeIsFoundIfAReportAboutItsPeopleComesInTime() {
    tell(12, "a", "MERGED", people(0, 20));
    Change merger = new Change(Kind.MERGED, DAY, set(0, 20));
    assertThat(score(Kind.MERGED, people(0, 20), merger)).isEqualTo(new Score(1, 1, 1, 1));
  }

  @Test
  void tooEarlyAndTooLateAreNotFound() {
    tell(9, "a", "MERGED", people(0, 20));
    tell(15, "a", "MERGED", people(0, 20));
    Change merger = new Change(Kind.MERGED, DAY, set(0, 20));
    assertThat(score(Kind.MERGED, people(0, 20), merger)).isEqualTo(new Score(1, 0, 2, 0));
  }

  @Test
  void anotherKindOrOtherPeopleAreNotFound() {
    tell(11, "a", "SPLIT", people(0, 20));
    tell(11, "b", "MERGED", people(15, 35));
    Change merger = new Change(Kind.MERGED, DAY, set(0, 20));
    assertThat(score(Kind.MERGED, people(0, 20), merger)).isEqualTo(new Score(1, 0, 0, 0));
  }

  @Test
  void aFadedCommunityIsToldByWhoWasInIt() {
    tell(12, "a", "STEADY", people(0, 12));
    tell(18, "a", "FADED", List.of());
    Change fading = new Change(Kind.FADED, DAY, set(0, 12));
    assertThat(score(Kind.FADED, people(0, 12), fading)).isEqualTo(new Score(1, 1, 1, 1));
  }

  @Test
  void whatIsToldInTheFirstFourWeeksIsNoReport() {
    tell(2, "a", "BORN", people(0, 12));
    tell(20, "b", "BORN", people(0, 12));
    assertThat(score(Kind.BORN, people(0, 12))).isEqualTo(new Score(0, 0, 1, 0));
  }

  @Test
  void missedAndUnexplainedAreNamed() {
    tell(0, "first", "BORN", people(90, 99));
    tell(20, "a", "MERGED", people(0, 20));
    Change merger = new Change(Kind.MERGED, DAY, set(0, 20));
    CommunityBacktest backtest =
        new CommunityBacktest(
            List.of(new Circle(FIRST, FIRST.plusWeeks(26), set(0, 20))), List.of(merger), rows);
    assertThat(backtest.missed(Kind.MERGED)).containsExactly(merger);
    assertThat(backtest.unexplained(Kind.MERGED)).extracting(Told::id).containsExactly("a");
  }

  @Test
  void identityIsLostByWhoeverIsElsewhereOrNowhereAWeekLater() {
    tell(3, "a", "BORN", people(0, 10));
    tell(4, "a", "STEADY", people(0, 8));
    tell(4, "b", "BORN", people(8, 9));
    CommunityBacktest backtest =
        new CommunityBacktest(
            List.of(new Circle(FIRST, FIRST.plusWeeks(26), set(0, 10))), List.of(), rows);
    assertThat(backtest.identity()).isEqualTo(new Identity(10, 8));
  }

  @Test
  void periodsThatReachBeyondTheCircleDoNotCount() {
    tell(3, "a", "BORN", people(0, 10));
    tell(4, "b", "BORN", people(0, 10));
    Circle until = new Circle(FIRST, FIRST.plusWeeks(5).minusDays(2), set(0, 10));
    Circle since = new Circle(FIRST.plusDays(1), FIRST.plusWeeks(26), set(0, 10));
    assertThat(new CommunityBacktest(List.of(until, since), List.of(), rows).identity())
        .isEqualTo(new Identity(0, 0));
  }
}
