// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DatedTalkTest {
  private static DatedTalk.Message message(String id, String person, String answers) {
    Post.Form form = answers == null ? Post.Form.QUESTION : Post.Form.TALK;
    return new DatedTalk.Message(
        id, person, 1, form, answers, "m1", List.of("vpn"), List.of(), List.of(), 0, false, "");
  }

  private static DatedTalk talk(DatedTalk.Reaction... reactions) {
    SortedMap<String, DatedTalk.Message> messages = new TreeMap<>();
    messages.put("m1", message("m1", "ann", null));
    messages.put("m2", message("m2", "bob", "m1"));
    return new DatedTalk(messages, List.of(reactions));
  }

  private static boolean isAccepted(DatedTalk talk, double day) {
    return talk.help(day).stream().anyMatch(help -> help.helper() != null && help.accepted());
  }

  @Test
  void anAcceptanceCountsFromTheDayOnWhichWhoAskedGaveIt() {
    DatedTalk talk =
        talk(
            new DatedTalk.Reaction("m2", "bob", 2, true),
            new DatedTalk.Reaction("m2", "ann", 5, true));
    assertThat(isAccepted(talk, 4)).isFalse();
    assertThat(isAccepted(talk, 6)).isTrue();
  }

  @Test
  void whatTheAnswererAcceptsIsNoHelp() {
    assertThat(isAccepted(talk(new DatedTalk.Reaction("m2", "bob", 2, true)), 4)).isFalse();
  }

  @Test
  void aFewMessagesEndWithTheLastAndAThousandWithTheLastButOne() {
    assertThat(SmallTalk.of("a ann 1 - vpn", "b ann 2 - vpn", "c ann 9 - vpn").end()).isEqualTo(9);
    String[] many =
        IntStream.rangeClosed(0, 1000)
            .mapToObj(i -> "m" + i + " ann " + i + " - vpn")
            .toArray(String[]::new);
    assertThat(SmallTalk.of(many).end()).isEqualTo(999);
  }

  @Test
  void everybodyHasAFirstDayAndTopicsAreNamedOrTold() {
    DatedTalk talk = SmallTalk.of("a ann 3 - vpn", "b bob 4 a -", "c bob 2 - sport");
    assertThat(talk.firstDays()).isEqualTo(Map.of("ann", 3.0, "bob", 2.0));
    DatedTalk.Message told = talk.messages().get("b").about(List.of(), List.of("vpn client"));
    assertThat(talk.with(List.of(told)).topics()).containsExactly("sport", "vpn", "vpn client");
  }
}
