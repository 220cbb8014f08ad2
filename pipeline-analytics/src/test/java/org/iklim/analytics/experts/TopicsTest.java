// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.iklim.analytics.reports.page.Language;
import org.iklim.analytics.reports.page.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicsTest {

  @ParameterizedTest
  @CsvSource({
    "#Cuti-Tahunan, leave",
    "annual leave, leave",
    "#leave, leave",
    "slip_gaji, pay",
    "Quantum-Gate, quantum gate",
    "'#', ''"
  })
  void oneTopicHasOneNameInBothLanguages(String written, String name) {
    assertThat(TopicNames.of(written)).isEqualTo(name);
  }

  @Test
  void aTopicTellsItsNamesInBothLanguages() {
    assertThat(TopicNames.others("leave"))
        .startsWith("cuti")
        .contains("annual leave")
        .doesNotContain("leave");
    assertThat(TopicNames.others("leave")).allMatch(name -> TopicNames.of(name).equals("leave"));
    assertThat(TopicNames.others("learning")).startsWith("pelatihan");
    assertThat(TopicNames.others("procurement")).startsWith("pengadaan");
    assertThat(TopicNames.others("quantum gate")).isEmpty();
  }

  /** The ids of docs/taxonomy.md, written as topics. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "workload",
        "pay",
        "benefits",
        "leave",
        "manager",
        "leadership",
        "colleagues",
        "recognition",
        "career",
        "learning",
        "tools",
        "facilities",
        "canteen",
        "commute",
        "safety",
        "wellbeing",
        "change",
        "communication",
        "process",
        "customers",
        "product",
        "fairness",
        "job security",
        "flexibility",
        "social"
      })
  void anAspectIsCalledAsOnTheLeadersPage(String aspect) {
    String indonesian = new Words(Language.INDONESIAN).topic(aspect);
    assertThat(TopicNames.others(aspect)).startsWith(indonesian.toLowerCase(Locale.ROOT));
    assertThat(TopicNames.of(indonesian)).isEqualTo(aspect);
    assertThat(TopicNames.of(new Words(Language.ENGLISH).topic(aspect))).isEqualTo(aspect);
  }

  @Test
  void wordsLearntFromTagsOfEitherLanguageTellTheTopic() {
    TopicWords words = new TopicWords();
    for (int i = 0; i < 20; i++) {
      words.learn("token vpn putus lagi di rumah " + i, List.of("vpn"));
      words.learn("cannot reach the gateway tunnel " + i, List.of("vpn"));
      words.learn("menu kantin hari ini enak " + i, List.of("canteen"));
    }
    for (int i = 0; i < 1000; i++) {
      words.learn("selamat pagi semua " + i, List.of());
    }
    assertThat(words.topic("gateway putus")).contains("vpn");
    assertThat(words.topic("menu kantin enak")).contains("canteen");
    assertThat(words.topic("selamat pagi")).isEmpty();
  }

  @Test
  void thanksAreReadInBothLanguages() {
    assertThat(List.of("Makasih ya!", "thanks a lot", "terima kasih pak"))
        .allMatch(TalkWords::saysThanks);
    assertThat(TalkWords.saysThanks("the tank is full")).isFalse();
  }
}
