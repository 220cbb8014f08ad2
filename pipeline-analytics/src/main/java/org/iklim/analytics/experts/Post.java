// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import java.util.List;

/**
 * One post or comment of a person, with what others made of it.
 *
 * @param id of the message
 * @param person who wrote it
 * @param day when, in days since 1970 UTC, with fractions
 * @param form what it is
 * @param answers id of the message it answers; null on a first message
 * @param topics what its tags, channel and aspects say it is about, in their written form of {@link
 *     TopicNames}
 * @param told what the words of a first message tell of its thread's topics; empty on all others
 * @param mentions people it calls
 * @param likedBy people who liked or shared it
 * @param uncountedLikes likes of which the source says the number only
 * @param acceptedBy people who accepted it as the best answer, whoever they are
 * @param thanks whether its words say thanks
 */
public record Post(
    String id,
    String person,
    double day,
    Form form,
    String answers,
    List<String> topics,
    List<String> told,
    List<String> mentions,
    List<String> likedBy,
    int uncountedLikes,
    List<String> acceptedBy,
    boolean thanks) {

  /** What a message is, as far as helping goes. */
  public enum Form {
    /** Asks. */
    QUESTION,
    /** An article, a page or a file: written to be found. */
    DOCUMENT,
    /** Anything else. */
    TALK
  }
}
