// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ThreadHelpTest {
  private static Post post(String id, String person, String answers, Post.Form form) {
    return post(id, person, answers, form, false, false);
  }

  private static Post post(
      String id, String person, String answers, Post.Form form, boolean accepted, boolean thanks) {
    List<String> topics = answers == null ? List.of("vpn") : List.of();
    double day = Integer.parseInt(id.substring(1));
    return new Post(
        id, person, day, form, answers, topics, List.of(), List.of(person), 0, accepted, thanks);
  }

  private static List<String> kinds(Post... posts) {
    return ThreadHelp.in("m1", List.of(posts)).stream()
        .map(help -> help.kind() + " " + help.helper())
        .toList();
  }

  @Test
  void whoComesBackToAQuestionHasAnsweredItOnce() {
    assertThat(
            kinds(
                post("m1", "ann", null, Post.Form.QUESTION),
                post("m2", "bob", "m1", Post.Form.TALK),
                post("m3", "bob", "m1", Post.Form.TALK)))
        .containsExactly("QUESTION null", "ANSWER bob", "COMMENT bob");
  }

  @Test
  void theAcceptedMessageIsTheAnswer() {
    assertThat(
            kinds(
                post("m1", "ann", null, Post.Form.QUESTION),
                post("m2", "bob", "m1", Post.Form.TALK),
                post("m3", "bob", "m1", Post.Form.TALK, true, false)))
        .containsExactly("QUESTION null", "COMMENT bob", "ANSWER bob");
  }

  @Test
  void ownAnswersAndOwnLikesAreNoHelp() {
    List<Help> help =
        ThreadHelp.in(
            "m1",
            List.of(
                post("m1", "ann", null, Post.Form.QUESTION),
                post("m2", "ann", "m1", Post.Form.TALK, true, false),
                post("m3", "bob", "m1", Post.Form.TALK)));
    assertThat(help).extracting(Help::helper).containsExactly(null, "bob");
    assertThat(help.get(1).thankedBy()).isEmpty();
  }

  @Test
  void wordsOfThanksGoToTheMessageTheyAnswer() {
    List<Help> help =
        ThreadHelp.in(
            "m1",
            List.of(
                post("m1", "ann", null, Post.Form.QUESTION),
                post("m2", "bob", "m1", Post.Form.TALK),
                post("m3", "ann", "m2", Post.Form.TALK, false, true)));
    assertThat(help.get(1).thankedBy()).containsExactly("ann");
    assertThat(help.get(1).topics()).containsExactly("vpn");
  }
}
