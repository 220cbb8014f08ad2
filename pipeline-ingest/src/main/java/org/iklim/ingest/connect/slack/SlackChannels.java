// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.iklim.ingest.connect.Connector.Sink;
import org.iklim.ingest.connect.ImportOptions;
import org.iklim.ingest.connect.files.ExportFiles;
import org.iklim.ingest.connect.files.JsonRecords;
import org.iklim.ingest.connect.raw.Activities;
import org.iklim.ingest.connect.raw.Json;
import org.iklim.ingest.connect.raw.Place;
import org.iklim.ingest.connect.raw.Undated;
import org.iklim.ingest.connect.slack.SlackChannel.Access;

/** The channels of the workspace, by the folder their messages lie in. */
final class SlackChannels {
  private static final SlackChannel UNKNOWN =
      new SlackChannel("", Access.UNKNOWN, Place.everyone());

  private final SlackAccounts accounts;
  private final Access privateAccess;
  private final Sink sink;
  private final Undated profiles;
  private final Map<String, SlackChannel> byFolder = new HashMap<>();
  private final Map<String, String> nameOfPublic = new HashMap<>();

  private SlackChannels(SlackAccounts accounts, Access privateAccess, Sink sink, Undated profiles) {
    this.profiles = profiles;
    this.accounts = accounts;
    this.privateAccess = privateAccess;
    this.sink = sink;
  }

  /** Reads the four lists; gives a profile of each channel that may be read, and its members. */
  static SlackChannels read(
      ExportFiles files,
      String root,
      SlackAccounts accounts,
      ImportOptions options,
      Sink sink,
      Undated profiles)
      throws IOException {
    Access access = options.includesPrivate() ? Access.READ : Access.PRIVATE;
    SlackChannels channels = new SlackChannels(accounts, access, sink, profiles);
    channels.list(files, root + "channels.json", channels::openChannel);
    channels.list(files, root + "groups.json", channels::privateChannel);
    channels.list(files, root + "mpims.json", channels::conversation);
    channels.list(files, root + "dms.json", channels::conversation);
    return channels;
  }

  /** The channel of a folder. */
  SlackChannel inFolder(String folder) {
    return byFolder.getOrDefault(folder, UNKNOWN);
  }

  /** Name of a public channel, empty for any other. */
  String publicName(String id) {
    return nameOfPublic.getOrDefault(id, "");
  }

  private void list(ExportFiles files, String name, JsonRecords.Consumer each) throws IOException {
    if (!files.has(name)) {
      return;
    }
    try (InputStream in = files.read(name)) {
      JsonRecords.ofArray(
          in,
          name,
          channel -> {
            if (Json.text(channel, "id").isEmpty()) {
              sink.read("channel");
              sink.skipped("no_id");
            } else {
              each.accept(channel);
            }
          });
    }
  }

  private void openChannel(JsonNode json) throws IOException {
    String id = Json.text(json, "id");
    nameOfPublic.put(id, Json.text(json, "name"));
    register(json, new SlackChannel(id, Access.READ, Place.open(accounts.id(id), title(json))));
  }

  private void privateChannel(JsonNode json) throws IOException {
    String id = Json.text(json, "id");
    Place place = Place.restricted(accounts.id(id), title(json));
    register(json, new SlackChannel(id, privateAccess, place));
  }

  /** A direct conversation is no group: it has neither profile nor members to tell. */
  private void conversation(JsonNode json) {
    String id = Json.text(json, "id");
    List<String> members = Json.texts(json, "members");
    // Without members it is still between some persons.
    List<String> to = members.isEmpty() ? List.of(id) : members;
    Place place = Place.direct(to.stream().map(accounts::id).toList());
    put(json, new SlackChannel(id, privateAccess, place));
    sink.read("channel");
    sink.skipped(privateAccess == Access.PRIVATE ? "private" : "direct_conversation");
  }

  private void register(JsonNode json, SlackChannel channel) throws IOException {
    put(json, channel);
    if (channel.access() == Access.PRIVATE) {
      sink.read("channel");
      sink.skipped("private");
      return;
    }
    // "updated" is in milliseconds, "created" in seconds; the first is missing from old exports.
    Optional<Instant> changed =
        Json.millis(json, "updated").or(() -> Json.seconds(json, "created"));
    profiles.give(
        "channel",
        changed,
        time -> Activities.container(accounts.workspace(), Optional.of(time), channel.place()));
    for (String member : Json.texts(json, "members")) {
      sink.read("membership");
      sink.activity(Activities.join(accounts.actor(member), Optional.empty(), channel.place()));
    }
  }

  /** The folder has the channel's name, or its id where it has none or the export is of a grid. */
  private void put(JsonNode json, SlackChannel channel) {
    byFolder.put(channel.id(), channel);
    String name = Json.text(json, "name");
    if (!name.isEmpty()) {
      byFolder.put(name, channel);
    }
  }

  private static String title(JsonNode json) {
    String name = Json.text(json, "name");
    return name.isEmpty() ? "" : "#" + name;
  }
}
