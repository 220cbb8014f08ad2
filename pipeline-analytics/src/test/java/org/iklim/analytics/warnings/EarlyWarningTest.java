// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.warnings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EarlyWarningTest {
  private static final int DAYS = 84;
  private static final LocalDate LAST_WEEK = Company.FIRST.plusDays(DAYS - 7L);
  private static final LocalDate ONSET = Company.FIRST.plusDays(50);

  @Test
  void upsetTeamIsWarnedOfWithinDaysByNameAndAspect() {
    List<Warning> warnings = company(1).upset(Company.RETAIL, 50, 62, "commute").warnings();
    assertThat(ids(warnings)).hasSize(1);
    Warning first = warnings.get(0);
    assertThat(first.group()).isEqualTo(Company.RETAIL);
    assertThat(first.aspect()).isEqualTo("commute");
    assertThat(first.seen()).isBetween(ONSET, ONSET.plusDays(3));
    assertThat(first.since()).isBetween(ONSET.minusDays(2), first.seen());
    assertThat(first.loss()).isBetween(first.lossInterval().low(), first.lossInterval().high());
    assertThat(first.qValue()).isLessThanOrEqualTo(WarningRules.DEFAULT.falseDiscoveries());
  }

  @Test
  void troubleThatIsThereFromTheFirstDayIsSeenBesideTheOthers() {
    List<Warning> warnings = company(1).upset(Company.RETAIL, 0, 12, "commute").warnings();
    assertThat(ids(warnings)).hasSize(1);
    assertThat(warnings.get(0).group()).isEqualTo(Company.RETAIL);
    assertThat(warnings.get(0).aspect()).isEqualTo("commute");
    assertThat(warnings.get(0).seen()).isBefore(Company.FIRST.plusDays(7));
    assertThat(warnings.get(warnings.size() - 1).state()).isEqualTo(State.CLOSED);
  }

  @Test
  void theFirstDaysOfUsualTalkBringHardlyAWarning() {
    int raised = 0;
    for (int seed = 0; seed < 30; seed++) {
      raised += ids(new Company(14, 30, 200 + seed).warnings()).size();
    }
    // 30 companies over two weeks: at 5 % a week 3 would be tolerated.
    assertThat(raised).isLessThanOrEqualTo(3);
  }

  @Test
  void troubleOfAllTeamsOfADepartmentIsOneWarningOfTheDepartment() {
    List<Warning> warnings =
        company(2)
            .upset(Company.RETAIL, 50, 62, "pay")
            .upset(Company.EXPORT, 50, 62, "pay")
            .warnings();
    assertThat(ids(warnings)).hasSize(1);
    assertThat(warnings.get(warnings.size() - 1).group()).isEqualTo(Company.SALES);
  }

  @Test
  void troublesOfTwoDepartmentsOneAfterTheOtherAreTwoWarnings() {
    List<Warning> warnings =
        company(3)
            .upset(Company.RETAIL, 35, 44, "pay")
            .upset("Acme / Plant / Line 1", 65, 75, "tools")
            .warnings();
    assertThat(ids(warnings)).hasSize(2);
    assertThat(warnings.stream().map(Warning::group))
        .contains(Company.RETAIL, "Acme / Plant / Line 1");
  }

  @Test
  void aTeamWorseThanTheRestOfItsTroubledDepartmentIsATroubleOfItsOwn() {
    List<Warning> warnings =
        company(6)
            .upset(Company.RETAIL, 40, 50, "tools", 0.2)
            .upset(Company.EXPORT, 40, 50, "tools", 0.2)
            .upset(Company.RETAIL, 58, 66, "pay")
            .warnings();
    assertThat(warnings.stream().map(Warning::group)).contains(Company.SALES, Company.RETAIL);
  }

  @Test
  void aYearOfUsualTalkBringsHardlyAWarning() {
    int raised = 0;
    for (int seed = 0; seed < 30; seed++) {
      raised += ids(company(100 + seed).warnings()).size();
    }
    // 30 companies over 8 weeks that can be judged: at 5 % a week 12 would be tolerated.
    assertThat(raised).isLessThanOrEqualTo(12);
  }

  @Test
  void aTroubleIsNewThenEasesAndIsClosed() {
    List<State> states =
        company(4).upset(Company.RETAIL, 50, 60, "pay").warnings().stream()
            .map(Warning::state)
            .toList();
    assertThat(states).startsWith(State.NEW).endsWith(State.CLOSED).contains(State.EASING);
  }

  @Test
  void itsIdStaysTheSameWhenMoreDaysAreKnown() {
    List<Warning> early =
        ofRetail(new Company(DAYS, 56, 30, 5).upset(Company.RETAIL, 50, 62, "pay").warnings());
    List<Warning> later = ofRetail(company(5).upset(Company.RETAIL, 50, 62, "pay").warnings());
    assertThat(later).hasSizeGreaterThan(early.size());
    assertThat(ids(early)).hasSize(1);
    assertThat(ids(later)).as("chance may bring another one later").containsAll(ids(early));
    assertThat(early.get(0).id()).matches("[0-9a-f]{16}");
  }

  /** Without those that chance brings to other groups. */
  private static List<Warning> ofRetail(List<Warning> warnings) {
    return warnings.stream().filter(w -> w.group().equals(Company.RETAIL)).toList();
  }

  @Test
  void aGroupOfFewerThanTwentyIsNotNamed() {
    List<Warning> warnings =
        new Company(DAYS, 15, 8).upset(Company.RETAIL, 50, 62, "pay").warnings();
    assertThat(warnings.stream().map(Warning::group))
        .as("the department is told in its place")
        .contains(Company.SALES)
        .doesNotContain(Company.RETAIL);
    assertThat(warnings).allMatch(w -> w.heads() >= 20);
  }

  @Test
  void theDepartmentIsToldOfTroubleInATeamThatIsTooSmall() {
    List<String> teams = IntStream.range(0, 30).mapToObj(i -> "Acme / Shops / T" + i).toList();
    int told = 0;
    for (int seed = 0; seed < 8; seed++) {
      List<Warning> warnings =
          new Company(teams, DAYS, DAYS, 15, 300 + seed)
              .upset(teams.get(0), 50, 60, null, 0.3)
              .upset(teams.get(1), 52, 60, null, 0.3)
              .warnings();
      assertThat(warnings)
          .as("figures of the department")
          .allMatch(w -> w.heads() >= 20 && w.voices() > 15)
          .noneMatch(w -> teams.contains(w.group()));
      List<Warning> ofShops = warnings.stream().filter(w -> isOf(w, "Shops")).toList();
      assertThat(ids(ofShops)).as("one warning of two teams").hasSizeLessThan(2);
      told += ofShops.isEmpty() ? 0 : 1;
    }
    assertThat(told).as("companies that were told").isGreaterThanOrEqualTo(6);
  }

  private static boolean isOf(Warning warning, String department) {
    return warning.group().equals("Acme / " + department)
        && !warning.seen().isBefore(ONSET)
        && warning.seen().isBefore(ONSET.plusDays(12));
  }

  @Test
  void fewerThanFiveVoicesAreNoWarning() {
    assertThat(upsetByOnly(4)).isEmpty();
    assertThat(upsetByOnly(6)).isNotEmpty();
  }

  /** A team of thirty who speak every third day; from a day on so many of them speak badly. */
  private static List<Warning> upsetByOnly(int people) {
    VoiceTally tally = new VoiceTally(Company.FIRST, Company.FIRST.plusDays(DAYS - 1L));
    for (int person = 0; person < 30; person++) {
      tally.head(Company.RETAIL);
      for (int day = person % 3; day < DAYS; day += 3) {
        double negative = person < people && day >= 50 ? 0.9 : 0.1;
        tally.message(
            "p" + person, Company.RETAIL, Company.FIRST.plusDays(day), negative, List.of("pay"));
      }
    }
    return tally.warnings(WarningRules.DEFAULT);
  }

  @Test
  void whoSpeaksBadlyButNotClearlySoIsAVoiceAndNoSign() {
    assertThat(upset(4, 0.9, 0.6)).extracting(Warning::voices).contains(6L).allMatch(n -> n >= 5);
    assertThat(upset(4, 0.9, 0.4)).isEmpty();
    assertThat(upset(0, 0.9, 0.6)).isEmpty();
  }

  /** A team of thirty; from a day on some speak so badly of pay, and two more so. */
  private static List<Warning> upset(int some, double negative, double ofTwo) {
    VoiceTally tally = new VoiceTally(Company.FIRST, Company.FIRST.plusDays(DAYS - 1L));
    for (int person = 0; person < 30; person++) {
      tally.head(Company.RETAIL);
      for (int day = person % 3; day < DAYS; day += 3) {
        double later = person < some ? negative : person < some + 2 ? ofTwo : 0.1;
        LocalDate date = Company.FIRST.plusDays(day);
        // Before, somebody was upset now and then.
        double before = (person + day) % 40 == 0 ? 0.8 : 0.1;
        double tone = day >= 50 ? later : before;
        tally.message("p" + person, Company.RETAIL, date, tone, List.of("pay"));
      }
    }
    return tally.warnings(WarningRules.DEFAULT);
  }

  @Test
  void theAngerOfOneIsNoTroubleOfTheGroup() {
    assertThat(angry(1, 12)).isEmpty();
    assertThat(angry(6, 2)).as("as many messages, of more people").isNotEmpty();
  }

  /** A team of thirty; for a week some write so often in clear anger, and six others mildly so. */
  private static List<Warning> angry(int people, int times) {
    VoiceTally tally = new VoiceTally(Company.FIRST, Company.FIRST.plusDays(DAYS - 1L));
    for (int person = 0; person < 30; person++) {
      tally.head(Company.RETAIL);
      for (int day = person % 3; day < DAYS; day += 3) {
        double before = (person + day) % 40 == 0 ? 0.8 : 0.1;
        double mildly = person >= 20 && person < 26 ? 0.6 : 0.1;
        double tone = day < 50 ? before : mildly;
        tally.message(
            "p" + person, Company.RETAIL, Company.FIRST.plusDays(day), tone, List.of("pay"));
      }
    }
    for (int person = 0; person < people; person++) {
      for (int time = 0; time < times; time++) {
        LocalDate day = Company.FIRST.plusDays(50L + (person + time) % 4);
        tally.message("p" + person, Company.RETAIL, day, 0.9, List.of());
      }
    }
    return tally.warnings(WarningRules.DEFAULT);
  }

  @Test
  void whatIsBeyondTheBudgetIsCountedAndNotTold() {
    List<Warning> tight = raisedInTheWeekOfOnset(new WarningRules(5, 20, 0.05, 4, 1));
    assertThat(tight).hasSizeGreaterThan(1);
    assertThat(tight.stream().filter(Warning::withinBudget)).hasSize(1);
    assertThat(tight).allMatch(w -> w.beyondBudget() == tight.size() - 1);

    assertThat(raisedInTheWeekOfOnset(WarningRules.DEFAULT))
        .hasSameSizeAs(tight)
        .allMatch(w -> w.withinBudget() && w.beyondBudget() == 0);
  }

  /** Two teams of different departments are upset at once about different things. */
  private static List<Warning> raisedInTheWeekOfOnset(WarningRules rules) {
    List<String> teams =
        IntStream.range(0, 12).mapToObj(i -> "Acme / D" + i / 2 + " / T" + i).toList();
    LocalDate monday = ONSET.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new Company(teams, DAYS, DAYS, 30, 7)
            .upset(teams.get(1), 50, 60, "pay")
            .upset(teams.get(6), 50, 60, "tools")
            .warnings(rules)
            .stream()
            .filter(warning -> warning.week().equals(monday))
            .toList();
  }

  @Test
  void everyWarningHasItsOwnIdAndIsToldWeekByWeekUpToAnEndThatMayBeTold() {
    Set<State> ends = EnumSet.noneOf(State.class);
    for (int seed = 0; seed < 12; seed++) {
      Map<String, List<Warning>> byId =
          restless(seed).warnings().stream()
              .collect(Collectors.groupingBy(Warning::id, TreeMap::new, Collectors.toList()));
      for (List<Warning> rows : byId.values()) {
        Warning last = rows.get(rows.size() - 1);
        for (int i = 1; i < rows.size(); i++) {
          assertThat(rows.get(i).week()).isAfter(rows.get(i - 1).week());
          assertThat(rows.get(i).seen()).isEqualTo(last.seen());
        }
        boolean isOver = last.state().isLast();
        assertThat(isOver || last.week().equals(LAST_WEEK)).as(last.toString()).isTrue();
        assertThat(rows.stream().filter(w -> w.state().isLast()))
            .allMatch(w -> w.voices() >= WarningRules.VOICES_FLOOR);
        assertThat(last.mergedInto().isPresent()).isEqualTo(last.state() == State.MERGED);
        assertThat(byId.keySet()).containsAll(last.mergedInto().stream().toList());
        ends.add(last.state());
      }
    }
    assertThat(ends).contains(State.CLOSED, State.MERGED);
  }

  /** One team of eight after the other, then all of the department; and again. */
  private static Company restless(int seed) {
    List<String> teams =
        IntStream.range(0, 16)
            .mapToObj(i -> "Acme / " + (i < 8 ? "Sales" : "Plant") + " / T" + i)
            .toList();
    Company company = new Company(teams, DAYS, DAYS, 30, 200 + seed);
    for (int onset = 30; onset < DAYS; onset += 22) {
      company
          .upset(teams.get(0), onset, onset + 5, "pay", 0.2)
          .upset(teams.get(1), onset + 3, onset + 8, "tools", 0.2)
          .upset(teams.get(9), onset + 4, onset + 6, "commute");
      for (String team : teams.subList(2, 8)) {
        company.upset(team, onset + 6, onset + 10, "pay", 0.2);
      }
    }
    return company;
  }

  @Test
  void figuresAreOfTheNamedAspectAlone() {
    VoiceTally tally = new VoiceTally(Company.FIRST, Company.FIRST.plusDays(DAYS - 1L));
    for (int person = 0; person < 40; person++) {
      tally.head(Company.RETAIL);
      for (int day = person % 2; day < DAYS; day += 2) {
        // Eight of forty turn against pay, of which one spoke before; ten others always grumble
        // about the canteen.
        boolean pay = person < 8 && (day >= 70 || person + day == 20);
        boolean canteen = person >= 30 && day % 3 == 0;
        tally.message(
            "p" + person,
            Company.RETAIL,
            Company.FIRST.plusDays(day),
            pay || canteen ? 0.9 : 0.1,
            List.of(pay ? "pay" : "canteen"));
      }
    }
    List<Warning> warnings = tally.warnings(WarningRules.DEFAULT);
    Warning last = warnings.get(warnings.size() - 1);
    assertThat(last.aspect()).isEqualTo("pay");
    assertThat(last.voices()).isEqualTo(8);
    assertThat(last.messages()).isEqualTo(8 * 7);
    // 28 of 140 messages of the last seven days, none of which was to be expected.
    assertThat(last.loss()).isBetween(9.0, 10.0);
  }

  @Test
  void whatLastsBecomesTheUsualAndIsClosed() {
    List<Warning> warnings =
        ofRetail(new Company(200, 30, 9).upset(Company.RETAIL, 50, 199, "pay").warnings());
    assertThat(ids(warnings)).hasSize(1);
    assertThat(warnings.get(warnings.size() - 1).state()).isEqualTo(State.CLOSED);
  }

  @Test
  void rulesBelowTheFloorsAreRefused() {
    assertThatThrownBy(() -> new WarningRules(4, 20, 0.05, 4, 10))
        .hasMessageContaining("at least 5 voices");
    assertThatThrownBy(() -> new WarningRules(5, 19, 0.05, 4, 10))
        .hasMessageContaining("20 people");
    assertThatThrownBy(() -> new WarningRules(5, 20, 0, 4, 10)).hasMessageContaining("rate");
  }

  private static Company company(long seed) {
    return new Company(DAYS, 30, seed);
  }

  private static Set<String> ids(List<Warning> warnings) {
    Set<String> ids = new HashSet<>();
    warnings.forEach(warning -> ids.add(warning.id()));
    return ids;
  }
}
