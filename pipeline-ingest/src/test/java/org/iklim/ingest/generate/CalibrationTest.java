// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A year of 1,000 people against distributions measured in real communities: the Lean Zulip (5,479
 * senders, 956,248 messages) and the Urho3D Discourse (999 writers, 5,046 topics). docs/generate.md
 * says which figure is taken from which, and why not the others.
 */
class CalibrationTest {
  /** Urho3D .840, Lean .943: Gini of messages per person. */
  private static final double LOWEST_GINI = 0.82;

  private static final double HIGHEST_GINI = 0.943;

  /** Urho3D: share of the most active hundredth of people (Lean: .682). */
  private static final double TOP_SHARE = 0.338;

  /** Urho3D: messages per topic. */
  private static final double[] THREAD_MEAN_MEDIAN_P90_P99 = {7.33, 4, 14, 55};

  /** Lean: distinct participants per topic. */
  private static final double[] PARTICIPANTS_MEAN_MEDIAN_P90_P99 = {3.96, 3, 7, 15};

  /** Urho3D: likes per liked post. */
  private static final double[] LIKES_MEAN_MEDIAN_P90_P99 = {1.98, 1, 4, 12};

  /** Lean: share of each weekday among Monday to Friday. */
  private static final double[] WEEKDAYS = {0.1945, 0.2082, 0.2055, 0.2016, 0.1902};

  @TempDir private static Path folder;

  private static final Map<String, Integer> perPerson = new HashMap<>();
  private static final Map<String, Integer> perThread = new HashMap<>();
  private static final Map<String, Set<String>> participants = new HashMap<>();
  private static final Map<String, Integer> likes = new HashMap<>();
  private static final double[] hours = new double[24];
  private static final double[] weekdays = new double[7];
  private static final Set<String> distinctPosts = new HashSet<>();
  private static int posts;
  private static int messages;

  @BeforeAll
  static void generate() throws IOException {
    Sample sample = Sample.generate(folder, 1000, 52, 1);
    Map<String, ZoneOffset> zones = zones(sample);
    sample.activities(
        activity -> {
          switch (activity.get("type").textValue()) {
            case "Create" -> count(activity, zones);
            case "Like" -> likes.merge(activity.get("object").textValue(), 1, Integer::sum);
            default -> {}
          }
        });
  }

  @Test
  void fewPeopleWriteMost() {
    int[] sorted = sorted(perPerson.values());
    assertThat(gini(sorted)).isBetween(LOWEST_GINI, HIGHEST_GINI);
    int top = sorted.length / 100;
    double share = sum(sorted, sorted.length - top) / sum(sorted, 0);
    assertThat(share).isCloseTo(TOP_SHARE, within(0.12));
  }

  @Test
  void threadsAreAsLongAsRealOnes() {
    assertThat(meanMedianP90P99(perThread.values()))
        .satisfies(figures -> near(figures, THREAD_MEAN_MEDIAN_P90_P99, 0.3));
  }

  @Test
  void asManyPeopleTakePartInAThread() {
    Collection<Integer> sizes = participants.values().stream().map(Set::size).toList();
    assertThat(meanMedianP90P99(sizes))
        .satisfies(figures -> near(figures, PARTICIPANTS_MEAN_MEDIAN_P90_P99, 0.25));
  }

  @Test
  void likedMessagesGetAsManyLikes() {
    assertThat(meanMedianP90P99(likes.values()))
        .satisfies(figures -> near(figures, LIKES_MEAN_MEDIAN_P90_P99, 0.25));
  }

  @Test
  void workingDaysHaveTheirShape() {
    double working = Arrays.stream(weekdays, 0, 5).sum();
    for (int day = 0; day < 5; day++) {
      assertThat(weekdays[day] / working).isCloseTo(WEEKDAYS[day], within(0.025));
    }
    assertThat((weekdays[5] + weekdays[6]) / messages).isBetween(0.005, 0.08);
  }

  @Test
  void peopleTalkInWorkingHoursOfTheirOwnTimeZone() {
    double working = Arrays.stream(hours, 8, 18).sum() / messages;
    double night = (hours[23] + Arrays.stream(hours, 0, 5).sum()) / messages;
    assertThat(working).isBetween(0.75, 0.95);
    assertThat(night).isBetween(0.0, 0.03);
    assertThat(hours[12]).isLessThan(0.85 * Math.min(hours[10], hours[14]));
  }

  @Test
  void postsHardlyEverRepeatEachOther() {
    assertThat(messages).isGreaterThan(100_000);
    assertThat(distinctPosts.size() / (double) posts).isGreaterThanOrEqualTo(0.9);
  }

  private static void count(JsonNode activity, Map<String, ZoneOffset> zones) {
    JsonNode object = activity.get("object");
    String person = Sample.personId(activity.at("/actor/id").textValue());
    String thread = object.get("context").textValue();
    messages++;
    perPerson.merge(person, 1, Integer::sum);
    perThread.merge(thread, 1, Integer::sum);
    participants.computeIfAbsent(thread, key -> new HashSet<>()).add(person);
    if (!object.has("inReplyTo")) {
      posts++;
      distinctPosts.add(object.get("content").textValue());
    }
    LocalDateTime local =
        LocalDateTime.ofInstant(
            Instant.parse(activity.get("published").textValue()), zones.get(person));
    hours[local.getHour()]++;
    weekdays[local.getDayOfWeek().getValue() - 1]++;
  }

  private static Map<String, ZoneOffset> zones(Sample sample) throws IOException {
    Map<String, ZoneOffset> byCity =
        Map.of(
            "Jakarta", ZoneOffset.ofHours(7),
            "Bandung", ZoneOffset.ofHours(7),
            "Surabaya", ZoneOffset.ofHours(7),
            "Medan", ZoneOffset.ofHours(7),
            "Makassar", ZoneOffset.ofHours(8),
            "Singapore", ZoneOffset.ofHours(8),
            "Jayapura", ZoneOffset.ofHours(9));
    Map<String, ZoneOffset> zones = new HashMap<>();
    for (CSVRecord row : sample.peopleRows()) {
      zones.put(row.get("PersonId"), byCity.get(row.get("Location")));
    }
    return zones;
  }

  private static void near(double[] figures, double[] targets, double tolerance) {
    for (int i = 0; i < targets.length; i++) {
      assertThat(figures[i]).isCloseTo(targets[i], within(tolerance * targets[i]));
    }
  }

  private static double[] meanMedianP90P99(Collection<Integer> values) {
    int[] sorted = sorted(values);
    int n = sorted.length;
    return new double[] {
      sum(sorted, 0) / n, sorted[n / 2], sorted[(int) (n * 0.9)], sorted[(int) (n * 0.99)]
    };
  }

  private static int[] sorted(Collection<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).sorted().toArray();
  }

  private static double sum(int[] sorted, int from) {
    return Arrays.stream(sorted, from, sorted.length).asDoubleStream().sum();
  }

  private static double gini(int[] sorted) {
    double weighted = 0;
    for (int i = 0; i < sorted.length; i++) {
      weighted += (2.0 * i - sorted.length + 1) * sorted[i];
    }
    return weighted / (sorted.length * sum(sorted, 0));
  }
}
