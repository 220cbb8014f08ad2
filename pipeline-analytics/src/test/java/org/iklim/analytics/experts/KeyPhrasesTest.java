// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.iklim.analytics.language.phrases.NameWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyPhrasesTest {
  private static final NameWords NAMES = NameWords.of(List.of("Andi Wijaya", "Budi"));

  private static Set<String> topics(Chatter chatter) {
    Set<String> topics = new TreeSet<>();
    new TopicsOfTalk(chatter.talk(), NAMES)
        .told()
        .messages()
        .values()
        .forEach(message -> topics.addAll(message.told()));
    return topics;
  }

  @Test
  void whatAnswersTakeUpIsATopicAndWhatEverybodySaysIsNot() {
    Chatter chatter =
        Chatter.ofManyThings().threads(8, 5, "halo, proyektor, mati", "ganti proyektor");
    assertThat(topics(chatter)).containsExactly("proyektor");
  }

  @Test
  void whatNobodyTakesUpIsNoTopic() {
    Chatter chatter = Chatter.ofManyThings().threads(8, 5, "proyektor, mati", "coba besok");
    assertThat(topics(chatter)).isEmpty();
  }

  @Test
  void aPhraseOfFourPeopleIsNoTopicHoweverOftenTheySayIt() {
    Chatter chatter = Chatter.ofManyThings().threads(40, 4, "proyektor, mati", "ganti proyektor");
    assertThat(topics(chatter)).isEmpty();
    assertThat(topics(chatter.thread("p5", "proyektor, mati", "ganti proyektor")))
        .containsExactly("proyektor");
  }

  @Test
  void whoAsksDoesNotTakeUpTheirOwnWords() {
    Chatter chatter = Chatter.ofManyThings();
    for (int i = 0; i < 8; i++) {
      chatter.thread("helper", "proyektor, mati", "ganti proyektor");
    }
    assertThat(topics(chatter.threads(8, 5, "proyektor, mati", "coba besok"))).isEmpty();
  }

  @Test
  void aPieceOfALongerPhraseIsNoTopicOfItsOwn() {
    Chatter chatter =
        Chatter.ofManyThings()
            .threads(8, 5, "tolong lampu ruang arsip, mati", "lampu ruang arsip diganti");
    assertThat(topics(chatter)).containsExactly("lampu ruang arsip");
  }

  @Test
  void aPhraseWithinALongerOneIsNotCountedTwice() {
    Chatter chatter =
        Chatter.ofManyThings()
            .threads(8, 5, "tolong kipas gudang, mati", "kipas gudang diganti")
            .threads(8, 5, "apakah kipas, mati", "kipas, diganti");
    DatedTalk told = new TopicsOfTalk(chatter.talk(), NAMES).told();
    assertThat(topics(chatter)).containsExactly("kipas", "kipas gudang");
    assertThat(told.messages().values())
        .filteredOn(message -> message.text().contains("kipas gudang") && message.answers() == null)
        .hasSize(8)
        .allMatch(message -> message.told().equals(List.of("kipas gudang")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "andi",
        "laptop budinya",
        "halo Citra",
        "@citra",
        "081234567",
        "citra@acme.example",
        "https://acme.example/citra",
        "`citra`"
      })
  void namesMentionsNumbersAddressesAndCodeAreNoTopics(String secret) {
    String text = "tolong tanya " + secret + " soal, proyektor";
    Chatter chatter = Chatter.ofManyThings().threads(9, 6, text, "sudah, " + text);
    assertThat(topics(chatter))
        .contains("proyektor")
        .noneMatch(topic -> topic.matches(".*(andi|budi|citra|\\d|acme|example|http).*"));
  }

  @Test
  void namesOfOneThingInBothLanguagesAreOneTopic() {
    Chatter chatter = Chatter.ofManyThings();
    for (int i = 0; i < 6; i++) {
      boolean isIndonesian = i % 2 == 0;
      String asked = isIndonesian ? "reset kata sandi" : "a password reset";
      chatter.thread("p" + i, asked + ", bagaimana", "password reset: coba besok");
    }
    assertThat(topics(chatter)).containsExactly("password reset");
  }

  @Test
  void formsOfAWordAreOneTopic() {
    Chatter chatter =
        Chatter.ofManyThings()
            .threads(4, 4, "projectors, dead", "the projector, again")
            .thread("p5", "projector, dead", "which projectors")
            .thread("p6", "projectornya, mati", "coba besok");
    assertThat(topics(chatter)).containsExactly("projector");
  }

  @Test
  void aPhraseThatIsAnotherNameOfAKnownTopicIsThatTopic() {
    Chatter chatter =
        Chatter.ofManyThings().threads(8, 5, "slip gaji, belum ada", "slip gaji, besok");
    assertThat(topics(chatter)).containsExactly("pay");
  }

  private static DatedTalk toldOf(String named) {
    DatedTalk talk =
        Chatter.ofManyThings().threads(8, 5, "proyektor, mati", "ganti proyektor").talk();
    DatedTalk.Message tagged = talk.messages().get(named).about(List.of("facilities"), List.of());
    return new TopicsOfTalk(talk.with(List.of(tagged)), NAMES).told();
  }

  private static List<List<String>> answersAreAbout(DatedTalk told) {
    return told.help(9).stream()
        .filter(help -> help.id().equals("aq0120") && help.helper() != null)
        .map(Help::topics)
        .toList();
  }

  @Test
  void threadsWithATagHaveTheirPhrasesAsWell() {
    DatedTalk told = toldOf("q0120");
    assertThat(answersAreAbout(told)).containsExactly(List.of("facilities", "proyektor"));
    assertThat(told.ofWords().messages().get("q0120").topics()).containsExactly("proyektor");
  }

  @Test
  void aPhraseOfTheFirstMessageDoesNotHideWhatTheAnswersName() {
    DatedTalk told = toldOf("aq0120");
    assertThat(answersAreAbout(told)).containsExactly(List.of("facilities", "proyektor"));
    assertThat(told.help(9))
        .filteredOn(help -> help.id().equals("q0120"))
        .allMatch(help -> help.topics().equals(List.of("facilities", "proyektor")))
        .isNotEmpty();
  }
}
