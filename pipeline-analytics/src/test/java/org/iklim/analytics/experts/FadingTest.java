// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FadingTest {
  private static final double USUAL = 30;
  private static final int DAYS = 364;

  @Test
  void wherePeopleStayWhatIsOldCountsLong() {
    assertThat(learnt(answers(12, DAYS))).isGreaterThan(2 * USUAL);
  }

  @Test
  void wherePeopleComeAndGoWhatIsNewCounts() {
    assertThat(learnt(answers(12, 28))).isLessThan(USUAL / 2);
  }

  @Test
  void littleEvidenceLeavesTheUsual() {
    Evidence once = new Evidence().answer("ann", "bob", Evidence.TODAY - 3, true);
    assertThat(learnt(once.all())).isEqualTo(USUAL);
    assertThat(learnt(List.of())).isEqualTo(USUAL);
    once.answer("ann", "cid", Evidence.TODAY - 20, true);
    assertThat(learnt(once.all())).isCloseTo(USUAL, within(1e-9));
  }

  @Test
  void theOrderOfTheEvidenceDoesNotMatter() {
    List<Help> answers = new ArrayList<>(answers(12, 91));
    double learnt = learnt(answers);
    Collections.shuffle(answers, new Random(5));
    assertThat(learnt(answers)).isEqualTo(learnt);
  }

  @Test
  void whatIsLeftIsHalfAfterTheHalfLifeAndAThirdAfterTwoOfThem() {
    Fading fading = new Fading(USUAL);
    assertThat(fading.left(0)).isEqualTo(1);
    assertThat(fading.left(USUAL)).isCloseTo(1 / 2.0, within(1e-12));
    assertThat(fading.left(2 * USUAL)).isCloseTo(1 / 3.0, within(1e-12));
  }

  /** Four answers a day of a year, by some more than by others; all are others after a stay. */
  private static List<Help> answers(int people, int stay) {
    Random random = new Random(7);
    Evidence evidence = new Evidence();
    for (int day = 0; day < DAYS; day++) {
      for (int answer = 0; answer < 4; answer++) {
        String who = "p" + day / stay + "-" + (int) (people * Math.pow(random.nextDouble(), 2));
        evidence.answer(who, "asker", Evidence.TODAY - DAYS + day, true);
      }
    }
    return evidence.all();
  }

  private static double learnt(List<Help> evidence) {
    NumberedHelp help = new NumberedHelp(evidence, Evidence.TODAY);
    return Fading.learnt(help, Evidence.TODAY, USUAL).halfLifeDays();
  }
}
