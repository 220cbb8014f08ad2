// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.discourse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.iklim.ingest.connect.Connector.Sink;
import org.iklim.ingest.connect.ImportOptions;
import org.iklim.ingest.connect.Problems;
import org.iklim.ingest.connect.files.ExportFiles;
import org.iklim.ingest.connect.raw.Activities;
import org.iklim.ingest.connect.raw.Actor;
import org.iklim.ingest.connect.raw.Json;
import org.iklim.ingest.connect.raw.Place;
import org.iklim.ingest.connect.raw.Undated;
import org.iklim.ingest.connect.text.Times;

/**
 * A folder of answers of the JSON interface, read twice: first topics, categories and users, then
 * posts. A topic may be spread over files, and its privacy stands in one of them only.
 */
final class ForumFiles {
  private final Forum forum;
  private final ImportOptions options;
  private final Sink sink;
  private final Problems problems;
  private final Undated profiles;
  private final Map<String, Topic> topics = new HashMap<>();
  private final Map<String, String> topicOfFile = new LinkedHashMap<>();
  private final ForumPosts posts;

  ForumFiles(Forum forum, ImportOptions options, Sink sink) {
    this.forum = forum;
    this.options = options;
    this.sink = sink;
    this.problems = new Problems(sink);
    this.profiles = new Undated(sink);
    this.posts = new ForumPosts(forum, topics, options, sink, profiles);
  }

  void read(ExportFiles files, List<String> names) throws IOException {
    for (String name : names) {
      survey(files, name);
    }
    for (Map.Entry<String, String> file : topicOfFile.entrySet()) {
      posts(files, file.getKey(), file.getValue());
    }
    profiles.end();
  }

  /** What one look over a file finds beside the elements it tells at once. */
  private static final class Survey {
    private String opener = "";
    private boolean answerable;
    private boolean hasPosts;
    private boolean known;
  }

  private void survey(ExportFiles files, String name) throws IOException {
    Survey survey = new Survey();
    ObjectNode header;
    try (InputStream in = files.read(name)) {
      header = TopicFile.read(in, name, (list, element) -> element(survey, list, element));
    } catch (CharacterCodingException | JsonProcessingException e) {
      // The messages of both quote the file; only the place may be told.
      boolean placed = e instanceof JsonProcessingException json && json.getLocation() != null;
      String line =
          placed ? ", line " + ((JsonProcessingException) e).getLocation().getLineNr() : "";
      sink.read("file");
      problems.found(name + line, "not one JSON value in UTF-8");
      sink.skipped(DiscourseSkip.MALFORMED);
      return;
    }
    String number = Json.text(header, "id");
    boolean isTopic = !number.isEmpty() && header.has("archetype");
    if (isTopic) {
      topics.put(number, Topic.of(header, survey.opener, survey.answerable));
    }
    if (survey.hasPosts) {
      topicOfFile.put(name, number);
    } else if (!survey.known && !isTopic) {
      sink.read("file");
      sink.skipped(DiscourseSkip.UNKNOWN_FILE);
    }
  }

  private void element(Survey survey, String list, JsonNode element) throws IOException {
    if (list.equals("categories")) {
      survey.known = true;
      category(element);
    } else if (element.has("post_number")) {
      survey.hasPosts = true;
      survey.answerable |=
          element.path("can_accept_answer").asBoolean(false)
              || element.path("accepted_answer").asBoolean(false);
      if (Json.text(element, "post_number").equals("1")) {
        survey.opener = Json.text(element, "username");
      }
    } else if (list.isEmpty() && element.has("username")) {
      survey.known = true;
      user(element);
    }
  }

  private void posts(ExportFiles files, String name, String topic) throws IOException {
    try (InputStream in = files.read(name)) {
      TopicFile.read(
          in,
          name,
          (list, element) -> {
            if (element.has("post_number")) {
              posts.accept(element, topic);
            }
          });
    }
  }

  private void category(JsonNode category) throws IOException {
    String number = Json.text(category, "id");
    if (number.isEmpty()) {
      sink.read("category");
      sink.skipped(DiscourseSkip.NO_ID);
      return;
    }
    String id = forum.categoryId(number);
    String name = Json.text(category, "name");
    Place place =
        category.path("read_restricted").asBoolean(false)
            ? Place.restricted(id, name)
            : Place.open(id, name);
    posts.category(number, place);
    if (!place.isOpen() && !options.includesPrivate()) {
      sink.read("category");
      sink.skipped(DiscourseSkip.PRIVATE_GROUP);
      return;
    }
    Actor system = Actor.service(forum.userId("system"), "");
    profiles.give(
        "category",
        Optional.empty(),
        time -> Activities.container(system, Optional.of(time), place));
  }

  private void user(JsonNode user) throws IOException {
    Actor account =
        forum.actor(Json.text(user, "username"), Json.text(user, "name"), user.path("id").asInt(0));
    String email = Json.text(user, "email");
    profiles.give(
        "user",
        Times.parse(Json.text(user, "last_seen_at")),
        time -> Activities.profile(account, Optional.of(time), email));
  }
}
