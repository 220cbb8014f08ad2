// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.iklim.schemas.RejectReason;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What truth.json says is what the activities hold, counted without the generator's help. */
class TruthTest {
  private static final int WEEKS = 30;

  @TempDir private static Path folder;

  private static Sample sample;
  private static JsonNode truth;

  @BeforeAll
  static void generate() throws IOException {
    sample = Sample.generate(folder, 400, WEEKS, 4);
    truth = sample.truth();
  }

  @Test
  void everyLineIsValidOrADuplicateOrRejectedForItsReason() {
    Map<String, Long> rejected = new TreeMap<>();
    Map<String, String> byId = new HashMap<>();
    long[] counts = new long[3];
    sample.lines(
        line -> {
          counts[0]++;
          var fault = ProfileCheck.fault(line);
          if (fault.isPresent()) {
            rejected.merge(fault.get().name(), 1L, Long::sum);
            return;
          }
          String earlier = byId.put(Sample.json(line).get("id").textValue(), line);
          if (earlier == null) {
            counts[1]++;
          } else {
            counts[2]++;
            assertThat(line).isEqualTo(earlier);
          }
        });
    assertThat(expected("activities_total_lines")).isEqualTo(counts[0]);
    assertThat(expected("valid")).isEqualTo(counts[1]);
    assertThat(expected("duplicates")).isEqualTo(counts[2]).isPositive();
    Map<String, Long> planted = new TreeMap<>();
    truth
        .at("/expected/rejected")
        .properties()
        .forEach(entry -> planted.put(entry.getKey(), entry.getValue().asLong()));
    assertThat(rejected).isEqualTo(planted);
    for (RejectReason reason : MalformedLines.REASONS) {
      assertThat(planted).containsKey(reason.name());
      assertThat(planted.get(reason.name())).isPositive();
    }
  }

  @Test
  void eventsOfEachKindAreAsManyAsStated() {
    Map<String, Long> kinds = new HashMap<>();
    Set<String> deleted = new HashSet<>();
    Set<String> standing = new HashSet<>();
    Set<String> withdrawn = new HashSet<>();
    sample.activities(
        activity -> {
          JsonNode object = activity.get("object");
          String type = activity.get("type").textValue();
          kinds.merge(type + object.path("type").asText(), 1L, Long::sum);
          if (type.equals("Create") && !object.has("inReplyTo")) {
            kinds.merge("post", 1L, Long::sum);
          }
          switch (type) {
            case "Delete" -> deleted.add(object.textValue());
            case "Like" -> standing.add(activity.get("id").textValue());
            case "Undo" -> withdrawn.add(object.textValue());
            default -> {}
          }
        });
    long messages = sum(kinds, "Create");
    assertThat(expected("messages_created")).isEqualTo(messages);
    assertThat(expected("posts")).isEqualTo(kinds.get("post"));
    assertThat(expected("comments")).isEqualTo(messages - kinds.get("post"));
    assertThat(expected("messages_deleted")).isEqualTo(deleted.size());
    assertThat(expected("messages_current")).isEqualTo(messages - deleted.size());
    assertThat(expected("account_profiles")).isEqualTo(kinds.get("UpdatePerson"));
    assertThat(expected("group_profiles")).isEqualTo(kinds.get("UpdateGroup"));
    assertThat(expected("activity_events"))
        .isEqualTo(expected("valid") - expected("account_profiles"));
    assertThat(expected("edits"))
        .isEqualTo(
            sum(kinds, "Update") - expected("account_profiles") - expected("group_profiles"));
    assertThat(standing).containsAll(withdrawn);
    assertThat(expected("likes_given")).isEqualTo(standing.size());
    assertThat(expected("likes_withdrawn")).isEqualTo(withdrawn.size());
    assertThat(expected("likes_standing")).isEqualTo(standing.size() - withdrawn.size());
    assertThat(expected("shares")).isEqualTo(sum(kinds, "Announce"));
    assertThat(expected("accepted_answers")).isEqualTo(sum(kinds, "Accept"));
    assertThat(expected("follows")).isEqualTo(sum(kinds, "Follow"));
    assertThat(expected("joins")).isEqualTo(sum(kinds, "Join"));
    assertThat(expected("leaves")).isEqualTo(sum(kinds, "Leave"));
  }

