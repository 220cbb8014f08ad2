// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

/** Sums by person: how much evidence, how much of it was put to the test, how much helped. */
final class TopicSums {
  private final double[] evidence;
  private final double[] trials;
  private final double[] successes;

  TopicSums(int people) {
    evidence = new double[people];
    trials = new double[people];
    successes = new double[people];
  }

  /** Adds a share of one piece of evidence. */
  void add(int person, WeighedHelp help, int i, double share) {
    evidence[person] += share * help.weight(i);
    trials[person] += share * help.trials(i);
    successes[person] += share * help.trials(i) * help.helpful(i);
  }

  double evidence(int person) {
    return evidence[person];
  }

  double trials(int person) {
    return trials[person];
  }

  double successes(int person) {
    return successes[person];
  }
}
