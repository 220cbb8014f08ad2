// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.iklim.analytics.language.phrases.NameWords;

/** Gives threads the topics that the words of their first message tell, and learns them. */
public final class TopicsOfTalk {
  private final DatedTalk talk;

  private TopicsOfTalk(DatedTalk talk) {
    this.talk = talk;
  }

  /**
   * The talk, with more topics. They are learnt from the talk itself.
   *
   * @param names words that no topic has
   */
  public static DatedTalk in(DatedTalk talk, NameWords names) {
    return new TopicsOfTalk(talk).with(names);
  }

  private DatedTalk with(NameWords names) {
    LearntTopics learnt = new LearntTopics(words(), phrases(names));
    List<DatedTalk.Message> told = new ArrayList<>();
    talk.threads()
        .forEach(
            (thread, messages) -> {
              DatedTalk.Message first = talk.messages().get(thread);
              if (first != null) {
                boolean isSilent = messages.stream().allMatch(m -> m.topics().isEmpty());
                SortedSet<String> topics = new TreeSet<>(first.topics());
                topics.addAll(learnt.of(first.text(), isSilent));
                told.add(first.about(List.copyOf(topics)));
              }
            });
    return talk.with(told);
  }

  private TopicWords words() {
    TopicWords words = new TopicWords();
    talk.messages().values().forEach(message -> words.learn(message.text(), message.topics()));
    return words;
  }

  private PhraseBook phrases(NameWords names) {
    PhraseSpeakers speakers = new PhraseSpeakers();
    talk.threads()
        .keySet()
        .forEach(
            thread -> {
              DatedTalk.Message first = talk.messages().get(thread);
              if (first != null) {
                speakers.learn(first.text(), first.person());
              }
            });
    PhraseBook candidates = speakers.candidates(names);
    PhraseUptake uptake = new PhraseUptake();
    talk.threads()
        .forEach(
            (thread, messages) -> {
              DatedTalk.Message first = talk.messages().get(thread);
              if (first != null) {
                uptake.learn(
                    first.person(),
                    candidates.uses(first.text()),
                    messages.stream()
                        .filter(message -> !message.person().equals(first.person()))
                        .map(message -> candidates.uses(message.text()))
                        .toList());
              }
            });
    return candidates.of(Set.copyOf(uptake.chosen())::contains);
  }
}
