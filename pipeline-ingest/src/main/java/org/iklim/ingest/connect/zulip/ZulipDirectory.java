// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.zulip;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.iklim.ingest.connect.BadExportException;
import org.iklim.ingest.connect.Connector.Sink;
import org.iklim.ingest.connect.ImportOptions;
import org.iklim.ingest.connect.raw.Activities;
import org.iklim.ingest.connect.raw.Actor;
import org.iklim.ingest.connect.raw.IdSpace;
import org.iklim.ingest.connect.raw.Json;
import org.iklim.ingest.connect.raw.Undated;

/** The accounts of the realm, and through {@link ZulipRecipients} its channels. */
final class ZulipDirectory {
  private final IdSpace ids;
  private final boolean readsPrivate;
  private final ZulipRecipients recipients;
  private final Undated profiles;
  private final Set<String> accounts = new HashSet<>();
  private final Set<String> bots = new HashSet<>();

  /** User id by full name; empty where two accounts share a name. */
  private final Map<String, String> byName = new HashMap<>();

  private ZulipDirectory(
      IdSpace ids, boolean readsPrivate, ZulipRecipients recipients, Undated profiles) {
    this.profiles = profiles;
    this.ids = ids;
    this.readsPrivate = readsPrivate;
    this.recipients = recipients;
  }

  /** Reads the tables; gives the profiles of accounts and readable channels, and memberships. */
  static ZulipDirectory read(ZulipTables tables, ImportOptions options, Sink sink)
      throws IOException {
    ZulipRecipients recipients = new ZulipRecipients();
    String[] name = {""};
    tables.realm(
        Map.of(
            "zerver_realm",
            realm -> name[0] = Json.text(realm, "string_id"),
            "zerver_recipient",
            recipients::recipient));
    IdSpace ids = IdSpace.of("zulip", tenant(options, name[0]));
    ZulipDirectory directory =
        new ZulipDirectory(ids, options.includesPrivate(), recipients, new Undated(sink));
    tables.realm(
        Map.of(
            "zerver_userprofile", user -> directory.user(user, sink),
            "zerver_userprofile_mirrordummy", user -> directory.user(user, sink),
            "zerver_userprofile_crossrealm", bot -> directory.systemBot(bot, sink),
            "zerver_stream", stream -> recipients.stream(stream, directory, sink)));
    tables.realm(
        Map.of("zerver_subscription", row -> recipients.subscription(row, directory, sink)));
    return directory;
  }

  /** Profiles of the accounts and channels. */
  Undated profiles() {
    return profiles;
  }

  /** Ids of the realm. */
  IdSpace ids() {
    return ids;
  }

  /** Whether messages to this recipient may be read. */
  boolean reads(ZulipChannel channel) {
    return channel.isOpen() || readsPrivate;
  }

  /** What a message is addressed to; empty if no table lists it. */
  Optional<ZulipChannel> recipient(String id) {
    return recipients.byId(id, this);
  }

  /** Id of an account. */
  String id(String user) {
    return ids.id("user", user);
  }

  /** An account by its number. */
  Actor actor(String user) {
    return bots.contains(user) ? Actor.service(id(user), "") : Actor.person(id(user), "");
  }

  /** Id of the only account with this full name; empty if there is none or more than one. */
  Optional<String> idByName(String fullName) {
    return Optional.ofNullable(byName.get(fullName)).filter(user -> !user.isEmpty()).map(this::id);
  }

  /** Whether there is an account of this number. */
  boolean knows(String user) {
    return accounts.contains(user);
  }

  private void user(JsonNode user, Sink sink) throws IOException {
    String id = Json.text(user, "id");
    if (id.isEmpty()) {
      sink.read("user");
      sink.skipped("no_id");
      return;
    }
    if (user.path("is_bot").asBoolean()) {
      bots.add(id);
    }
    accounts.add(id);
    String name = Json.text(user, "full_name");
    byName.merge(name, id, (first, second) -> "");
    // "email" is an invented address where the realm hides the real ones.
    String delivery = Json.text(user, "delivery_email");
    String email = delivery.isEmpty() ? Json.text(user, "email") : delivery;
    Actor named = new Actor(actor(id).type(), id(id), name);
    profiles.give(
        "user",
        Json.seconds(user, "date_joined"),
        time -> Activities.profile(named, Optional.of(time), email));
  }

  /** The server's own bots, shared by all its realms; they have no person's address. */
  private void systemBot(JsonNode bot, Sink sink) {
    sink.read("system_bot");
    sink.skipped("not_talk");
    bots.add(Json.text(bot, "id"));
  }

  private static String tenant(ImportOptions options, String realm) throws BadExportException {
    String tenant = options.tenant().orElse(realm);
    if (tenant.isEmpty()) {
      throw new BadExportException(
          "the realm has no name of its own (string_id in realm.json); give --tenant NAME");
    }
    return tenant;
  }
}
