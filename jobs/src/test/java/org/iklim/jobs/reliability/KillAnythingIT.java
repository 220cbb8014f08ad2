// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.iklim.jobs.support.Installation;
import org.iklim.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The conservation law, with real processes killed by SIGKILL at seeded random moments: the ingest
 * JVM, the broker, and land, also exactly between the commit of a table and the end of the process.
 * Whatever is killed, in = landed + duplicate + rejected + quarantined + late, of each some, and
 * the lake holds what a run without any kill gives.
 *
 * <p>{@code -Diklim.kills=N} sets how many kills (25), {@code -Diklim.seed=N} the seed (1).
 */
class KillAnythingIT {
  private static final int KILLS = Integer.getInteger("iklim.kills", 25);
  private static final long SEED = Long.getLong("iklim.seed", 1);
  private static final String ALL = "ALL";
  private static final String FAILING = "the steps fail on this";

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  @Test
  void nothingIsLostDoubledOrResurrectedWhateverIsKilled() throws Exception {
    List<Path> parts = generateParts(KILLS + 1);
    List<JsonNode> undisturbed = runUndisturbed(parts);

    try (Installation installation =
        new Installation(Files.createDirectory(folder.resolve("killed")))) {
      installation.startBroker();
      SplittableRandom random = new SplittableRandom(SEED);
      for (int kill = 0; kill < KILLS; kill++) {
        importPart(installation, parts.get(kill));
        Victim victim = Victim.values()[random.nextInt(Victim.values().length)];
        System.err.printf("kill %d of %d: %s%n", kill + 1, KILLS, victim);
        victim.kill(installation, random);
      }
      importPart(installation, parts.get(KILLS));
      settle(installation);

      Map<String, Long> ends = new TreeMap<>();
      for (JsonNode end : dispositions(installation)) {
        long records = end.path("records").asLong();
        assertThat(end.path("coordinates").asLong())
            .as("each raw record counts once in %s", end.path("disposition").asText())
            .isEqualTo(records);
        ends.put(end.path("disposition").asText(), records);
      }
      assertThat(ends.remove(ALL)).as("in").isEqualTo(rawRecords(installation));
      assertThat(ends)
          .as("every end occurs")
          .containsOnlyKeys("LANDED", "PROFILE", "DUPLICATE", "REJECTED", "LATE", "QUARANTINED")
          .containsEntry("LATE", (long) parts.size())
          .containsEntry("QUARANTINED", (long) parts.size());
      assertThat(ends.values().stream().mapToLong(Long::longValue).sum())
          .as("landed + profiles + duplicate + rejected + late + quarantined")
          .isEqualTo(rawRecords(installation));
      assertThat(lake(installation)).isEqualTo(undisturbed);
    }
  }

