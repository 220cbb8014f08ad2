// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.experts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.iklim.analytics.experts.DatedTalk;
import org.iklim.analytics.experts.Post;
import org.iklim.analytics.experts.TalkWords;
import org.iklim.analytics.experts.TopicNames;
import org.iklim.analytics.experts.TopicsOfTalk;
import org.iklim.analytics.language.phrases.NameWords;

/**
 * A file of Activity Streams, one a line, plain or gzip, as talk with its times: for measuring on a
 * community without ingest. Bots, lines that are no activity and messages that were deleted are
 * left out; accounts with one e-mail address are one person. Nothing of it is kept.
 */
public final class ActivityFile {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double SECONDS_A_DAY = 86_400;
  private static final Set<String> DOCUMENTS = Set.of("Article", "Page", "Document");

  private final SortedMap<String, DatedTalk.Message> messages = new TreeMap<>();
  private final Map<String, DatedTalk.Reaction> reactions = new LinkedHashMap<>();
  private final Actors.Builder accounts = new Actors.Builder();
  private final Set<String> names = new HashSet<>();
  private final Set<String> deleted = new HashSet<>();
  private final Set<String> undone = new HashSet<>();
  private long skipped;

  private ActivityFile() {}

  /**
   * What a file holds.
   *
   * @param talk messages and reactions
   * @param actors the persons that talk names
   * @param names words of the names that people go by
   * @param skipped lines that are no activity
   */
  public record Contents(DatedTalk talk, Actors actors, NameWords names, long skipped) {

    /** The topics that its words tell. */
    public TopicsOfTalk topics() {
      return new TopicsOfTalk(talk, names);
    }
  }

  /** Reads a file. */
  public static Contents read(Path file) throws IOException {
    ActivityFile content = new ActivityFile();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        content.add(line);
      }
    }
    return content.contents();
  }

  private static InputStream open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    in.mark(2);
    boolean isGzip = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return isGzip ? new GZIPInputStream(in) : in;
  }

  private void add(String line) {
    try {
      JsonNode activity = JSON.readTree(line);
      if (!isByPerson(activity)) {
        skipped++;
        return;
      }
      JsonNode object = activity.path("object");
      actor(activity.path("actor"), "");
      switch (activity.path("type").asText()) {
        case "Create" -> create(activity, object);
        case "Like", "Announce" -> react(activity, object, false);
        case "Accept" -> react(activity, object, true);
        case "Delete" -> deleted.add(id(object));
        case "Undo" -> undone.add(id(object));
        case "Update" -> profile(object);
        default -> {}
      }
    } catch (JsonProcessingException | DateTimeParseException e) {
      skipped++;
    }
  }

  private static boolean isByPerson(JsonNode activity) {
    String type = activity.path("actor").path("type").asText("Person");
    return activity.isObject() && !type.equals("Service") && !type.equals("Application");
  }

  private void create(JsonNode activity, JsonNode object) {
    String id = object.path("id").asText();
    String answers = object.path("inReplyTo").asText(null);
    String thread = object.path("context").asText(answers == null ? id : answers);
    String text = object.path("name").asText("") + "\n" + object.path("content").asText("");
    List<String> tags = new ArrayList<>();
    List<String> mentions = new ArrayList<>();
    for (JsonNode tag : object.path("tag")) {
      if (tag.path("type").asText().equals("Hashtag")) {
        tags.add(TopicNames.of(tag.path("name").asText()));
      } else if (tag.path("type").asText().equals("Mention")) {
        mentions.add(tag.path("href").asText());
      }
    }
    String type = object.path("type").asText();
    messages.putIfAbsent(
        id,
        new DatedTalk.Message(
            id,
            id(activity.path("actor")),
            day(activity.path("published").asText()),
            form(type, answers == null, text, object.path("attachment").isEmpty()),
            answers,
            thread,
            List.copyOf(new TreeSet<>(tags)),
            List.of(),
            mentions,
            object.path("likes").path("totalItems").asInt(0),
            TalkWords.saysThanks(text),
            text));
  }

  private static Post.Form form(String type, boolean first, String text, boolean bare) {
    if (type.equals("Question") || (first && type.equals("Note") && TalkWords.asks(text))) {
      return Post.Form.QUESTION;
    }
    boolean isDocument = DOCUMENTS.contains(type) || (first && !bare);
    return isDocument ? Post.Form.DOCUMENT : Post.Form.TALK;
  }

  private void react(JsonNode activity, JsonNode object, boolean accepts) {
    String at = activity.path("published").asText(object.path("published").asText(""));
    String id = activity.path("id").asText();
    reactions.putIfAbsent(
        id,
        new DatedTalk.Reaction(
            id(object),
            id(activity.path("actor")),
            at.isEmpty() ? Double.NEGATIVE_INFINITY : day(at),
            accepts));
  }

  private void profile(JsonNode object) {
    if (object.path("type").asText().equals("Person")) {
      actor(object, object.path("email").asText(""));
    }
  }

  private void actor(JsonNode actor, String email) {
    String name = actor.path("name").asText("");
    names.add(name);
    accounts.add(id(actor), name, email);
  }

  private Contents contents() {
    messages.keySet().removeAll(deleted);
    reactions.keySet().removeAll(undone);
    Actors actors = accounts.build();
    messages.replaceAll((id, message) -> ofPerson(message, actors));
    List<DatedTalk.Reaction> standing =
        reactions.values().stream()
            .map(
                r ->
                    new DatedTalk.Reaction(
                        r.message(), actors.person(r.person()), r.day(), r.accepts()))
            .toList();
    return new Contents(new DatedTalk(messages, standing), actors, NameWords.of(names), skipped);
  }

  private static DatedTalk.Message ofPerson(DatedTalk.Message m, Actors actors) {
    return new DatedTalk.Message(
        m.id(),
        actors.person(m.person()),
        m.day(),
        m.form(),
        m.answers(),
        m.thread(),
        m.topics(),
        m.told(),
        m.mentions().stream().map(actors::person).toList(),
        m.uncountedLikes(),
        m.thanks(),
        m.text());
  }

  private static String id(JsonNode node) {
    return node.isTextual() ? node.asText() : node.path("id").asText();
  }

  private static double day(String time) {
    OffsetDateTime at = OffsetDateTime.parse(time);
    return (at.toEpochSecond() + at.getNano() / 1e9) / SECONDS_A_DAY;
  }
}
