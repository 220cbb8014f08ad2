// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.iklim.ingest.connect.Connector.Sink;
import org.iklim.ingest.connect.RawActivity;
import org.iklim.ingest.connect.raw.Activities;
import org.iklim.ingest.connect.raw.Actor;
import org.iklim.ingest.connect.raw.Json;
import org.iklim.ingest.connect.raw.Message;
import org.iklim.ingest.connect.raw.Undated;

/** One record of a day's file: a message, its edit, its deletion, or a notice of Slack. */
final class SlackMessages {
  private final SlackAccounts accounts;
  private final SlackContents contents;
  private final Sink sink;
  private final Undated profiles;

  SlackMessages(SlackAccounts accounts, SlackChannels channels, Sink sink, Undated profiles) {
    this.profiles = profiles;
    this.accounts = accounts;
    this.contents = new SlackContents(accounts, channels);
    this.sink = sink;
  }

  /** Takes the record of a channel that may be read; the caller has counted it as read. */
  void accept(JsonNode record, SlackChannel channel) throws IOException {
    if (!Json.text(record, "type").equals("message")) {
      sink.skipped("not_a_message");
    } else if (Json.seconds(record, "ts").isEmpty()) {
      sink.skipped("no_time");
    } else {
      boolean said = told(record, channel);
      reactions(record, channel, said);
    }
  }

  /** Leaves out a record and the reactions to it; the caller has counted it as read. */
  void skip(JsonNode record, String reason) {
    sink.skipped(reason);
    for (JsonNode reaction : record.path("reactions")) {
      for (int i = 0; i < Json.texts(reaction, "users").size(); i++) {
        sink.read("reaction");
        sink.skipped(reason);
      }
    }
  }

  /** Gives the record's activity or skips it; true if it is a message one can react to. */
  private boolean told(JsonNode record, SlackChannel channel) throws IOException {
    switch (Json.text(record, "subtype")) {
      case "",
      "thread_broadcast",
      "file_share",
      "file_comment",
      "file_mention",
      "me_message",
      "bot_message",
      "slackbot_response":
        return written(record, channel);
      case "channel_join", "group_join":
        membership(record, channel, true);
        return false;
      case "channel_leave", "group_leave":
        membership(record, channel, false);
        return false;
      case "message_changed":
        changed(record, channel);
        return false;
      case "message_deleted":
        deleted(record, record.path("previous_message"), "deleted_ts", channel);
        return false;
      case "tombstone":
        deleted(record, record, "ts", channel);
        return false;
      default:
        sink.skipped(SlackNotices.reason(Json.text(record, "subtype")));
        return false;
    }
  }

  private boolean written(JsonNode record, SlackChannel channel) throws IOException {
    Optional<Actor> author = contents.author(record);
    if (author.isEmpty()) {
      sink.skipped("no_author");
      return false;
    }
    Message message = contents.message(record, channel);
    if (!message.hasContent()) {
      sink.skipped("empty");
      return false;
    }
    Instant published = Json.seconds(record, "ts").orElseThrow();
    JsonNode reactions = record.path("reactions");
    sink.activity(
        Activities.create(
            author.get(), published, message.likes(unnamed(reactions)), channel.place()));
    edit(record, author.get(), channel);
    profiles.passed(published);
    return true;
  }

  /**
   * The export has the last wording only; that it was changed, and when, is an event of its own.
   */
  private void edit(JsonNode record, Actor author, SlackChannel channel) throws IOException {
    Optional<Instant> edited = Json.seconds(record.path("edited"), "ts");
    if (edited.isPresent()) {
      Message message = contents.message(record, channel);
      message.published(Json.seconds(record, "ts").orElseThrow());
      sink.activity(Activities.edit(author, edited.get(), message, channel.place()));
    }
  }

  private void changed(JsonNode record, SlackChannel channel) throws IOException {
    JsonNode now = record.path("message");
    Optional<Instant> published = Json.seconds(now, "ts");
    Optional<Actor> author = contents.author(now);
    if (published.isEmpty() || author.isEmpty()) {
      sink.skipped(published.isEmpty() ? "no_time" : "no_author");
      return;
    }
    Message message = contents.message(now, channel).published(published.get());
    if (!message.hasContent()) {
      sink.skipped("empty");
      return;
    }
    Instant edited =
        Json.seconds(now.path("edited"), "ts")
            .orElseGet(() -> Json.seconds(record, "ts").orElseThrow());
    sink.activity(Activities.edit(author.get(), edited, message, channel.place()));
  }

  /** A tombstone stays where a message with replies was; its time is the message's own. */
  private void deleted(JsonNode record, JsonNode message, String tsField, SlackChannel channel)
      throws IOException {
    String ts = Json.text(record, tsField);
    if (ts.isEmpty()) {
      sink.skipped("no_time");
      return;
    }
    Actor actor = contents.author(message).orElseGet(accounts::workspace);
    Instant deleted = Json.seconds(record, "ts").orElseThrow();
    sink.activity(Activities.delete(actor, deleted, contents.id(channel, ts), channel.place()));
  }

  private void membership(JsonNode record, SlackChannel channel, boolean joins) throws IOException {
    String user = Json.text(record, "user");
    if (user.isEmpty()) {
      sink.skipped("no_author");
      return;
    }
    Actor actor = accounts.actor(user);
    Instant at = Json.seconds(record, "ts").orElseThrow();
    sink.activity(
        joins
            ? Activities.join(actor, Optional.of(at), channel.place())
            : Activities.leave(actor, at, channel.place()));
  }

  private void reactions(JsonNode record, SlackChannel channel, boolean toMessage)
      throws IOException {
    String messageId = contents.id(channel, Json.text(record, "ts"));
    Instant published = Json.seconds(record, "ts").orElseThrow();
    for (JsonNode reaction : record.path("reactions")) {
      String emoji = emoji(Json.text(reaction, "name"));
      for (String user : Json.texts(reaction, "users")) {
        sink.read("reaction");
        if (toMessage) {
          RawActivity like =
              Activities.likeWithoutTime(accounts.actor(user), messageId, published, emoji);
          sink.activity(Activities.in(channel.place(), like));
        } else {
          sink.skipped("reaction_to_notice");
        }
      }
    }
  }

  /** Reactions that are counted without their user: Slack shortens long lists. */
  private static int unnamed(JsonNode reactions) {
    int unnamed = 0;
    for (JsonNode reaction : reactions) {
      List<String> users = Json.texts(reaction, "users");
      unnamed += Math.max(0, reaction.path("count").asInt() - users.size());
    }
    return unnamed;
  }

  /**
   * Without the skin tone ({@code +1::skin-tone-3}): it tells of the person, not of the reaction.
   */
  private static String emoji(String name) {
    int tone = name.indexOf("::");
    return tone < 0 ? name : name.substring(0, tone);
  }
}
