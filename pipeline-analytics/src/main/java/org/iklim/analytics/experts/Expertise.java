// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

/**
 * A person's rank on a topic, with what it rests on.
 *
 * @param topic the topic
 * @param person who
 * @param rank from 1
 * @param score of {@link ExpertModel}; only its order has a meaning
 * @param quality share of answers that help: lower limit of the credible interval
 * @param doubt width of that interval
 * @param evidence answers' worth of evidence on the topic, faded
 * @param counts what there is on the topic, not faded
 */
public record Expertise(
    String topic,
    String person,
    int rank,
    double score,
    double quality,
    double doubt,
    double evidence,
    Counts counts) {

  /**
   * Counts of evidence.
   *
   * @param answers answers to questions
   * @param accepted of these, taken as best
   * @param documents articles, pages and files
   * @param called times called by name in a question
   * @param thanks likes and thanks
   * @param askers distinct people answered
   * @param thankers distinct people who thanked
   * @param lastDay day of the newest evidence, in days since 1970 UTC
   */
  public record Counts(
      int answers,
      int accepted,
      int documents,
      int called,
      int thanks,
      int askers,
      int thankers,
      double lastDay) {}
}
