// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExpertRankingTest {

  @Test
  void oneLuckyAnswerDoesNotLead() {
    Evidence evidence = new Evidence();
    for (int i = 0; i < 50; i++) {
      evidence.answer("steady", "asker" + i, i % 2 == 0, "asker" + i);
    }
    evidence.answer("lucky", "asker1", true, "asker2", "asker3", "asker4", "asker5");
    assertThat(evidence.ranking()).startsWith("steady");
  }

  @Test
  void manyAnswersThatHelpNobodyDoNotLead() {
    Evidence evidence = new Evidence().answers(12, "helpful", true).answers(60, "busy", false);
    assertThat(evidence.ranking()).startsWith("helpful");
  }

  @Test
  void ringOfThreeDoesNotLead() {
    Evidence evidence = new Evidence();
    String[] ring = {"r0", "r1", "r2"};
    for (int i = 0; i < 120; i++) {
      evidence.answer(ring[i % 3], ring[(i + 1) % 3], true, ring[(i + 1) % 3], ring[(i + 2) % 3]);
    }
    for (int i = 0; i < 30; i++) {
      evidence.answer("honest", "asker" + i, true, "asker" + i);
    }
    assertThat(evidence.ranking()).startsWith("honest");
  }

  @Test
  void praiseOfOnePersonCountsForLittle() {
    Evidence evidence = new Evidence();
    for (int i = 0; i < 40; i++) {
      evidence.answer("admired", "asker" + i, false, "admirer");
      evidence.answer("useful", "asker" + i, false, "reader" + i);
    }
    assertThat(evidence.ranking()).startsWith("useful");
  }

  @Test
  void newEvidenceCountsMoreThanOld() {
    Evidence evidence = new Evidence();
    for (int i = 0; i < 8; i++) {
      evidence.answer("former", "asker" + i, Evidence.TODAY - 1000, true, "asker" + i);
      evidence.answer("present", "asker" + i, Evidence.TODAY - 1, true, "asker" + i);
    }
    assertThat(evidence.ranking()).containsExactly("present", "former");
  }

  @Test
  void evidenceFadesFastAtFirstAndThenSlowly() {
    double halfLife = ExpertModel.STANDARD.halfLifeDays();
    double fresh = evidenceOfAge(0);
    assertThat(evidenceOfAge(halfLife)).isCloseTo(fresh / 2, within(1e-9));
    assertThat(evidenceOfAge(2 * halfLife)).isCloseTo(fresh / 3, within(1e-9));
    assertThat(evidenceOfAge(9 * halfLife)).isCloseTo(fresh / 10, within(1e-9));
  }

  private static double evidenceOfAge(double days) {
    Evidence evidence = new Evidence().answer("ann", "bob", Evidence.TODAY - days, true);
    return ranks(evidence.all()).get(0).evidence();
  }

  @Test
  void whoAnswersEverythingIsExpectedToKnowWhatMuchIsAskedAbout() {
    Evidence evidence = smallCommunity(2);
    evidence.answers(1, "everything", true).about("printer").answers(40, "everything", true);
    assertThat(evidence.ranking()).startsWith("everything");
  }

  @Test
  void whoAnswersEverythingIsNotExpectedToKnowWhatFewAskAbout() {
    Evidence evidence = new Evidence().answers(2, "once or twice", true);
    evidence.answers(1, "everything", true).about("printer").answers(40, "everything", true);
    assertThat(evidence.ranking()).startsWith("once or twice");
  }

  @Test
  void specialistLeadsEvenInASmallCommunity() {
    Evidence evidence = smallCommunity(2).answers(9, "specialist", true);
    evidence.answers(1, "everything", true).about("printer").answers(40, "everything", true);
    assertThat(evidence.ranking()).startsWith("specialist", "everything");
  }

  /** Ten who have answered on the topic alone, so often each. */
  private static Evidence smallCommunity(int answers) {
    Evidence evidence = new Evidence();
    for (int i = 0; i < 10; i++) {
      evidence.answers(answers, "some" + i, true);
    }
    return evidence;
  }

  @Test
  void whatIsLaterThanTheDayIsNotKnown() {
    Evidence evidence = new Evidence().answer("tomorrow", "ann", Evidence.TODAY + 1, true);
    assertThat(evidence.ranking()).isEmpty();
  }

  @Test
  void orderOfTheEvidenceDoesNotMatter() {
    Evidence evidence =
        new Evidence().answers(9, "ann", true, "bob").answers(7, "bob", false, "ann", "cyd");
    evidence.about("printer").answers(5, "ann", false, "cyd").answers(11, "bob", true);
    List<Help> shuffled = new ArrayList<>(evidence.all());
    Collections.shuffle(shuffled, new Random(3));
    assertThat(ranks(shuffled)).isEqualTo(ranks(evidence.all())).isNotEmpty();
  }

  @Test
  void whereNothingIsRatedTheMostAnswersLead() {
    Evidence evidence = new Evidence().answers(2, "some", false).answers(9, "most", false);
    assertThat(evidence.ranking()).containsExactly("most", "some");
  }

  @Test
  void eachRankCarriesItsEvidence() {
    Evidence evidence = new Evidence().answers(3, "ann", true, "bob", "cyd");
    Expertise first = ranks(evidence.all()).get(0);
    assertThat(first.counts())
        .isEqualTo(new Expertise.Counts(3, 3, 0, 0, 6, 3, 2, Evidence.TODAY - 10));
    assertThat(first.doubt()).isBetween(0.0, 1.0);
  }

  @Test
  void fewerPlacesAreTheFirstOfAll() {
    Random random = new Random(11);
    Evidence evidence = new Evidence();
    for (int i = 0; i < 400; i++) {
      double recent = Evidence.TODAY - random.nextInt(300);
      String helper = "helper" + (int) (40 * random.nextDouble() * random.nextDouble());
      evidence.about(random.nextInt(3) == 0 ? "printer" : Evidence.TOPIC);
      evidence.answer(helper, "asker" + random.nextInt(30), recent, random.nextBoolean());
    }
    List<Expertise> all = ranks(evidence.all());
    assertThat(all).hasSizeGreaterThan(20);
    for (int most = 1; most <= all.size(); most++) {
      assertThat(ranks(evidence.all(), most)).isEqualTo(all.subList(0, most));
    }
  }

  @Test
  void noEvidenceGivesNobody() {
    assertThat(new Evidence().ranking()).isEmpty();
  }

  private static List<Expertise> ranks(List<Help> help) {
    return ranks(help, Integer.MAX_VALUE);
  }

  private static List<Expertise> ranks(List<Help> help, int most) {
    return new ExpertRanking(ExpertModel.STANDARD, help, Evidence.TODAY)
        .on(List.of(Evidence.TOPIC), most)
        .get(Evidence.TOPIC);
  }
}
