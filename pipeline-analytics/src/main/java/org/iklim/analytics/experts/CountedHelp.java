// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import java.util.HashSet;
import java.util.Set;

/** Adds up one person's evidence on one topic. */
final class CountedHelp {
  private final Set<String> askers = new HashSet<>();
  private final Set<String> thankers = new HashSet<>();
  private int answers;
  private int accepted;
  private int documents;
  private int called;
  private int thanks;
  private double lastDay = Double.NEGATIVE_INFINITY;

  void add(Help help) {
    switch (help.kind()) {
      case ANSWER -> answers++;
      case DOCUMENT -> documents++;
      case CALLED -> called++;
      default -> {}
    }
    if (help.accepted()) {
      accepted++;
    }
    if (help.kind() == Help.Kind.ANSWER) {
      askers.add(help.helped());
    }
    thanks += help.thankedBy().size() + help.uncountedThanks();
    thankers.addAll(help.thankedBy());
    lastDay = Math.max(lastDay, help.day());
  }

  Expertise.Counts counts() {
    return new Expertise.Counts(
        answers, accepted, documents, called, thanks, askers.size(), thankers.size(), lastDay);
  }
}
