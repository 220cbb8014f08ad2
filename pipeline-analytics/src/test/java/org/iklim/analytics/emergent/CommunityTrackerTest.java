// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.emergent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.iklim.analytics.emergent.CommunityTracker.Status;
import org.iklim.analytics.emergent.CommunityTracker.Tracked;
import org.junit.jupiter.api.Test;

class CommunityTrackerTest {
  private static final LocalDate START = LocalDate.parse("2026-01-05");
  private static final String FIRST = "2026-01-05#1";
  private static final String SECOND = "2026-01-05#2";

  private final CommunityTracker tracker = new CommunityTracker();
  private LocalDate week = START.minusWeeks(1);

  /** People number from (included) to to (excluded). */
  private static List<String> people(int from, int to) {
    return IntStream.range(from, to).mapToObj("p%03d"::formatted).toList();
  }

  @SafeVarargs
  private List<Tracked> next(List<String>... found) {
    week = week.plusWeeks(1);
    List<List<String>> communities = new ArrayList<>();
    for (List<String> community : found) {
      communities.add(community);
    }
    return tracker.next(week, communities);
  }

  private static String told(List<Tracked> tracked) {
    return String.join(
        ", ",
        tracked.stream()
            .map(t -> t.id().substring(5) + " " + t.status() + t.previousIds())
            .toList());
  }

  @Test
  void newcomersAreNumberedBySize() {
    assertThat(told(next(people(0, 10), people(10, 30))))
        .isEqualTo("01-05#1 BORN[], 01-05#2 BORN[]");
    assertThat(told(next(people(10, 30), people(0, 10))))
        .isEqualTo("01-05#1 STEADY[2026-01-05#1], 01-05#2 STEADY[2026-01-05#2]");
  }

  @Test
  void sizesTellGrowthAndShrinking() {
    next(people(0, 20));
    assertThat(next(people(0, 30))).extracting(Tracked::status).containsExactly(Status.GROWN);
    assertThat(next(people(0, 10))).extracting(Tracked::status).containsExactly(Status.SHRUNK);
  }

  @Test
  void whatMergesTakesTheIdentityOfTheLikerSide() {
    next(people(0, 20), people(20, 35));
    next(people(0, 20), people(20, 35));
    List<Tracked> merged = next(people(0, 35));
    assertThat(merged).extracting(Tracked::id).containsExactly(FIRST);
    assertThat(merged).extracting(Tracked::status).containsExactly(Status.MERGED);
    assertThat(merged.get(0).previousIds()).containsExactly(FIRST, SECOND);
    assertThat(next(people(0, 35))).extracting(Tracked::status).containsExactly(Status.STEADY);
  }

  @Test
  void anUnevenMergerIsToldByWhereTheSmallSideWent() {
    next(people(0, 60), people(60, 66));
    next(people(0, 60), people(60, 66));
    assertThat(told(next(people(0, 66)))).isEqualTo("01-05#1 MERGED[2026-01-05#1, 2026-01-05#2]");
  }

  @Test
  void whatSplitsLeavesItsIdentityToTheLikerPart() {
    next(people(0, 30));
    next(people(0, 30));
    assertThat(told(next(people(0, 18), people(18, 30))))
        .isEqualTo("01-05#1 SPLIT[2026-01-05#1], 01-19#1 SPLIT[2026-01-05#1]");
  }

  @Test
  void whatWasApartForOneWeekOnlyDoesNotMerge() {
    next(people(0, 30));
    next(people(0, 30));
    next(people(0, 18), people(18, 30));
    assertThat(told(next(people(0, 30)))).isEqualTo("01-05#1 GROWN[2026-01-05#1]");
  }

  @Test
  void whatWasTogetherForOneWeekOnlyDoesNotSplitAndIsKnownAgain() {
    next(people(0, 20), people(20, 40));
    next(people(0, 20), people(20, 40));
    next(people(0, 40));
    assertThat(told(next(people(0, 20), people(20, 40))))
        .isEqualTo("01-05#1 SHRUNK[2026-01-05#1], 01-05#2 STEADY[2026-01-05#2]");
  }

  @Test
  void absenceOfUpToThreeWeeksIsForgivenAndThenItHasFaded() {
    next(people(0, 20), people(40, 60));
    next(people(40, 60));
    next(people(40, 60));
    assertThat(next(people(0, 20), people(40, 60)))
        .extracting(Tracked::id)
        .containsExactly(FIRST, SECOND);
    next(people(40, 60));
    next(people(40, 60));
    next(people(40, 60));
    assertThat(told(next(people(40, 60))))
        .isEqualTo("01-05#2 STEADY[2026-01-05#2], 01-05#1 FADED[2026-01-05#1]");
    assertThat(next(people(0, 20), people(40, 60)).get(0).status()).isEqualTo(Status.BORN);
  }

  @Test
  void weeksWithoutAnyCommunityPass() {
    next(people(0, 20));
    assertThat(next()).isEmpty();
    assertThat(next(people(0, 20))).extracting(Tracked::id).containsExactly(FIRST);
  }

  @Test
  void whatWentIntoAnotherDoesNotFade() {
    next(people(0, 20), people(20, 40));
    next(people(0, 20), people(20, 40));
    for (int i = 0; i < 6; i++) {
      assertThat(next(people(0, 40))).hasSize(1);
    }
  }

  @Test
  void peopleWhoFellSilentDoNotHideAMerger() {
    next(people(0, 20), people(20, 40));
    next(people(0, 20), people(20, 40));
    assertThat(next(people(0, 28)).get(0).status()).isEqualTo(Status.MERGED);
  }

  @Test
  void noIdentityIsEverTwoAtOnceAndTheOrderOfCommunitiesDoesNotMatter() {
    Random random = new Random(7);
    CommunityTracker other = new CommunityTracker();
    for (int step = 0; step < 40; step++) {
      int[] groups = random.ints(120, 0, 2 + random.nextInt(6)).toArray();
      List<List<String>> found = new ArrayList<>();
      for (int group = 0; group < 8; group++) {
        int wanted = group;
        List<String> members =
            IntStream.range(0, 120)
                .filter(p -> p % 10 == 0 ? groups[p] == wanted : (p / 15) == wanted)
                .mapToObj("p%03d"::formatted)
                .toList();
        if (members.size() >= 5) {
          found.add(members);
        }
      }
      week = week.plusWeeks(1);
      List<Tracked> tracked = tracker.next(week, found);
      assertThat(tracked).extracting(Tracked::id).doesNotHaveDuplicates();
      assertThat(tracked).filteredOn(t -> t.found() >= 0).hasSameSizeAs(found);
      List<List<String>> shuffled = new ArrayList<>(found);
      Collections.shuffle(shuffled, random);
      assertThat(told(other.next(week, shuffled))).isEqualTo(told(tracked));
    }
  }
}