  /** What is killed, and when. */
  private enum Victim {
    INGEST {
      @Override
      void kill(Installation installation, SplittableRandom random) throws Exception {
        Process ingest = startIngest(installation);
        killWithin(ingest, random.nextInt(500, 9_000));
      }
    },
    BROKER {
      @Override
      void kill(Installation installation, SplittableRandom random) throws Exception {
        Process ingest = startIngest(installation);
        ingest.waitFor(random.nextInt(500, 7_000), TimeUnit.MILLISECONDS);
        installation.broker().destroyForcibly().waitFor();
        installation.startBroker();
        // Whether it carries on or gives up with 75 is its affair; nothing may be lost either way.
        if (!ingest.waitFor(90, TimeUnit.SECONDS)) {
          ingest.destroyForcibly().waitFor();
        }
      }
    },
    LAND_ANYWHERE {
      @Override
      void kill(Installation installation, SplittableRandom random) throws Exception {
        installation.finish(startIngest(installation), "ingest");
        killWithin(installation.spark(Map.of(), "land"), random.nextInt(4_000, 30_000));
      }
    },
    LAND_AT_A_COMMIT {
      @Override
      void kill(Installation installation, SplittableRandom random) throws Exception {
        installation.finish(startIngest(installation), "ingest");
        String point = HALT_POINTS.get(random.nextInt(HALT_POINTS.size()));
        Process land = installation.spark(Map.of("IKLIM_HALT_AT", point), "land");
        assertThat(land.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(land.exitValue()).as("halted at " + point).isIn(0, 137);
      }
    };

    private static final List<String> HALT_POINTS =
        List.of(
            "land.events.written",
            "land.events.committed",
            "land.rejected.committed",
            "merge.messages.committed",
            "merge.reactions.committed");

    abstract void kill(Installation installation, SplittableRandom random) throws Exception;

    static void killWithin(Process process, int millis) throws InterruptedException {
      process.waitFor(millis, TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
    }
  }

  /**
   * A generated company, its activities cut into as many files; in each one activity more that is
   * late, and one on which the ingest fails.
   */
  private List<Path> generateParts(int count) throws Exception {
    Path company = folder.resolve("company");
    try (Installation installation = new Installation(Files.createDirectory(folder.resolve("g")))) {
      installation.finish(
          installation.ingest(
              Map.of(),
              "generate",
              "--people",
              "80",
              "--weeks",
              "12",
              "--seed",
              Long.toString(SEED),
              "--out",
              company.toString()),
          "generate");
    }
    List<String> lines =
        new String(
                Files.readAllBytes(company.resolve("activities.ndjson")),
                StandardCharsets.ISO_8859_1)
            .lines()
            .toList();
    assertThat(lines.size()).isGreaterThan(count * 20);
    return IntStream.range(0, count)
        .mapToObj(
            part -> {
              int from = (int) ((long) lines.size() * part / count);
              int to = (int) ((long) lines.size() * (part + 1) / count);
              List<String> made = new ArrayList<>(lines.subList(from, to));
              made.add(status("late-" + part, "1999-12-31T00:00:00Z", "an old one"));
              made.add(status("failing-" + part, "2026-01-05T00:00:00Z", FAILING));
              Path file = company.resolve("part-" + part + ".ndjson");
              try {
                // Bytes stay as they are, malformed ones too.
                Files.writeString(
                    file,
                    made.stream().collect(Collectors.joining("\n", "", "\n")),
                    StandardCharsets.ISO_8859_1);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
              return file;
            })
        .toList();
  }

  private static String status(String id, String published, String content) {
    return """
    {"@context":"https://www.w3.org/ns/activitystreams","type":"Create","id":"urn:made:acme:%1$s#create",\
    "published":"%2$s","actor":{"type":"Person","id":"urn:made:acme:user"},\
    "object":{"type":"Note","id":"urn:made:acme:%1$s","content":"%3$s"},"to":["as:Public"]}\
    """
        .formatted(id, published, content);
  }

  private List<JsonNode> runUndisturbed(List<Path> parts) throws Exception {
    try (Installation installation =
        new Installation(Files.createDirectory(folder.resolve("calm")))) {
      installation.startBroker();
      for (Path part : parts) {
        importPart(installation, part);
      }
      settle(installation);
      return lake(installation);
    }
  }

  /** Fails on the records made for it, and takes what was published before 2000 as late. */
  private static Process startIngest(Installation installation) throws IOException {
    return installation.ingest(
        Map.of("IKLIM_FAIL_ON", FAILING), "ingest", "--until-idle", "--accept-since", "2000-01-01");
  }

  private static void importPart(Installation installation, Path part) throws Exception {
    installation.finish(
        installation.ingest(
            Map.of(), "import", "activitystreams", part.toString(), "--include-private=generated"),
        "import");
  }

  private static void settle(Installation installation) throws Exception {
    installation.finish(startIngest(installation), "ingest");
    installation.finish(installation.spark(Map.of(), "land"), "land");
  }

  private static long rawRecords(Installation installation) throws Exception {
    Properties properties = new Properties();
    properties.put("bootstrap.servers", installation.bootstrapServers());
    try (Admin admin = Admin.create(properties)) {
      int partitions =
          admin
              .describeTopics(List.of(Topics.RAW))
              .allTopicNames()
              .get()
              .get(Topics.RAW)
              .partitions()
              .size();
      Map<TopicPartition, OffsetSpec> ends =
          IntStream.range(0, partitions)
              .boxed()
              .collect(
                  Collectors.toMap(
                      p -> new TopicPartition(Topics.RAW, p), p -> OffsetSpec.latest()));
      return admin.listOffsets(ends).all().get().values().stream()
          .mapToLong(end -> end.offset())
          .sum();
    }
  }

  /** One row per end of a raw record, and one of all; coordinates are those of the raw record. */
  private static List<JsonNode> dispositions(Installation installation) throws Exception {
    return installation.sql(
        """
        SELECT coalesce(disposition, 'ALL') AS disposition, count(*) AS records,
               count(DISTINCT raw_topic, raw_partition, raw_offset) AS coordinates
        FROM (SELECT 'LANDED' AS disposition, raw_topic, raw_partition, raw_offset FROM activity.events
              UNION ALL SELECT 'PROFILE', raw_topic, raw_partition, raw_offset FROM people.accounts
              UNION ALL SELECT disposition, raw_topic, raw_partition, raw_offset FROM activity.rejected)
        GROUP BY ROLLUP(disposition) ORDER BY disposition
        """);
  }

  /** Counts and order-free fingerprints of what the lake holds, without where and when it came. */
  private static List<JsonNode> lake(Installation installation) throws Exception {
    return installation.sql(
        """
        SELECT 'events' AS what, count(*) AS n, count(DISTINCT event_id) AS ids,
               bit_xor(xxhash64(event_id, event_type, occurred_at, actor_key, object_id, text)) AS print
        FROM activity.events
        UNION ALL
        SELECT 'messages', count(*), count(DISTINCT message_id),
               bit_xor(xxhash64(message_id, created_at, edited_at, edit_count, deleted_at, title, text, thread_id))
        FROM activity.messages
        UNION ALL
        SELECT 'reactions', count(*), count(DISTINCT reaction_id),
               bit_xor(xxhash64(reaction_id, message_id, actor_key, reaction, reacted_at, withdrawn_at))
        FROM activity.reactions
        UNION ALL
        SELECT 'accounts', count(*), count(DISTINCT account_key),
               bit_xor(xxhash64(account_key, person_key, observed_at))
        FROM people.accounts
        UNION ALL
        SELECT concat(disposition, ' ', reason), count(*), 0, 0 FROM activity.rejected GROUP BY disposition, reason
        ORDER BY what
        """);
  }
}
