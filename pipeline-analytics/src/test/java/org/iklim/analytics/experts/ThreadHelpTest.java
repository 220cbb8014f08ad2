// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ThreadHelpTest {
  private static Post post(String id, String person, String answers, Post.Form form) {
    return post(id, person, answers, form, List.of(), false);
  }

  private static Post post(
      String id,
      String person,
      String answers,
      Post.Form form,
      List<String> acceptedBy,
      boolean thanks) {
    List<String> topics = answers == null ? List.of("vpn") : List.of();
    double day = Integer.parseInt(id.substring(1));
    return new Post(
        id,
        person,
        day,
        form,
        answers,
        topics,
        List.of(),
        List.of(),
        List.of(person),
        0,
        acceptedBy,
        thanks);
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
                post("m3", "bob", "m1", Post.Form.TALK, List.of("ann"), false)))
        .containsExactly("QUESTION null", "COMMENT bob", "ANSWER bob");
  }

  @Test
  void ownAnswersAndOwnLikesAreNoHelp() {
    List<Help> help =
        ThreadHelp.in(
            "m1",
            List.of(
                post("m1", "ann", null, Post.Form.QUESTION),
                post("m2", "ann", "m1", Post.Form.TALK, List.of("ann"), false),
                post("m3", "bob", "m1", Post.Form.TALK)));
    assertThat(help).extracting(Help::helper).containsExactly(null, "bob");
    assertThat(help.get(1).thankedBy()).isEmpty();
  }

  @Test
  void onlyWhoAskedAcceptsAndAThirdPersonGivesThanks() {
    List<Help> help =
        ThreadHelp.in(
            "m1",
            List.of(
                post("m1", "ann", null, Post.Form.QUESTION),
                post("m2", "bob", "m1", Post.Form.TALK, List.of("bob"), false),
                post("m3", "cyd", "m1", Post.Form.TALK, List.of("mod"), false),
                post("m4", "dan", "m1", Post.Form.TALK, List.of("ann", "mod"), false)));
    assertThat(help).extracting(Help::helper).containsExactly(null, "bob", "cyd", "dan");
    assertThat(help).extracting(Help::accepted).containsExactly(true, false, false, true);
    assertThat(help)
        .extracting(Help::thankedBy)
        .containsExactly(List.of(), List.of(), List.of("mod"), List.of("mod"));
  }

  @Test
  void anOwnAcceptanceDoesNotMakeALaterMessageTheAnswer() {
    assertThat(
            kinds(
                post("m1", "ann", null, Post.Form.QUESTION),
                post("m2", "bob", "m1", Post.Form.TALK),
                post("m3", "bob", "m1", Post.Form.TALK, List.of("bob"), false)))
        .containsExactly("QUESTION null", "ANSWER bob", "COMMENT bob");
  }

  @Test
  void whoBeganTheThreadAcceptsWhateverTheAnswerNames() {
    List<Help> help =
        ThreadHelp.in(
            "m1",
            List.of(
                post("m1", "ann", null, Post.Form.QUESTION),
                post("m2", "bob", "m1", Post.Form.TALK),
                post("m3", "cyd", "m2", Post.Form.TALK, List.of("ann"), false)));
    assertThat(help.get(2).kind()).isEqualTo(Help.Kind.ANSWER);
    assertThat(help.get(2).helped()).isEqualTo("ann");
    assertThat(help.get(2).accepted()).isTrue();
  }

  @Test
  void wordsOfThanksGoToTheMessageTheyAnswer() {
    List<Help> help =
        ThreadHelp.in(
            "m1",
            List.of(
                post("m1", "ann", null, Post.Form.QUESTION),
                post("m2", "bob", "m1", Post.Form.TALK),
                post("m3", "ann", "m2", Post.Form.TALK, List.of(), true)));
    assertThat(help.get(1).thankedBy()).containsExactly("ann");
    assertThat(help.get(1).topics()).containsExactly("vpn");
  }
}
