// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.iklim.ingest.connect.raw.Actor;
import org.iklim.ingest.connect.raw.Json;
import org.iklim.ingest.connect.raw.Message;

/** Who wrote a message, what, in which thread. */
final class SlackContents {
  private final SlackAccounts accounts;
  private final SlackChannels channels;

  SlackContents(SlackAccounts accounts, SlackChannels channels) {
    this.accounts = accounts;
    this.channels = channels;
  }

  /** Id of the message a channel has at a timestamp; Slack has no other. */
  String id(SlackChannel channel, String ts) {
    return accounts.ids().id(channel.id(), ts);
  }

  /** The account that wrote it; empty if the record does not say. */
  Optional<Actor> author(JsonNode record) {
    String user = Json.text(record, "user");
    boolean isBot = Json.text(record, "subtype").equals("bot_message");
    if (user.isEmpty()) {
      user = Json.text(record.path("comment"), "user");
    }
    if (!user.isEmpty()) {
      return Optional.of(isBot ? Actor.service(accounts.id(user), "") : accounts.actor(user));
    }
    String botId = Json.text(record, "bot_id");
    String botName = Json.text(record, "username");
    if (!botId.isEmpty()) {
      return Optional.of(accounts.bot(botId));
    }
    return botName.isEmpty() ? Optional.empty() : Optional.of(accounts.namedBot(botName));
  }

  /** The message; without content if there is nothing to read in it. */
  Message message(JsonNode record, SlackChannel channel) {
    String ts = Json.text(record, "ts");
    String threadTs = Json.text(record, "thread_ts");
    boolean isReply = !threadTs.isEmpty() && !threadTs.equals(ts);
    SlackText text = SlackText.of(markup(record), channels::publicName);
    List<JsonNode> files = files(record);
    String id = id(channel, ts);
    Message message =
        text.plain().isEmpty() && !files.isEmpty() ? Message.document(id) : Message.note(id);
    if (text.plain().isEmpty() && !files.isEmpty()) {
      message.title(fileName(files.get(0)));
    }
    message.text(text.plain());
    if (isReply) {
      message.inReplyTo(id(channel, threadTs));
    }
    message.thread(isReply ? id(channel, threadTs) : id);
    text.mentioned().forEach(user -> message.mention(accounts.id(user)));
    files.forEach(file -> message.attachment(fileName(file)));
    for (JsonNode link : record.path("attachments")) {
      message.attachment(Json.text(link, "title"));
    }
    return message;
  }

  /**
   * The words of the person. Old exports describe a shared file in the text ("… uploaded a file …")
   * and keep the words beside the file; integrations leave the text empty and write into
   * attachments.
   */
  private static String markup(JsonNode record) {
    if (record.has("comment")) {
      return Json.text(record.path("comment"), "comment");
    }
    if (record.has("file")) {
      return Json.text(record.path("file").path("initial_comment"), "comment");
    }
    String text = Json.text(record, "text");
    return text.isBlank() ? attachmentText(record.path("attachments")) : text;
  }

  private static String attachmentText(JsonNode attachments) {
    List<String> parts = new ArrayList<>();
    for (JsonNode attachment : attachments) {
      String full =
          Stream.of("pretext", "title", "text")
              .map(field -> Json.text(attachment, field))
              .filter(part -> !part.isBlank())
              .collect(Collectors.joining("\n"));
      parts.add(full.isEmpty() ? Json.text(attachment, "fallback") : full);
    }
    return String.join("\n", parts);
  }

  private static List<JsonNode> files(JsonNode record) {
    List<JsonNode> files = new ArrayList<>();
    record.path("files").forEach(files::add);
    if (record.path("file").isObject()) {
      files.add(record.path("file"));
    }
    return files;
  }

  private static String fileName(JsonNode file) {
    String title = Json.text(file, "title");
    return title.isEmpty() ? Json.text(file, "name") : title;
  }
}
