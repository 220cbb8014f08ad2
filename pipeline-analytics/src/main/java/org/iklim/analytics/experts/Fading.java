// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import it.unimi.dsi.fastutil.longs.Long2IntAVLTreeMap;
import it.unimi.dsi.fastutil.longs.Long2IntMap;
import java.util.Arrays;

/**
 * How fast evidence fades: to 1 / (1 + age / halfLifeDays).
 *
 * <p>Where the same people answer year after year, what they did long ago still tells who will;
 * where people come and go, last week does. So the half-life is learnt: week by week, who answered
 * is set against those who had answered until then, each as likely as the share of their faded
 * answers in those of all. Taken is the half-life under which what came about was most likely (who
 * acts next by what was done before: C. Butts, "A relational event framework for social action",
 * Sociological Methodology 38, 2008), with a log-normal prior around the usual one.
 *
 * @param halfLifeDays days after which evidence counts half
 */
record Fading(double halfLifeDays) {
  /** Looked back on: half a year, so that a change of habits is learnt as well. */
  private static final int WEEKS = 26;

  private static final int WEEK = 7;

  /** Half-lives tried, in steps of the square root of 2: an eighth of the usual to eleven times. */
  private static final int SHORTEST = -6;

  private static final int LONGEST = 7;

  /** Standard deviation of the natural logarithm of half-lives around the usual one. */
  private static final double SPREAD = 1;

  /**
   * Learns it.
   *
   * @param asOf day of the ranking; evidence is not later
   * @param usual half-life that little evidence does not speak against
   */
  static Fading learnt(NumberedHelp help, double asOf, double usual) {
    Answers answers = Answers.in(help, asOf);
    double best = usual;
    double bestFit = Double.NEGATIVE_INFINITY;
    for (int step = SHORTEST; step <= LONGEST; step++) {
      double halfLife = usual * StrictMath.pow(2, step / 2.0);
      double away = StrictMath.log(halfLife / usual) / SPREAD;
      double fit = answers.logLikelihood(new Fading(halfLife)) - away * away / 2;
      if (fit > bestFit) {
        best = halfLife;
        bestFit = fit;
      }
    }
    return new Fading(best);
  }

  /** What is left of evidence of an age in days. */
  double left(double age) {
    return 1 / (1 + age / halfLifeDays);
  }

  /** Answers by person and whole days before the ranking, in this order. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Answers(int people, int[] person, int[] age, int[] count, int oldest) {

    static Answers in(NumberedHelp help, double asOf) {
      Long2IntAVLTreeMap counts = new Long2IntAVLTreeMap();
      for (int i = 0; i < help.size(); i++) {
        if (help.help(i).kind() == Help.Kind.ANSWER) {
          int age = (int) (asOf - help.help(i).day());
          counts.addTo((long) help.helper(i) << Integer.SIZE | age, 1);
        }
      }
      int[] person = new int[counts.size()];
      int[] age = new int[person.length];
      int[] count = new int[person.length];
      int at = 0;
      for (Long2IntMap.Entry entry : counts.long2IntEntrySet()) {
        person[at] = (int) (entry.getLongKey() >> Integer.SIZE);
        age[at] = (int) entry.getLongKey();
        count[at++] = entry.getIntValue();
      }
      int oldest = Arrays.stream(age).max().orElse(0);
      return new Answers(help.people().length, person, age, count, oldest);
    }

    double logLikelihood(Fading fading) {
      double[] left = new double[oldest + 1];
      Arrays.setAll(left, fading::left);
      double sum = 0;
      for (int begin = WEEK; begin <= Math.min(oldest, WEEKS * WEEK); begin += WEEK) {
        sum += logLikelihoodOfWeek(begin, left);
      }
      return sum;
    }

    /** That of the week that began so many days ago. */
    private double logLikelihoodOfWeek(int begin, double[] left) {
      double[] before = new double[people];
      double all = 0;
      for (int i = 0; i < person.length; i++) {
        if (age[i] >= begin) {
          double faded = count[i] * left[age[i] - begin];
          before[person[i]] += faded;
          all += faded;
        }
      }
      double sum = 0;
      for (int i = 0; i < person.length; i++) {
        boolean isOfWeek = age[i] < begin && age[i] >= begin - WEEK;
        if (isOfWeek && before[person[i]] > 0) {
          sum += count[i] * StrictMath.log(before[person[i]] / all);
        }
      }
      return sum;
    }
  }
}
