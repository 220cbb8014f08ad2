// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.iklim.analytics.emergent.CommunityBacktest;
import org.iklim.analytics.emergent.CommunityBacktest.Change;
import org.iklim.analytics.emergent.CommunityBacktest.Circle;
import org.iklim.analytics.emergent.CommunityBacktest.Identity;
import org.iklim.analytics.emergent.CommunityBacktest.Kind;
import org.iklim.analytics.emergent.CommunityBacktest.Score;
import org.iklim.analytics.emergent.CommunityBacktest.Told;
import org.iklim.analytics.emergent.DetectedCommunities;
import org.iklim.analytics.emergent.TrackedCommunities;
import org.iklim.analytics.network.Replies;
import org.iklim.analytics.network.ThreadMessages;
import org.iklim.analytics.network.Threads;
import org.iklim.analytics.people.PeopleAsOf;
import org.iklim.analytics.ties.FourWeeks;
import org.iklim.analytics.ties.TieRules;
import org.iklim.analytics.ties.Ties;
import org.iklim.schemas.tables.Accounts;
import org.iklim.schemas.tables.Attributes;
import org.iklim.schemas.tables.Memberships;
import org.iklim.schemas.tables.NetworkCommunities;

/**
 * How well emergent communities tell what became of the circles that {@code iklim generate}
 * planted: the steps of the stage network, from messages and likes to communities with identities,
 * on the files of companies as they are, compared with their truth.json.
 *
 * <p>Arguments: folders of companies. Results go to standard output, each change that was missed or
 * wrongly told to standard error.
 */
public final class CommunityEvaluation {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<Kind, Score> scores = new EnumMap<>(Kind.class);
  private Identity identity = new Identity(0, 0);

  private CommunityEvaluation() {}

  /** Evaluates the company folders that are named. */
  public static void main(String[] folders) throws IOException {
    CommunityEvaluation evaluation = new CommunityEvaluation();
    SparkSession spark = BenchmarkSession.start();
    for (String folder : folders) {
      evaluation.add(spark, Path.of(folder));
    }
    spark.stop();
    evaluation.print();
  }

  private void add(SparkSession spark, Path folder) throws IOException {
    JsonNode truth = JSON.readTree(folder.resolve("truth.json").toFile());
    LocalDate first = LocalDate.parse(truth.get("start").asText());
    LocalDate last = LocalDate.parse(truth.get("end").asText());
    Map<Integer, Circle> circles = circles(truth);
    CommunityBacktest backtest =
        new CommunityBacktest(
            List.copyOf(circles.values()),
            changes(truth, circles),
            told(spark, GeneratedTalk.of(folder), first, last));
    for (Kind kind : Kind.values()) {
      scores.merge(kind, backtest.score(kind), Score::and);
      backtest
          .missed(kind)
          .forEach(
              change ->
                  System.err.printf(
                      Locale.ROOT,
                      "%s missed: %s on %s, %d people%n",
                      folder.getFileName(),
                      kind,
                      change.day(),
                      change.people().size()));
      backtest
          .unexplained(kind)
          .forEach(
              report ->
                  System.err.printf(
                      Locale.ROOT,
                      "%s unexplained: %s, four weeks from %s, %s of %d people%n",
                      folder.getFileName(),
                      kind,
                      report.start(),
                      report.id(),
                      report.members().size()));
    }
    identity = identity.and(backtest.identity());
  }

  private void print() {
    scores.forEach(CommunityEvaluation::row);
    Score both = scores.get(Kind.MERGED).and(scores.get(Kind.SPLIT));
    System.out.printf(
        Locale.ROOT,
        "mergers and splits: %d of %d found, %.3f (at least .90); %d of %d reports right, %.3f%n",
        both.found(),
        both.changes(),
        both.recall(),
        both.right(),
        both.reports(),
        both.precision());
    System.out.printf(
        Locale.ROOT,
        "identity kept where nothing happened: %.4f of %,d people and weeks%n",
        identity.share(),
        identity.seen());
  }

  private static void row(Kind kind, Score score) {
    System.out.printf(
        Locale.ROOT,
        "%-6s  planted %3d  found %3d  recall %.3f  reports %3d  right %3d  precision %.3f%n",
        kind,
        score.changes(),
        score.found(),
        score.recall(),
        score.reports(),
        score.right(),
        score.precision());
  }

  /** The stage network, without the lake. */
  private static List<Told> told(
      SparkSession spark, GeneratedTalk talk, LocalDate first, LocalDate last) {
    PeopleAsOf people =
        PeopleAsOf.of(
            GeneratedTalk.none(spark, Accounts.TABLE), GeneratedTalk.none(spark, Attributes.TABLE));
    Dataset<Row> messages = talk.messages(spark).cache();
    Dataset<Row> likes = talk.likes(spark).cache();
    Dataset<Row> gathered = ThreadMessages.from(messages, likes, people).cache();
    FourWeeks periods = FourWeeks.between(first, last);
    Dataset<Row> ties =
        new Ties(TieRules.DEFAULT, people, periods)
            .from(
                new Ties.Sources(
                    Replies.from(gathered),
                    Threads.from(gathered),
                    messages,
                    likes,
                    messages,
                    GeneratedTalk.none(spark, Memberships.TABLE)));
    Dataset<Row> communities =
        new TrackedCommunities(periods.starts().first(), periods.starts().last())
            .from(
                DetectedCommunities.DEFAULT.from(ties),
                GeneratedTalk.none(spark, NetworkCommunities.TABLE));
    List<Told> told = new ArrayList<>();
    for (Row row : communities.collectAsList()) {
      told.add(
          new Told(
              row.<Date>getAs(NetworkCommunities.PERIOD_START).toLocalDate(),
              row.getAs(NetworkCommunities.COMMUNITY_ID),
              row.getAs(NetworkCommunities.STATUS),
              List.copyOf(row.getList(row.fieldIndex(NetworkCommunities.MEMBER_KEYS)))));
    }
    for (Dataset<Row> kept : List.of(gathered, likes, messages)) {
      kept.unpersist();
    }
    return told;
  }

  private static Map<Integer, Circle> circles(JsonNode truth) {
    Map<Integer, Circle> circles = new HashMap<>();
    for (JsonNode node : truth.get("circles")) {
      Set<String> people = new HashSet<>();
      node.get("members").forEach(member -> people.add(member.asText()));
      circles.put(
          node.get("id").asInt(),
          new Circle(
              LocalDate.parse(node.get("from").asText()),
              LocalDate.parse(node.get("to").asText()),
              people));
    }
    return circles;
  }

  private static List<Change> changes(JsonNode truth, Map<Integer, Circle> circles) {
    List<Change> changes = new ArrayList<>();
    for (JsonNode node : truth.get("circle_changes")) {
      Set<String> people = new HashSet<>();
      node.get("before").forEach(id -> people.addAll(circles.get(id.asInt()).people()));
      node.get("after").forEach(id -> people.addAll(circles.get(id.asInt()).people()));
      changes.add(
          new Change(
              Kind.valueOf(node.get("kind").asText()),
              LocalDate.parse(node.get("day").asText()),
              people));
    }
    return changes;
  }
}
