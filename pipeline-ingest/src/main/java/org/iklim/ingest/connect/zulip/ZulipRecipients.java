// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.zulip;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.iklim.ingest.connect.Connector.Sink;
import org.iklim.ingest.connect.raw.Activities;
import org.iklim.ingest.connect.raw.Actor;
import org.iklim.ingest.connect.raw.Json;
import org.iklim.ingest.connect.raw.Place;
import org.iklim.ingest.connect.zulip.ZulipChannel.Kind;

/** What messages are addressed to, and who belongs to it. The tables come in any order. */
final class ZulipRecipients {
  private final Map<String, Recipient> recipients = new HashMap<>();
  private final Map<String, ZulipChannel> channelByStream = new HashMap<>();
  private final Map<String, TreeSet<String>> membersOfGroup = new HashMap<>();

  private record Recipient(int type, String of) {}

  /** A recipient; empty if no table lists it, or its type is of a later version. */
  Optional<ZulipChannel> byId(String id, ZulipDirectory directory) {
    Recipient recipient = recipients.getOrDefault(id, new Recipient(0, ""));
    return switch (recipient.type()) {
      case 1 -> Optional.of(direct(Kind.PERSONAL, List.of(directory.id(recipient.of()))));
      case 2 -> Optional.ofNullable(channelByStream.get(recipient.of()));
      case 3 -> Optional.of(direct(Kind.GROUP, members(id)));
      default -> Optional.empty();
    };
  }

  /** A row of zerver_recipient. */
  void recipient(JsonNode row) {
    recipients.put(
        Json.text(row, "id"), new Recipient(row.path("type").asInt(), Json.text(row, "type_id")));
  }

  /** A row of zerver_stream. */
  void stream(JsonNode stream, ZulipDirectory directory, Sink sink) throws IOException {
    String number = Json.text(stream, "id");
    if (number.isEmpty()) {
      sink.read("channel");
      sink.skipped("no_id");
      return;
    }
    String id = directory.ids().id("channel", number);
    String name = "#" + Json.text(stream, "name");
    // Anything that is not expressly open is private.
    JsonNode inviteOnly = stream.path("invite_only");
    boolean open = inviteOnly.isBoolean() && !inviteOnly.asBoolean();
    Place place = open ? Place.open(id, name) : Place.restricted(id, name);
    ZulipChannel channel = new ZulipChannel(Kind.CHANNEL, place, open);
    channelByStream.put(number, channel);
    if (directory.reads(channel)) {
      Actor realm = Actor.service(directory.ids().id("realm"), "");
      directory
          .profiles()
          .give(
              "channel",
              Json.seconds(stream, "date_created"),
              time -> Activities.container(realm, Optional.of(time), place));
    } else {
      sink.read("channel");
      sink.skipped("private");
    }
  }

  /** A row of zerver_subscription. */
  void subscription(JsonNode row, ZulipDirectory directory, Sink sink) throws IOException {
    sink.read("membership");
    String recipient = Json.text(row, "recipient");
    String user = Json.text(row, "user_profile");
    Optional<ZulipChannel> channel = byId(recipient, directory);
    if (channel.isEmpty() || user.isEmpty()) {
      sink.skipped("unknown_channel");
    } else if (!directory.reads(channel.get())) {
      sink.skipped("private");
    } else if (channel.get().isDirect()) {
      membersOfGroup.computeIfAbsent(recipient, key -> new TreeSet<>()).add(directory.id(user));
      sink.skipped("direct_conversation");
    } else if (!row.path("active").asBoolean(true)) {
      sink.skipped("inactive");
    } else {
      Place place = channel.get().place();
      sink.activity(Activities.join(directory.actor(user), Optional.empty(), place));
    }
  }

  private List<String> members(String group) {
    return List.copyOf(membersOfGroup.getOrDefault(group, new TreeSet<>()));
  }

  private static ZulipChannel direct(Kind kind, List<String> persons) {
    return new ZulipChannel(kind, new Place("", "", persons), false);
  }
}
