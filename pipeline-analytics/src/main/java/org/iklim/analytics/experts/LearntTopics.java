// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import java.io.Serializable;
import java.util.Map;
import java.util.SortedSet;

/**
 * What the words of a first message tell of the topics of its thread. All public talk is learnt
 * from, whatever holds it.
 *
 * @param words tells the one topic of a thread without a tag
 * @param phrases topics that come of phrases, for every thread
 */
public record LearntTopics(TopicWords words, PhraseBook phrases) implements Serializable {
  /** Where tags name a topic, they and the words under them tell it: no phrase adds to that. */
  public LearntTopics {
    phrases = phrases.without(words.named());
  }

  /** Tells nothing. */
  public static final LearntTopics NONE =
      new LearntTopics(new TopicWords(), new PhraseBook(Map.of()));

  /**
   * The topics of a first message.
   *
   * @param isSilent whether no tag tells one
   */
  SortedSet<String> of(String first, boolean isSilent) {
    SortedSet<String> topics = phrases.in(first);
    if (isSilent) {
      words.topic(first).ifPresent(topics::add);
    }
    return topics;
  }
}
