// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every id that an activity names is one that the network knows, and every time makes sense. */
class ReferencesTest {
  @TempDir private static Path folder;

  private static Sample sample;
  private static final Map<String, JsonNode> messages = new HashMap<>();
  private static final Map<String, String> emails = new HashMap<>();
  private static final Set<String> groups = new HashSet<>();
  private static final Set<String> actions = new HashSet<>();

  @BeforeAll
  static void generate() throws IOException {
    sample = Sample.generate(folder, 300, 16, 21);
    sample.activities(
        activity -> {
          JsonNode object = activity.get("object");
          actions.add(activity.get("id").textValue());
          switch (object.path("type").asText()) {
            case "Person" ->
                emails.put(object.get("id").textValue(), object.get("email").textValue());
            case "Group" -> groups.add(object.get("id").textValue());
            case "Note", "Article", "Question", "Page", "Document" -> {
              if (activity.get("type").textValue().equals("Create")) {
                messages.put(object.get("id").textValue(), activity);
              }
            }
            default -> {}
          }
        });
  }

  @Test
  void everyActorHasAProfileInItsSource() {
    sample.activities(
        activity -> {
          String actor = activity.at("/actor/id").textValue();
          assertThat(emails).containsKey(actor);
          assertThat(source(actor)).isEqualTo(source(activity.get("id").textValue()));
        });
  }

  @Test
  void commentsAnswerEarlierMessagesOfTheirThread() {
    messages.forEach(
        (id, message) -> {
          JsonNode object = message.get("object");
          String thread = object.get("context").textValue();
          if (object.has("inReplyTo")) {
            JsonNode parent = messages.get(object.get("inReplyTo").textValue());
            assertThat(parent.at("/object/context").textValue()).isEqualTo(thread);
            assertThat(parent.at("/object/audience/id"))
                .isEqualTo(message.at("/object/audience/id"));
            assertThat(published(parent)).isBefore(published(message));
          } else {
            assertThat(thread).isEqualTo(id);
          }
          assertThat(groups).contains(object.at("/audience/id").textValue());
          object
              .path("tag")
              .forEach(
                  tag -> {
                    if (tag.get("type").textValue().equals("Mention")) {
                      assertThat(emails).containsKey(tag.get("href").textValue());
                      assertThat(object.get("content").textValue()).startsWith("@mention ");
                    }
                  });
        });
  }

  @Test
  void whatIsDoneToAMessageIsDoneAfterItWasWritten() {
    Set<String> likes = new HashSet<>();
    sample.activities(
        activity -> {
          String type = activity.get("type").textValue();
          if (Set.of("Like", "Announce", "Accept", "Delete").contains(type)) {
            String message = activity.get("object").textValue();
            assertThat(messages).containsKey(message);
            assertThat(published(activity)).isAfter(published(messages.get(message)));
            if (type.equals("Like")) {
              assertThat(likes.add(activity.at("/actor/id").textValue() + message)).isTrue();
            }
          } else if (type.equals("Undo")) {
            assertThat(actions).contains(activity.get("object").textValue());
          }
        });
  }

  @Test
  void acceptedAnswersAnswerAQuestionOfTheAsker() {
    sample.activities(
        activity -> {
          if (activity.get("type").textValue().equals("Accept")) {
            JsonNode answer = messages.get(activity.get("object").textValue());
            JsonNode question = messages.get(answer.at("/object/context").textValue());
            assertThat(question.at("/object/type").textValue()).isEqualTo("Question");
            assertThat(question.at("/actor/id")).isEqualTo(activity.at("/actor/id"));
            assertThat(answer.at("/actor/id")).isNotEqualTo(activity.at("/actor/id"));
          }
        });
  }

  @Test
  void aMinorityHasASecondAccountWithTheSameAddress() {
    Map<String, Integer> accounts = new HashMap<>();
    emails.values().forEach(email -> accounts.merge(email, 1, Integer::sum));
    long twice = accounts.values().stream().filter(count -> count == 2).count();
    assertThat(accounts).hasSize(300);
    assertThat(twice).isBetween(300 / 50L, 300 / 4L);
    emails.forEach(
        (account, email) ->
            assertThat(email).contains(Integer.toString(number(Sample.personId(account)))));
  }

  @Test
  void privateCommunitiesAreToTheirMembersOnly() {
    Map<Boolean, Integer> seen = new HashMap<>();
    sample.messages(
        message -> {
          String to = message.at("/to/0").textValue();
          boolean open = to.equals("as:Public");
          seen.merge(open, 1, Integer::sum);
          if (!open) {
            assertThat(to).isEqualTo(message.at("/object/audience/id").textValue());
          }
        });
    assertThat(seen.get(true)).isGreaterThan(10 * seen.get(false));
  }

  private static int number(String personId) {
    return Integer.parseInt(personId.substring(1));
  }

  private static String source(String id) {
    return id.substring(0, id.indexOf(':', id.indexOf(':', 4) + 1));
  }

  private static Instant published(JsonNode activity) {
    return Instant.parse(activity.get("published").textValue());
  }
}
