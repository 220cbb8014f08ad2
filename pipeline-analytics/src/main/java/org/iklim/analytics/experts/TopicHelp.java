// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import java.io.Serializable;

/**
 * The evidence on one topic, piece by piece in the order of its ids, in arrays: what a task needs
 * to rank on it, besides {@link CompanyHelp}.
 */
final class TopicHelp implements Serializable {
  private static final long serialVersionUID = 1;

  private final String topic;
  private final int number;
  private final Help.Kind[] kind;
  private final int[] helper;
  private final int[] helped;
  private final double[] weight;
  private final double[] trials;
  private final double[] helpful;
  private final boolean[] accepted;
  private final double[] day;
  private final int[][] thankedBy;
  private final int[] uncountedThanks;

  TopicHelp(String topic, NumberedHelp help, WeighedHelp weighed, TopicIndex index) {
    this.topic = topic;
    number = index.number(topic);
    int[] pieces = index.of(topic);
    kind = new Help.Kind[pieces.length];
    helper = new int[pieces.length];
    helped = new int[pieces.length];
    weight = new double[pieces.length];
    trials = new double[pieces.length];
    helpful = new double[pieces.length];
    accepted = new boolean[pieces.length];
    day = new double[pieces.length];
    thankedBy = new int[pieces.length][];
    uncountedThanks = new int[pieces.length];
    for (int at = 0; at < pieces.length; at++) {
      int i = pieces[at];
      Help each = help.help(i);
      kind[at] = each.kind();
      helper[at] = help.helper(i);
      helped[at] = help.helped(i);
      weight[at] = weighed.weight(i);
      trials[at] = weighed.trials(i);
      helpful[at] = weighed.helpful(i);
      accepted[at] = each.accepted();
      day[at] = each.day();
      thankedBy[at] = help.thankedBy(i);
      uncountedThanks[at] = each.uncountedThanks();
    }
  }

  String topic() {
    return topic;
  }

  /** Number of the topic, or {@link TopicIndex#NOTHING}. */
  int number() {
    return number;
  }

  int size() {
    return helper.length;
  }

  Help.Kind kind(int i) {
    return kind[i];
  }

  /** Who helps, or {@link NumberedHelp#NOBODY}. */
  int helper(int i) {
    return helper[i];
  }

  /** Who is helped, or {@link NumberedHelp#NOBODY}. */
  int helped(int i) {
    return helped[i];
  }

  boolean accepted(int i) {
    return accepted[i];
  }

  double day(int i) {
    return day[i];
  }

  int[] thankedBy(int i) {
    return thankedBy[i];
  }

  int uncountedThanks(int i) {
    return uncountedThanks[i];
  }

  /** Adds a piece to the sums of its helper. */
  void addTo(TopicSums sums, int i) {
    sums.add(helper[i], weight[i], trials[i], helpful[i]);
  }
}
