// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import java.util.Comparator;
import java.util.List;

/**
 * One piece of evidence that somebody knows, or wants to know, something.
 *
 * @param id of the message it was found in
 * @param kind of evidence
 * @param helper who knows; null on a question
 * @param helped who asked; null where nobody did
 * @param day when, in days since 1970 UTC, with fractions
 * @param topics what it is about, sorted
 * @param accepted whether the asker took it as the best answer; on a question: whether anybody else
 *     has answered it
 * @param thankedBy other people who liked it or said thanks, or accepted it without having asked,
 *     sorted, each once
 * @param uncountedThanks likes of which the source says the number only
 */
public record Help(
    String id,
    Kind kind,
    String helper,
    String helped,
    double day,
    List<String> topics,
    boolean accepted,
    List<String> thankedBy,
    int uncountedThanks) {

  /** A total order, so that sums do not depend on the order of the input. */
  public static final Comparator<Help> ORDER =
      Comparator.comparing(Help::id)
          .thenComparing(Help::kind)
          .thenComparing(Help::helper, Comparator.nullsFirst(Comparator.naturalOrder()));

  /** Kinds of evidence, each with how much of an answer it is worth. */
  public enum Kind {
    /** Answers a question, or was accepted as an answer. */
    ANSWER(1),
    /** Answers something that is no question. */
    COMMENT(0.02),
    /** An article, a page or a file on the topic. */
    DOCUMENT(0.05),
    /** Was called by name in a question. */
    CALLED(0.1),
    /** A question: says who wants to know, and nothing of who knows. */
    QUESTION(0);

    private final double weight;

    Kind(double weight) {
      this.weight = weight;
    }

    /** Answers it is worth. */
    public double weight() {
      return weight;
    }

    /** Whether it says by itself that somebody knows the topic. */
    public boolean isProof() {
      return this == ANSWER || this == DOCUMENT || this == CALLED;
    }

    /** Whether others could show that it helped. */
    public boolean isRated() {
      return this == ANSWER || this == COMMENT;
    }
  }

  /** Whether it is about a topic. */
  public boolean isAbout(String topic) {
    return topics.contains(topic);
  }
}