  @Test
  void lateEventsComeADayOrMoreAfterTheirTime() {
    long[] late = {0};
    Instant[] newest = {Instant.MIN};
    sample.activities(
        activity -> {
          Instant published = Instant.parse(activity.get("published").textValue());
          if (published.isAfter(newest[0])) {
            newest[0] = published;
          } else if (published.isBefore(newest[0].minusSeconds(80_000))) {
            late[0]++;
          }
        });
    // Arrival is not in the file; the newest time so far is a little behind it on quiet days.
    assertThat((double) late[0]).isCloseTo(expected("late"), within(expected("late") * 0.1));
  }

  @Test
  void expertsAnswerAndAreAccepted() {
    Map<String, String> authors = new HashMap<>();
    Set<String> questions = new HashSet<>();
    List<String> accepted = new ArrayList<>();
    sample.activities(
        activity -> {
          JsonNode object = activity.get("object");
          String type = activity.get("type").textValue();
          if (type.equals("Create")) {
            authors.put(
                object.get("id").textValue(),
                Sample.personId(activity.at("/actor/id").textValue()));
            if (object.get("type").textValue().equals("Question")) {
              questions.add(object.get("id").textValue());
            }
          } else if (type.equals("Accept")) {
            accepted.add(object.textValue());
          }
        });
    Set<String> experts = new HashSet<>();
    long byExperts = 0;
    for (JsonNode expert : truth.get("experts")) {
      experts.add(expert.get("person_id").textValue());
      byExperts += expert.get("accepted").asLong();
      assertThat(expert.get("accepted").asLong())
          .isLessThanOrEqualTo(expert.get("answers").asLong());
    }
    long counted = accepted.stream().map(authors::get).filter(experts::contains).count();
    assertThat(questions.size()).isGreaterThan(accepted.size());
    assertThat(byExperts).isBetween(accepted.size() / 2L, counted);
  }

  @Test
  void silentLeadersAnswerNobody() {
    Set<String> silent = new HashSet<>();
    truth.get("silent_leaders").forEach(leader -> silent.add(leader.get("person_id").textValue()));
    assertThat(silent).isNotEmpty();
    sample.messages(
        message -> {
          if (message.get("object").has("inReplyTo")) {
            assertThat(silent).doesNotContain(author(message));
          }
        });
  }

  @Test
  void nobodyWritesBeforeJoiningOrAfterLeaving() {
    Map<String, LocalDate> joined = days("joined");
    Map<String, LocalDate> left = days("left");
    assertThat(joined).isNotEmpty();
    assertThat(left).isNotEmpty();
    sample.messages(
        message -> {
          // Local days: a whole day more on each side covers every time zone.
          LocalDate day = LocalDate.parse(message.get("published").textValue().substring(0, 10));
          String person = author(message);
          assertThat(day.plusDays(1)).isAfterOrEqualTo(joined.getOrDefault(person, LocalDate.MIN));
          assertThat(day).isBeforeOrEqualTo(left.getOrDefault(person, LocalDate.MAX));
        });
  }

  @Test
  void fadingPeopleWriteLessAndLess() {
    Map<String, LocalDate> fading = days("fading");
    long[] counts = new long[2];
    sample.messages(
        message -> {
          LocalDate since = fading.get(author(message));
          if (since != null) {
            LocalDate day = LocalDate.parse(message.get("published").textValue().substring(0, 10));
            if (day.isAfter(since)) {
              counts[day.isAfter(since.plusDays(42)) ? 1 : 0]++;
            }
          }
        });
    assertThat(counts[0]).isGreaterThan(2 * counts[1]);
  }

  @Test
  void incidentsStandOutInTheirUnit() {
    assertThat(truth.get("incidents")).isNotEmpty();
    for (JsonNode incident : truth.get("incidents")) {
      long extra = incident.get("extra_messages").asLong();
      long all = incident.get("unit_messages").asLong();
      assertThat(extra).isPositive().isLessThanOrEqualTo(all);
      assertThat(incident.get("tone_points").asDouble())
          .isCloseTo(-100.0 * extra / all, within(0.06));
      assertThat(incident.get("start").textValue())
          .isLessThanOrEqualTo(incident.get("peak").textValue());
      assertThat(incident.get("peak").textValue())
          .isLessThanOrEqualTo(incident.get("end").textValue());
    }
  }

  private static long expected(String name) {
    return truth.at("/expected/" + name).asLong();
  }

  private static long sum(Map<String, Long> kinds, String type) {
    return kinds.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(type))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static Map<String, LocalDate> days(String name) {
    Map<String, LocalDate> days = new HashMap<>();
    for (JsonNode person : truth.get(name)) {
      days.put(person.get("person_id").textValue(), LocalDate.parse(person.get("day").textValue()));
    }
    return days;
  }

  private static String author(JsonNode message) {
    return Sample.personId(message.at("/actor/id").textValue());
  }
}
