// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.climate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.iklim.analytics.statistics.Estimate;
import org.junit.jupiter.api.Test;

class PostStratificationTest {
  private static final String[] LEVELS = {"officer", "supervisor", "manager"};
  private static final double[] LEVEL_TONE = {-0.25, 0.05, 0.35};
  private static final double[] LEVEL_SPEAKS = {0.08, 0.3, 0.8};
  private static final int[] LEVEL_HEADS = {60, 15, 5};

  /** One simulated company: its strata, the mean of those who speak, the mean of all. */
  private record Company(List<PostStratification.Stratum> strata, double raw, double truth) {}

  private static Company company(Random random) {
    List<PostStratification.Stratum> strata = new ArrayList<>();
    double truth = 0;
    double raw = 0;
    long heads = 0;
    long voices = 0;
    for (int unit = 0; unit < 8; unit++) {
      double ofUnit = 0.1 * random.nextGaussian();
      for (int level = 0; level < LEVELS.length; level++) {
        double tone = LEVEL_TONE[level] + ofUnit;
        int spoke = 0;
        double sum = 0;
        double squares = 0;
        for (int person = 0; person < LEVEL_HEADS[level]; person++) {
          if (random.nextDouble() < LEVEL_SPEAKS[level]) {
            double mean = tone + 0.3 * random.nextGaussian();
            spoke++;
            sum += mean;
            squares += mean * mean;
          }
        }
        strata.add(
            new PostStratification.Stratum(
                "Acme / " + unit, LEVELS[level], LEVEL_HEADS[level], spoke, sum, squares));
        truth += tone * LEVEL_HEADS[level];
        heads += LEVEL_HEADS[level];
        raw += sum;
        voices += spoke;
      }
    }
    return new Company(strata, raw / voices, truth / heads);
  }

  @Test
  void peopleWhoAllSayTheSameLeaveTheDoubtOfOnePoint() {
    for (int voices = PostStratification.FEWEST_VOICES; voices < 40; voices++) {
      for (double tone = -1; tone <= 1; tone += 0.01) {
        Estimate same = PostStratification.of(List.of(alike("a", 40, voices, tone))).orElseThrow();
        assertThat(same.value()).isCloseTo(tone, within(1e-6));
        assertThat(same.variance()).isPositive();
      }
    }
  }

  @Test
  void stratumsThatEachSayOneThingCountByTheirHeads() {
    Estimate both =
        PostStratification.of(List.of(alike("a", 10, 8, 0.5), alike("b", 90, 8, -0.5)))
            .orElseThrow();
    assertThat(both.value()).isCloseTo(-0.4, within(0.02));
  }

  /** People of a unit who all have one mean tone. */
  private static PostStratification.Stratum alike(
      String unit, long heads, long voices, double tone) {
    double sum = 0;
    double squares = 0;
    for (int person = 0; person < voices; person++) {
      sum += tone;
      squares += tone * tone;
    }
    return new PostStratification.Stratum(unit, "staff", heads, voices, sum, squares);
  }

  @Test
  void trueMeanIsRecoveredWhereThoseWhoSpeakAreNotThoseWhoWorkThere() {
    Random random = new Random(3);
    int held = 0;
    double rawOff = 0;
    double weightedOff = 0;
    int runs = 400;
    for (int run = 0; run < runs; run++) {
      Company company = company(random);
      Estimate weighted = PostStratification.of(company.strata()).orElseThrow();
      held += weighted.interval().contains(company.truth()) ? 1 : 0;
      rawOff += 50 * (company.raw() - company.truth());
      weightedOff += 50 * (weighted.value() - company.truth());
    }
    assertThat(rawOff / runs).as("points by which the raw mean misses").isGreaterThan(5);
    assertThat(weightedOff / runs).as("points after re-weighting").isBetween(-1.0, 1.0);
    assertThat((double) held / runs).isBetween(0.92, 0.99);
  }

  @Test
  void allSpeakingAlikeGivesThePlainMean() {
    List<PostStratification.Stratum> strata =
        List.of(
            new PostStratification.Stratum("a", "x", 100, 50, 10, 4),
            new PostStratification.Stratum("b", "x", 100, 50, -5, 4));
    assertThat(PostStratification.of(strata).orElseThrow().value()).isCloseTo(0.05, within(0.005));
  }

  @Test
  void silentStrataCostCertainty() {
    List<PostStratification.Stratum> heard = new ArrayList<>(company(new Random(1)).strata());
    double sure = PostStratification.of(heard).orElseThrow().variance();
    heard.add(new PostStratification.Stratum("Acme / silent", "officer", 400, 0, 0, 0));

    assertThat(PostStratification.of(heard).orElseThrow().variance()).isGreaterThan(sure);
  }

  @Test
  void orderOfStrataDoesNotMatter() {
    List<PostStratification.Stratum> strata = new ArrayList<>(company(new Random(5)).strata());
    Estimate one = PostStratification.of(strata).orElseThrow();
    Collections.shuffle(strata, new Random(9));

    assertThat(PostStratification.of(strata)).contains(one);
  }

  @Test
  void fewVoicesOrNoHeadsGiveNothing() {
    assertThat(
            PostStratification.of(List.of(new PostStratification.Stratum("a", "x", 100, 4, 1, 1))))
        .isEmpty();
    assertThat(PostStratification.of(List.of(new PostStratification.Stratum("a", "x", 0, 9, 1, 1))))
        .isEmpty();
  }
}
