// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import java.util.ArrayList;
import java.util.List;

/** Gives threads in which no message has a tag the topic that the words of the first speak of. */
public final class TopicsOfTalk {
  private TopicsOfTalk() {}

  /** The talk, with more topics. Words are learnt from the talk itself. */
  public static DatedTalk in(DatedTalk talk) {
    TopicWords words = new TopicWords();
    talk.messages().values().forEach(message -> words.learn(message.text(), message.topics()));
    List<DatedTalk.Message> told = new ArrayList<>();
    talk.threads()
        .forEach(
            (thread, messages) -> {
              DatedTalk.Message first = talk.messages().get(thread);
              boolean isSilent = messages.stream().allMatch(m -> m.topics().isEmpty());
              if (first != null && isSilent) {
                words.topic(first.text()).ifPresent(t -> told.add(first.about(List.of(t))));
              }
            });
    return talk.with(told);
  }
}
