// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TalkTest {
  private static final int TRIES = 300;
  private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}-]+");

  private final Cast cast = Cast.draw(Sample.plan(30, 1, 1));
  private final Talk talk = new Talk();

  @Test
  void everyActGrowsInEveryLanguageAndTopic() {
    for (Language language : Language.values()) {
      for (Topic topic : Topic.values()) {
        for (Act act : Act.values()) {
          for (int seed = 0; seed < TRIES / 10; seed++) {
            String text = content(message(language, topic, act, null, seed), 0);
            assertThat(text)
                .isNotBlank()
                .isEqualTo(text.strip())
                .doesNotContain("{", "}", "  ", " ,", " ?", "\t");
          }
        }
      }
    }
  }

  @Test
  void theSameMessageSaysTheSameAndItsEditSaysMore() {
    Message message = message(Language.MIXED, Topic.VPN, Act.SAY, null, 5);
    assertThat(content(message, 0)).isEqualTo(content(message, 0));
    assertThat(content(message, 1)).isNotEqualTo(content(message, 0)).hasSizeGreaterThan(10);
  }

  @Test
  void upsetTalkSharesNoFourWordsWithOtherTalk() {
    Set<String> usual = new HashSet<>();
    Set<String> upset = new HashSet<>();
    for (Language language : Language.values()) {
      for (Topic topic : Topic.values()) {
        for (Act act : Act.values()) {
          for (int seed = 0; seed < TRIES; seed++) {
            addPhrases(content(message(language, topic, act, null, seed), 0), usual);
          }
        }
      }
      for (IncidentKind kind : IncidentKind.values()) {
        Incident incident = new Incident(1, kind, cast.tree().company(), 0, 1, 2, 1);
        for (int seed = 0; seed < TRIES; seed++) {
          addPhrases(content(message(language, kind.topic(), Act.SAY, incident, seed), 2), upset);
        }
      }
    }
    assertThat(upset).hasSizeGreaterThan(1000);
    upset.retainAll(usual);
    assertThat(upset).isEmpty();
  }

  private String content(Message message, int edition) {
    JsonLine line = new JsonLine();
    talk.content(message, edition, line);
    return line.toString();
  }

  private Message message(Language language, Topic topic, Act act, Incident incident, long seed) {
    Person author = cast.person((int) (seed % cast.people().size()));
    Community community = cast.communities().company();
    return new Message(
        seed, null, community, author, 0, act, false, topic, language, incident, null, seed);
  }

  private static void addPhrases(String text, Set<String> phrases) {
    String[] words = WORDS.split(text.toLowerCase(Locale.ROOT), -1);
    for (int i = 0; i + 4 <= words.length; i++) {
      phrases.add(String.join(" ", words[i], words[i + 1], words[i + 2], words[i + 3]));
    }
  }
}
