// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.experts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.iklim.analytics.experts.DatedTalk;
import org.iklim.analytics.experts.ExpertModel;
import org.iklim.analytics.experts.ExpertRanking;
import org.iklim.analytics.experts.Expertise;
import org.iklim.analytics.experts.TopicNames;

/** The experts that {@code iklim generate} has planted, and how many of them are found. */
public final class PlantedExperts {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SortedMap<String, SortedSet<String>> emailsByTopic = new TreeMap<>();

  private PlantedExperts() {}

  /**
   * What was found.
   *
   * @param experts planted pairs of topic and person, at most k of a topic
   * @param found of these, among the first k of their topic
   * @param k places looked at
   */
  public record Found(int experts, int found, int k) {
    /** Share found, 0 to 1. */
    public double share() {
      return experts == 0 ? 0 : (double) found / experts;
    }
  }

  /**
   * Reads the truth and the HR file beside it.
   *
   * @param truth truth.json of a generated company; people.csv lies beside it
   */
  public static PlantedExperts read(Path truth) throws IOException {
    Map<String, String> emails = emails(truth.resolveSibling("people.csv"));
    PlantedExperts planted = new PlantedExperts();
    for (JsonNode expert : JSON.readTree(truth.toFile()).path("experts")) {
      String email = emails.get(expert.path("person_id").asText());
      planted
          .emailsByTopic
          .computeIfAbsent(TopicNames.of(expert.path("topic").asText()), t -> new TreeSet<>())
          .add(email);
    }
    return planted;
  }

  /** How many are among the first k of their topics. */
  public Found among(ActivityFile.Contents file, DatedTalk talk, ExpertModel model, int k) {
    double end = talk.end();
    ExpertRanking ranking = new ExpertRanking(model, talk.help(Double.POSITIVE_INFINITY), end);
    Map<String, List<Expertise>> ranks = ranking.on(emailsByTopic.keySet(), k);
    int experts = 0;
    int found = 0;
    for (Map.Entry<String, SortedSet<String>> topic : emailsByTopic.entrySet()) {
      List<String> first =
          ranks.get(topic.getKey()).stream().limit(k).map(Expertise::person).toList();
      experts += Math.min(k, topic.getValue().size());
      found +=
          (int)
              topic.getValue().stream()
                  .flatMap(email -> file.actors().called(email).stream())
                  .filter(first::contains)
                  .count();
    }
    return new Found(experts, found, k);
  }

  private static Map<String, String> emails(Path people) throws IOException {
    Map<String, String> emails = new HashMap<>();
    for (CsvRows.Row row : CsvRows.read(people, "PersonId", "Email")) {
      emails.put(row.cells().get(0), row.cells().get(1));
    }
    return emails;
  }
}
