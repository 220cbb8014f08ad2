// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.iklim.ingest.connect.BadExportException;
import org.iklim.ingest.connect.Connector.Sink;
import org.iklim.ingest.connect.ImportOptions;
import org.iklim.ingest.connect.files.ExportFiles;
import org.iklim.ingest.connect.files.JsonRecords;
import org.iklim.ingest.connect.raw.Activities;
import org.iklim.ingest.connect.raw.Actor;
import org.iklim.ingest.connect.raw.IdSpace;
import org.iklim.ingest.connect.raw.Json;
import org.iklim.ingest.connect.raw.Undated;

/** The accounts of the workspace: which are bots, and the ids of all. */
final class SlackAccounts {
  /** Slack's own voice; it is in no list of users. */
  private static final String SLACKBOT = "USLACKBOT";

  private final IdSpace ids;
  private final Set<String> bots = new HashSet<>(Set.of(SLACKBOT));
  private final Map<String, String> userOfBot = new HashMap<>();

  private SlackAccounts(IdSpace ids) {
    this.ids = ids;
  }

  /** Reads users.json; gives a profile of each account. */
  static SlackAccounts read(
      ExportFiles files, String name, ImportOptions options, Sink sink, Undated profiles)
      throws IOException {
    SlackAccounts accounts = new SlackAccounts(IdSpace.of("slack", tenant(files, name, options)));
    try (InputStream in = files.read(name)) {
      JsonRecords.ofArray(in, name, user -> accounts.accept(user, sink, profiles));
    }
    return accounts;
  }

  /** Ids of the workspace. */
  IdSpace ids() {
    return ids;
  }

  /** Id of an account. */
  String id(String user) {
    return ids.id(user);
  }

  /** An account by its user id; a bot if the workspace says so. */
  Actor actor(String user) {
    return bots.contains(user) ? Actor.service(id(user), "") : Actor.person(id(user), "");
  }

  /** The account a bot writes with; one made from the bot's id where it has none. */
  Actor bot(String botId) {
    return Actor.service(id(userOfBot.getOrDefault(botId, botId)), "");
  }

  /** A bot that has only a name. */
  Actor namedBot(String name) {
    return Actor.service(ids.id("bot", IdSpace.digest(name)), name);
  }

  /** What changes groups in the export itself. */
  Actor workspace() {
    return Actor.service(ids.id("workspace"), "");
  }

  private void accept(JsonNode user, Sink sink, Undated profiles) throws IOException {
    String id = Json.text(user, "id");
    if (id.isEmpty()) {
      sink.read("user");
      sink.skipped("no_id");
      return;
    }
    JsonNode profile = user.path("profile");
    if (user.path("is_bot").asBoolean()) {
      bots.add(id);
    }
    String botId = Json.text(profile, "bot_id");
    if (!botId.isEmpty()) {
      userOfBot.put(botId, id);
    }
    String realName = Json.text(profile, "real_name");
    String name = realName.isBlank() ? Json.text(user, "name") : realName;
    Actor named = new Actor(actor(id).type(), id(id), name);
    String email = Json.text(profile, "email");
    profiles.give(
        "user",
        Json.seconds(user, "updated"),
        time -> Activities.profile(named, Optional.of(time), email));
  }

  /** The most frequent team: guests of other workspaces are in the list too. */
  private static String tenant(ExportFiles files, String name, ImportOptions options)
      throws IOException {
    if (options.tenant().isPresent()) {
      return options.tenant().get();
    }
    Map<String, Integer> teams = new TreeMap<>();
    try (InputStream in = files.read(name)) {
      JsonRecords.ofArray(
          in, name, user -> teams.merge(Json.text(user, "team_id"), 1, Integer::sum));
    }
    teams.remove("");
    String tenant = "";
    for (Map.Entry<String, Integer> team : teams.entrySet()) {
      if (tenant.isEmpty() || team.getValue() > teams.get(tenant)) {
        tenant = team.getKey();
      }
    }
    if (tenant.isEmpty()) {
      throw new BadExportException(
          "no user in users.json has a team_id to name the workspace; give --tenant NAME");
    }
    return tenant;
  }
}
