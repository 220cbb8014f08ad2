// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.iklim.analytics.language.phrases.NameWords;

/**
 * The topics that words tell, of talk that lies in memory: what {@link TopicLessons} and {@link
 * TopicsOfMessage} do with tables. They are learnt from the talk itself.
 *
 * @param talk messages with the topics that are named
 * @param names words that no topic has
 */
public record TopicsOfTalk(DatedTalk talk, NameWords names) {
  /** A thread of which the first message is known. */
  private record Begun(DatedTalk.Message first, List<DatedTalk.Message> messages) {
    boolean isSilent() {
      return messages.stream().allMatch(message -> message.topics().isEmpty());
    }
  }

  /** The talk, its first messages with the topics that their words tell. */
  public DatedTalk told() {
    List<Begun> threads = threads();
    LearntTopics learnt = new LearntTopics(words(), phrases(threads));
    List<DatedTalk.Message> told = new ArrayList<>();
    for (Begun thread : threads) {
      DatedTalk.Message first = thread.first();
      SortedSet<String> topics = learnt.of(first.text(), thread.isSilent());
      told.add(first.about(first.topics(), List.copyOf(topics)));
    }
    return talk.with(told);
  }

  private List<Begun> threads() {
    List<Begun> threads = new ArrayList<>();
    talk.threads()
        .forEach(
            (id, messages) -> {
              DatedTalk.Message first = talk.messages().get(id);
              if (first != null) {
                threads.add(new Begun(first, messages));
              }
            });
    return threads;
  }

  private TopicWords words() {
    TopicWords words = new TopicWords();
    talk.messages().values().forEach(message -> words.learn(message.text(), message.topics()));
    return words;
  }

  private PhraseBook phrases(List<Begun> threads) {
    PhraseSpeakers speakers = new PhraseSpeakers();
    threads.forEach(thread -> speakers.learn(thread.first().text(), thread.first().person()));
    PhraseBook candidates = speakers.candidates(names);
    PhraseUptake uptake = new PhraseUptake();
    for (Begun thread : threads) {
      String person = thread.first().person();
      uptake.learn(
          person,
          candidates.uses(thread.first().text()),
          thread.messages().stream()
              .filter(message -> !message.person().equals(person))
              .map(message -> candidates.uses(message.text()))
              .toList());
    }
    return candidates.of(uptake.chosen());
  }
}
