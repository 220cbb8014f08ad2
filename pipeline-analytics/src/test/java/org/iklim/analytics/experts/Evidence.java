// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Evidence for tests: answers, on one topic unless another one is told. */
final class Evidence {
  static final double TODAY = 20_000;
  static final String TOPIC = "vpn";

  private final List<Help> all = new ArrayList<>();
  private String topic = TOPIC;

  List<Help> all() {
    return all;
  }

  /** What follows is about another topic. */
  Evidence about(String other) {
    topic = other;
    return this;
  }

  /** An answer of somebody to somebody. */
  Evidence answer(String helper, String asker, boolean accepted, String... thankedBy) {
    return answer(helper, asker, TODAY - 10, accepted, thankedBy);
  }

  Evidence answer(String helper, String asker, double day, boolean accepted, String... thankedBy) {
    all.add(
        new Help(
            "m" + all.size(),
            Help.Kind.ANSWER,
            helper,
            asker,
            day,
            List.of(topic),
            accepted,
            List.copyOf(new TreeSet<>(List.of(thankedBy))),
            0));
    return this;
  }

  /** Several answers to different people. */
  Evidence answers(int number, String helper, boolean accepted, String... thankedBy) {
    for (int i = 0; i < number; i++) {
      answer(helper, "asker-" + helper + i, accepted, thankedBy);
    }
    return this;
  }

  /** Names on the topic, best first. */
  List<String> ranking() {
    return new ExpertRanking(ExpertModel.STANDARD, all, TODAY)
        .on(List.of(TOPIC), Integer.MAX_VALUE).get(TOPIC).stream().map(Expertise::person).toList();
  }
}
