// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.mattermost;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.iklim.ingest.connect.raw.Json;

/**
 * Tells what Mattermost itself writes into a channel from what people write. Newer exports have a
 * type (system_join_channel); in older ones only the English sentence tells, which begins with the
 * name of the very account that "wrote" it, or names it at its end.
 */
enum MattermostNotice {
  TALK,
  JOIN,
  LEAVE,
  OTHER;

  static MattermostNotice of(JsonNode post) {
    String type = Json.text(post, "type");
    if (type.isEmpty()) {
      return bySentence(Json.text(post, "user"), Json.text(post, "message"));
    }
    if (!type.startsWith("system_")) {
      return TALK;
    }
    return switch (type) {
      case "system_join_channel", "system_guest_join_channel", "system_join_team" -> JOIN;
      case "system_leave_channel", "system_leave_team" -> LEAVE;
      default -> OTHER;
    };
  }

  private static MattermostNotice bySentence(String user, String message) {
    Optional<String> rest =
        message.startsWith(user + " ")
            ? Optional.of(message.substring(user.length() + 1))
            : Optional.empty();
    return switch (rest.orElse("")) {
      case "joined the channel.", "joined the team." -> JOIN;
      case "left the channel.", "left the team." -> LEAVE;
      default ->
          message.endsWith(" added to the channel by " + user + ".")
                  || message.endsWith(" added to the team by " + user + ".")
              ? OTHER
              : TALK;
    };
  }
}
