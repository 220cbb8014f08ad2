// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;

/** Adds up one person's evidence on one topic. */
final class CountedHelp {
  private final IntSet askers = new IntOpenHashSet();
  private final IntSet thankers = new IntOpenHashSet();
  private int answers;
  private int accepted;
  private int documents;
  private int called;
  private int thanks;
  private double lastDay = Double.NEGATIVE_INFINITY;

  void add(TopicHelp help, int i) {
    switch (help.kind(i)) {
      case ANSWER -> {
        answers++;
        askers.add(help.helped(i));
      }
      case DOCUMENT -> documents++;
      case CALLED -> called++;
      default -> {}
    }
    if (help.accepted(i)) {
      accepted++;
    }
    thanks += help.thankedBy(i).length + help.uncountedThanks(i);
    for (int by : help.thankedBy(i)) {
      thankers.add(by);
    }
    lastDay = Math.max(lastDay, help.day(i));
  }

  Expertise.Counts counts() {
    return new Expertise.Counts(
        answers, accepted, documents, called, thanks, askers.size(), thankers.size(), lastDay);
  }
}
