// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BaselinesTest {
  /** Dan writes most and Bob answers most, but on the VPN it is Cyd who answers. */
  private static final DatedTalk TALK =
      SmallTalk.of(
          "q1 ann 1 -  vpn",
          "r1 cyd 2 q1 -",
          "q2 ann 3 -  sport",
          "r2 bob 4 q2 -",
          "q3 cyd 5 -  sport",
          "r3 bob 6 q3 -",
          "r4 bob 7 q3 -",
          "q4 dan 8 -  canteen",
          "q5 dan 8 -  canteen",
          "q6 dan 8 -  canteen",
          "q7 dan 8 -  canteen");

  private static Map<String, List<String>> on(String topic) {
    return new Baselines(TALK.upTo(9)).on(topic);
  }

  @Test
  void allAreThereInTheOrderOfTheirNames() {
    assertThat(on("vpn").keySet()).containsExactlyElementsOf(Baselines.NAMES);
    assertThat(Baselines.NAMES).endsWith("all messages", "all answers");
  }

  @Test
  void someGoByTheTalkOnTheTopic() {
    assertThat(on("vpn").get("messages")).containsExactly("ann", "cyd");
    assertThat(on("vpn").get("in-degree")).containsExactly("cyd");
  }

  @Test
  void theBlindOnesNameTheSamePeopleOnEveryTopic() {
    assertThat(on("vpn").get("all messages")).containsExactly("dan", "bob", "ann", "cyd");
    for (String blind : Baselines.BLIND) {
      assertThat(on("sport").get(blind)).isEqualTo(on("vpn").get(blind));
      assertThat(on("nothing").get(blind)).isEqualTo(on("vpn").get(blind));
    }
  }

  /** Bob's second answer to one question is the same answer, and who asks answers nothing. */
  @Test
  void whoAnswersMostQuestionsIsFirstWhateverTheyAreAbout() {
    assertThat(on("vpn").get("all answers")).containsExactly("bob", "cyd");
  }
}
