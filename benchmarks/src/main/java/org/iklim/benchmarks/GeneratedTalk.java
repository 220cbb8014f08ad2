// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.iklim.schemas.Contracts;
import org.iklim.schemas.tables.Messages;
import org.iklim.schemas.tables.Reactions;

/**
 * Messages and likes of a company that {@code iklim generate} made, as the tables of the stage
 * activity have them, read without Kafka and lake. Accounts are told by the PersonId of their
 * person, so that each is a person to the steps that follow. Texts are left out.
 */
final class GeneratedTalk {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, String> personByEmail = new HashMap<>();
  private final Map<String, String> personByAccount = new HashMap<>();
  private final Map<String, Map<String, Object>> messages = new HashMap<>();
  private final Map<String, Map<String, Object>> likes = new HashMap<>();
  private final Set<String> seen = new HashSet<>();

  private GeneratedTalk() {}

  /** Reads the files of a company. */
  static GeneratedTalk of(Path folder) throws IOException {
    GeneratedTalk talk = new GeneratedTalk();
    List<String> people = Files.readAllLines(folder.resolve("people.csv"));
    List<String> header = List.of(people.get(0).split(",", -1));
    for (String line : people.subList(1, people.size())) {
      String[] cells = line.split(",", -1);
      talk.personByEmail.put(
          cells[header.indexOf("Email")].toLowerCase(Locale.ROOT),
          cells[header.indexOf("PersonId")]);
    }
    try (BufferedReader lines = Files.newBufferedReader(folder.resolve("activities.ndjson"))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        talk.read(parsed(line));
      }
    }
    return talk;
  }

  /** The table activity.messages. */
  Dataset<Row> messages(SparkSession spark) {
    return table(spark, Messages.TABLE, messages);
  }

  /** The table activity.reactions, likes only. */
  Dataset<Row> likes(SparkSession spark) {
    return table(spark, Reactions.TABLE, likes);
  }

  /** A table without rows. */
  static Dataset<Row> none(SparkSession spark, String table) {
    return spark.createDataFrame(List.of(), StructType.fromDDL(Contracts.structDdl(table)));
  }

  private static Dataset<Row> table(
      SparkSession spark, String table, Map<String, Map<String, Object>> byId) {
    StructType schema = StructType.fromDDL(Contracts.structDdl(table));
    List<Row> rows = new ArrayList<>();
    for (Map<String, Object> values : byId.values()) {
      Object[] cells = new Object[schema.size()];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = values.get(schema.fields()[i].name());
      }
      rows.add(RowFactory.create(cells));
    }
    return spark.createDataFrame(rows, schema);
  }

  private void read(JsonNode activity) {
    String published = activity.path("published").asText();
    JsonNode object = activity.path("object");
    String id = activity.path("id").asText();
    if (object.path("type").asText().equals("Person")) {
      String email = object.path("email").asText().toLowerCase(Locale.ROOT);
      personByAccount.put(object.path("id").asText(), personByEmail.get(email));
    }
    // Malformed lines are planted, too: they have no time that can be, or repeat nothing known.
    if (!published.matches("202\\d-\\d\\d-\\d\\dT.*Z") || !seen.add(id)) {
      return;
    }
    String person = personByAccount.get(activity.path("actor").path("id").asText());
    Instant at = Instant.parse(published);
    switch (activity.path("type").asText()) {
      case "Create" -> create(object, person, at);
      case "Delete" ->
          messages.computeIfPresent(
              object.asText(), (key, message) -> with(message, Messages.DELETED_AT, at));
      case "Like" -> like(id, object.asText(), person, at);
      case "Undo" ->
          likes.computeIfPresent(
              object.asText(), (key, like) -> with(like, Reactions.WITHDRAWN_AT, at));
      default -> {}
    }
  }

  private void create(JsonNode object, String person, Instant at) {
    if (person == null || !object.has("context") || !object.has("id")) {
      return;
    }
    List<String> mentions = new ArrayList<>();
    for (JsonNode tag : object.path("tag")) {
      String mentioned = personByAccount.get(tag.path("href").asText());
      if (tag.path("type").asText().equals("Mention") && mentioned != null) {
        mentions.add(mentioned);
      }
    }
    Map<String, Object> message = new HashMap<>();
    message.put(Messages.MESSAGE_ID, object.path("id").asText());
    message.put(Messages.SOURCE, "generated");
    message.put(Messages.ACTOR_KEY, person);
    message.put(Messages.ACTOR_KIND, "PERSON");
    message.put(Messages.OBJECT_TYPE, object.path("type").asText().toUpperCase(Locale.ROOT));
    message.put(Messages.CREATED_AT, Timestamp.from(at));
    message.put(Messages.CREATED_DAY, day(at));
    message.put(Messages.EDIT_COUNT, 0);
    message.put(
        Messages.IN_REPLY_TO_ID,
        object.has("inReplyTo") ? object.path("inReplyTo").asText() : null);
    message.put(Messages.THREAD_ID, object.path("context").asText());
    message.put(Messages.COMMUNITY_ID, object.path("audience").path("id").asText());
    message.put(Messages.MENTIONS, mentions.toArray(String[]::new));
    message.put(Messages.ATTACHMENT_COUNT, 0);
    message.put(Messages.LAND_ID, 0L);
    messages.put(object.path("id").asText(), message);
  }

  private void like(String id, String message, String person, Instant at) {
    if (person == null) {
      return;
    }
    Map<String, Object> like = new HashMap<>();
    like.put(Reactions.REACTION_ID, id);
    like.put(Reactions.REACTION_TYPE, "LIKE");
    like.put(Reactions.MESSAGE_ID, message);
    like.put(Reactions.SOURCE, "generated");
    like.put(Reactions.ACTOR_KEY, person);
    like.put(Reactions.ACTOR_KIND, "PERSON");
    like.put(Reactions.REACTED_AT, Timestamp.from(at));
    like.put(Reactions.TIME_BASIS, "OWN");
    like.put(Reactions.REACTED_DAY, day(at));
    like.put(Reactions.LAND_ID, 0L);
    likes.put(id, like);
  }

  private static Map<String, Object> with(Map<String, Object> row, String column, Instant at) {
    row.put(column, Timestamp.from(at));
    return row;
  }

  private static Date day(Instant at) {
    return Date.valueOf(LocalDate.ofInstant(at, ZoneOffset.UTC));
  }

  private static JsonNode parsed(String line) {
    try {
      JsonNode node = JSON.readTree(line);
      return node == null ? JSON.createObjectNode() : node;
    } catch (JsonProcessingException planted) {
      return JSON.createObjectNode();
    }
  }
}
