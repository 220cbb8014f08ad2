// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics;

import java.nio.LongBuffer;
import java.util.OptionalLong;

/**
 * What counts of a thread, in ten whole numbers: a thread counts in about ten groups, so that it
 * travels packed.
 *
 * @param day UTC date on which it started, in days since 1970
 * @param starter number of the person who started it; each person has one
 * @param watched seconds for which an answer has been watched for
 * @param answered seconds until the first answer within that time, or {@link #NONE}
 * @param depth levels of answers
 * @param breadth most answers on a level
 * @param participants people in it
 * @param units units of these
 * @param reactions to its first message
 * @param halfReaction seconds until half of these, or {@link #NONE}
 */
record StartedThread(
    long day,
    long starter,
    long watched,
    long answered,
    long depth,
    long breadth,
    long participants,
    long units,
    long reactions,
    long halfReaction) {

  /** No time: it has not happened, or is not known. */
  static final long NONE = Long.MIN_VALUE;

  /** Of one thread when packed. */
  static final int LONGS = 10;

  boolean isAnswered() {
    return answered != NONE;
  }

  OptionalLong halfReactionSeconds() {
    return halfReaction == NONE ? OptionalLong.empty() : OptionalLong.of(halfReaction);
  }

  /** Adds it to others. */
  void pack(LongBuffer packed) {
    packed.put(day).put(starter).put(watched).put(answered).put(depth);
    packed.put(breadth).put(participants).put(units).put(reactions).put(halfReaction);
  }

  /** Takes the next of some. */
  static StartedThread unpack(LongBuffer packed) {
    return new StartedThread(
        packed.get(),
        packed.get(),
        packed.get(),
        packed.get(),
        packed.get(),
        packed.get(),
        packed.get(),
        packed.get(),
        packed.get(),
        packed.get());
  }
}
