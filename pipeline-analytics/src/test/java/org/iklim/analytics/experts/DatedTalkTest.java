// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
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
}
