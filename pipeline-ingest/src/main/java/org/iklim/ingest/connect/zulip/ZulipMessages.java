// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.zulip;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.iklim.ingest.connect.Connector.Sink;
import org.iklim.ingest.connect.raw.Activities;
import org.iklim.ingest.connect.raw.Actor;
import org.iklim.ingest.connect.raw.Json;
import org.iklim.ingest.connect.raw.Message;
import org.iklim.ingest.connect.raw.Place;

/** One message, and its edit. */
final class ZulipMessages {
  /** Zulip's own notes on a topic ("marked this topic as resolved"), since version 10. */
  private static final int TOPIC_NOTICE = 2;

  private final ZulipDirectory directory;
  private final ZulipTopics topics;
  private final Sink sink;

  ZulipMessages(ZulipDirectory directory, ZulipTopics topics, Sink sink) {
    this.directory = directory;
    this.topics = topics;
    this.sink = sink;
  }

  /** When a message was sent; old exports have another name for it. */
  static Optional<Instant> sent(JsonNode message) {
    return Json.seconds(message, "date_sent").or(() -> Json.seconds(message, "pub_date"));
  }

  /** Id of a message by its number. */
  static String id(ZulipDirectory directory, String number) {
    return directory.ids().id("message", number);
  }

  /** Why a message is no talk that may be read; empty if it is. */
  static Optional<String> reasonToSkip(ZulipDirectory directory, JsonNode message) {
    Optional<ZulipChannel> channel = directory.recipient(Json.text(message, "recipient"));
    String reason = null;
    if (channel.isEmpty()) {
      reason = "unknown_channel";
    } else if (!directory.reads(channel.get())) {
      reason = "private";
    } else if (Json.text(message, "id").isEmpty()) {
      reason = "no_id";
    } else if (sent(message).isEmpty()) {
      reason = "no_time";
    } else if (Json.text(message, "sender").isEmpty()) {
      reason = "no_author";
    } else if (message.path("type").asInt() == TOPIC_NOTICE) {
      reason = "notice";
    } else if (Json.text(message, "content").isBlank()) {
      reason = "empty";
    }
    return Optional.ofNullable(reason);
  }

  /** Takes a row of zerver_message. */
  void accept(JsonNode row) throws IOException {
    sink.read("message");
    Optional<String> reason = reasonToSkip(directory, row);
    if (reason.isPresent()) {
      sink.skipped(reason.get());
      return;
    }
    ZulipChannel channel = directory.recipient(Json.text(row, "recipient")).orElseThrow();
    Actor sender = directory.actor(Json.text(row, "sender"));
    Place place = channel.placeOf(sender.id());
    Instant sent = sent(row).orElseThrow();
    sink.activity(Activities.create(sender, sent, message(row, channel), place));
    directory.profiles().passed(sent);
    Optional<Instant> edited = Json.seconds(row, "last_edit_time");
    if (edited.isPresent()) {
      Message changed = message(row, channel).published(sent);
      sink.activity(Activities.edit(sender, edited.get(), changed, place));
    }
  }

  private Message message(JsonNode row, ZulipChannel channel) {
    String number = Json.text(row, "id");
    String id = id(directory, number);
    // A direct conversation has no topics: each message stands for itself.
    String thread = channel.isDirect() ? id : id(directory, topics.first(row));
    ZulipText text = ZulipText.of(Json.text(row, "content"), this::account);
    Message message = Message.note(id).text(text.plain()).thread(thread);
    if (!thread.equals(id)) {
      message.inReplyTo(thread);
    }
    text.mentioned().forEach(message::mention);
    text.uploads().forEach(message::attachment);
    return message;
  }

  /** {@code Ann Lee|12}: the number counts, for the name may have changed since. */
  private Optional<String> account(String mention) {
    int bar = mention.lastIndexOf('|');
    if (bar >= 0 && directory.knows(mention.substring(bar + 1))) {
      return Optional.of(directory.id(mention.substring(bar + 1)));
    }
    return directory.idByName(bar < 0 ? mention : mention.substring(0, bar));
  }
}
