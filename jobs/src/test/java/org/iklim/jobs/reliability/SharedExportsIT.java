// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.iklim.jobs.support.Installation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real exports on the whole way, with the processes that a user starts: import, ingest, land, sql.
 * What comes out are the counts that {@code ../shared/data/README.md} states; skipped where that
 * folder is absent.
 */
class SharedExportsIT {
  private static final Path DATA = Path.of("../../shared/data").toAbsolutePath().normalize();
  private static final Path SLACK = DATA.resolve("exports/slack/hfaran-testarchive.zip");
  private static final Path MATTERMOST = DATA.resolve("exports/mattermost/export.jsonl");
  private static final Path COMMUNITY =
      DATA.resolve("experts/quantumcomputing.activitystreams.ndjson.gz");

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  @Test
  void theStatedCountsComeBackByAQuestionInSql() throws Exception {
    for (Path export : new Path[] {SLACK, MATTERMOST, COMMUNITY}) {
      assumeThat(export).as("public exports").exists();
    }
    try (Installation installation =
        new Installation(Files.createDirectory(folder.resolve("real")))) {
      installation.startBroker();
      take(installation, "slack", SLACK);
      take(installation, "mattermost", MATTERMOST, "--include-private=a test");
      take(installation, "activitystreams", COMMUNITY);
      installation.finish(installation.ingest(Map.of(), "ingest", "--until-idle"), "ingest");
      installation.finish(installation.spark(Map.of(), "land"), "land");

      JsonNode counts = counts(installation);
      Map<String, Long> found = new TreeMap<>();
      counts.fieldNames().forEachRemaining(name -> found.put(name, counts.path(name).asLong()));
      assertThat(found)
          .containsExactlyInAnyOrderEntriesOf(
              Map.ofEntries(
                  // Of 158: 49 plain, 3 shared files and a comment on one; 94 of bots.
                  Map.entry("slack_people", 53L),
                  Map.entry("slack_bots", 94L),
                  Map.entry("slack_reactions", 1L),
                  // Of 20 posts 8 tell that somebody joined; 1 reply.
                  Map.entry("mattermost_messages", 13L),
                  Map.entry("mattermost_answers", 1L),
                  Map.entry("mattermost_reactions", 9L),
                  Map.entry("mattermost_accounts", 5L),
                  Map.entry("community_questions", 611L),
                  Map.entry("community_answers", 4471L),
                  Map.entry("community_acceptances", 389L),
                  Map.entry("community_likes", 11509L),
                  Map.entry("not_landed", 0L)));
    }
  }

  private static void take(Installation installation, String source, Path export, String... more)
      throws Exception {
    String[] arguments = new String[3 + more.length];
    arguments[0] = "import";
    arguments[1] = source;
    arguments[2] = export.toString();
    System.arraycopy(more, 0, arguments, 3, more.length);
    installation.finish(installation.ingest(Map.of(), arguments), "import " + source);
  }

  private static JsonNode counts(Installation installation) throws Exception {
    return installation
        .sql(
            """
            SELECT * FROM
              (SELECT count_if(source LIKE 'slack:%' AND actor_kind = 'PERSON') AS slack_people,
                      count_if(source LIKE 'slack:%' AND actor_kind = 'BOT') AS slack_bots,
                      count_if(source LIKE 'mattermost:%') AS mattermost_messages,
                      count_if(source LIKE 'mattermost:%' AND in_reply_to_id IS NOT NULL) AS mattermost_answers,
                      count_if(source LIKE 'se:%' AND object_type = 'QUESTION') AS community_questions,
                      count_if(source LIKE 'se:%' AND in_reply_to_id IS NOT NULL) AS community_answers,
                      sum(likes_total_count) AS community_likes
               FROM activity.messages),
              (SELECT count_if(source LIKE 'slack:%') AS slack_reactions,
                      count_if(source LIKE 'mattermost:%') AS mattermost_reactions,
                      count_if(source LIKE 'se:%' AND reaction_type = 'ACCEPT') AS community_acceptances
               FROM activity.reactions),
              (SELECT count(DISTINCT account_key) AS mattermost_accounts
               FROM people.accounts WHERE source LIKE 'mattermost:%'),
              (SELECT count(*) AS not_landed FROM activity.rejected)
            """)
        .get(0);
  }
}
