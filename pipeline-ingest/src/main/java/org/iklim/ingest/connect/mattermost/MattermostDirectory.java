// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.mattermost;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.iklim.ingest.connect.Connector.Sink;
import org.iklim.ingest.connect.ImportOptions;
import org.iklim.ingest.connect.raw.Activities;
import org.iklim.ingest.connect.raw.Actor;
import org.iklim.ingest.connect.raw.IdSpace;
import org.iklim.ingest.connect.raw.Json;
import org.iklim.ingest.connect.raw.Place;
import org.iklim.ingest.connect.raw.Undated;

/** The accounts and channels of the server. */
final class MattermostDirectory {
  private final IdSpace ids;
  private final boolean readsPrivate;
  private final Sink sink;
  private final Undated profiles;
  private final Set<String> accounts = new HashSet<>();
  private final Set<String> bots = new HashSet<>();
  private final Map<String, Channel> channels = new HashMap<>();
  private Optional<Instant> exportedAt = Optional.empty();

  MattermostDirectory(ImportOptions options, String tenant, Sink sink) {
    this.ids = IdSpace.of("mattermost", tenant);
    this.readsPrivate = options.includesPrivate();
    this.sink = sink;
    this.profiles = new Undated(sink);
  }

  /** A channel of a team. */
  record Channel(Place place, boolean readable) {}

  /** Ids of the server. */
  IdSpace ids() {
    return ids;
  }

  /** Id of an account; Mattermost gives its name only, in lower case. */
  String id(String username) {
    return ids.id("user", username);
  }

  /** An account by its name. */
  Actor actor(String username) {
    return bots.contains(username)
        ? Actor.service(id(username), "")
        : Actor.person(id(username), "");
  }

  /** Whether the export lists an account of this name. */
  boolean knows(String username) {
    return accounts.contains(username);
  }

  /** The channel of a post; empty if the export does not list it. */
  Optional<Channel> channel(String team, String name) {
    return Optional.ofNullable(channels.get(key(team, name)));
  }

  /** Whether direct messages may be read. */
  boolean readsDirect() {
    return readsPrivate;
  }

  /** Why a direct conversation as such gives nothing. */
  String directReason() {
    return readsPrivate ? "direct_conversation" : "private";
  }

  /** When the export was made: the time of what it says of accounts and channels. */
  void exportedAt(String created) {
    try {
      exportedAt = Optional.of(OffsetDateTime.parse(created).toInstant());
    } catch (DateTimeException e) {
      // Old exports do not say.
      exportedAt = Optional.empty();
    }
  }

  /** A post of this time was read. */
  void passed(Instant published) {
    profiles.passed(published);
  }

  /** All lines were read. */
  void end() throws IOException {
    profiles.end();
  }

  /** A line of a channel. */
  void channel(JsonNode channel) throws IOException {
    String team = Json.text(channel, "team");
    String name = Json.text(channel, "name");
    if (team.isEmpty() || name.isEmpty()) {
      sink.read("channel");
      sink.skipped("no_id");
      return;
    }
    String title = Json.text(channel, "display_name");
    String id = ids.id("channel", team, name);
    // Anything that is not expressly open is private.
    boolean open = Json.text(channel, "type").equals("O");
    String shown = title.isEmpty() ? name : title;
    Place place = open ? Place.open(id, shown) : Place.restricted(id, shown);
    boolean readable = open || readsPrivate;
    channels.put(key(team, name), new Channel(place, readable));
    if (readable) {
      Actor server = Actor.service(ids.id("server"), "");
      profiles.give(
          "channel", exportedAt, time -> Activities.container(server, Optional.of(time), place));
    } else {
      sink.read("channel");
      sink.skipped("private");
    }
  }

  /** A line of a user: a profile and the channels the user is in. */
  void user(JsonNode user) throws IOException {
    String username = Json.text(user, "username");
    if (username.isEmpty()) {
      sink.read("user");
      sink.skipped("no_id");
      return;
    }
    accounts.add(username);
    Actor known = actor(username);
    Actor named = new Actor(known.type(), known.id(), displayName(user, username));
    profile("user", named, Json.text(user, "email"));
    for (JsonNode team : user.path("teams")) {
      for (JsonNode channel : team.path("channels")) {
        sink.read("membership");
        membership(known, Json.text(team, "name"), Json.text(channel, "name"));
      }
    }
  }

  /** A line of a bot account. */
  void bot(JsonNode bot) throws IOException {
    String username = Json.text(bot, "username");
    if (username.isEmpty()) {
      sink.read("bot");
      sink.skipped("no_id");
      return;
    }
    accounts.add(username);
    bots.add(username);
    String title = Json.text(bot, "display_name");
    Actor named = Actor.service(id(username), title.isEmpty() ? username : title);
    profile("bot", named, "");
  }

  private void profile(String kind, Actor named, String email) throws IOException {
    profiles.give(kind, exportedAt, time -> Activities.profile(named, Optional.of(time), email));
  }

  private void membership(Actor member, String team, String name) throws IOException {
    Optional<Channel> channel = channel(team, name);
    if (channel.isEmpty()) {
      sink.skipped("unknown_channel");
    } else if (channel.get().readable()) {
      sink.activity(Activities.join(member, Optional.empty(), channel.get().place()));
    } else {
      sink.skipped("private");
    }
  }

  private static String displayName(JsonNode user, String username) {
    String full =
        Stream.of("first_name", "last_name")
            .map(field -> Json.text(user, field))
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(" "));
    String nickname = Json.text(user, "nickname");
    return !full.isEmpty() ? full : nickname.isBlank() ? username : nickname;
  }

  private static String key(String team, String channel) {
    return team + "\n" + channel;
  }
}
