// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import java.io.Serializable;
import java.util.Arrays;

/** Sums by person: how much evidence, how much of it was put to the test, how much helped. */
final class TopicSums implements Serializable {
  private static final long serialVersionUID = 1;

  private final double[] evidence;
  private final double[] trials;
  private final double[] successes;

  TopicSums(int people) {
    evidence = new double[people];
    trials = new double[people];
    successes = new double[people];
  }

  /** Adds one piece of evidence. */
  void add(int person, double weight, double tried, double helpful) {
    add(person, weight, tried, tried * helpful, 1);
  }

  /** Adds a share of the sums in one place of others. */
  void add(int person, TopicSums others, int place, double share) {
    add(person, others.evidence[place], others.trials[place], others.successes[place], share);
  }

  private void add(int person, double weight, double tried, double succeeded, double share) {
    evidence[person] += share * weight;
    trials[person] += share * tried;
    successes[person] += share * succeeded;
  }

  /** Evidence of all. */
  double evidence() {
    return Arrays.stream(evidence).sum();
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
