// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.clusters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.iklim.jobs.support.Installation;
import org.iklim.schemas.tables.Events;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A lake whose catalog is a PostgreSQL, by nothing but the file of {@code --spark-config}. */
class PostgresCatalogIT {
  private static final int TRY_AGAIN = 75;
  private static final int BAD_INPUT = 2;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path folder;

  private PostgresServer postgres;
  private Installation first;

  @BeforeEach
  void start() throws Exception {
    assumeTrue(PostgresServer.runsHere(), "no PostgreSQL for this machine: skipped");
    postgres = PostgresServer.start(folder.resolve("postgres"));
    first = installation("first");
    first.startBroker();
    first.finish(
        first.ingest(
            Map.of(), "generate", "--people", "60", "--weeks", "6", "--seed", "5", "--out", path()),
        "generate");
  }

  @AfterEach
  void stop() throws Exception {
    if (first != null) {
      first.close();
    }
    if (postgres != null) {
      postgres.close();
    }
  }

  @Test
  void landsThereAndOfTwoLandingsAtOnceOnlyOneCommits() throws Exception {
    List<String> lines = Files.readAllLines(company("activities.ndjson"));
    take(lines.subList(0, lines.size() / 2));
    first.finish(first.spark(Map.of(), "land"), "land");
    take(lines.subList(lines.size() / 2, lines.size()));
    Installation second = installation("second");
    Process overtaken = stoppedWhileItWrites();
    second.finish(
        second.spark(Map.of(), "land", "--bootstrap-servers", first.bootstrapServers()), "land");
    String committed = postgres.metadataOf(Events.TABLE);
    signal("CONT", overtaken);

    assertThat(overtaken.waitFor()).isEqualTo(TRY_AGAIN);
    assertThat(first.errors()).content().contains(Events.TABLE, "Run it again");
    assertThat(postgres.metadataOf(Events.TABLE)).as("nothing changed").isEqualTo(committed);
    JsonNode landed =
        second
            .sql(
                "SELECT count(*) AS n, count(DISTINCT event_id) AS ids, max(land_id) AS landings"
                    + " FROM "
                    + Events.TABLE)
            .get(0);
    assertThat(landed.path("n").asLong()).isGreaterThan(500);
    assertThat(landed.path("ids")).isEqualTo(landed.path("n"));
    assertThat(landed.path("landings").asInt()).isEqualTo(2);
    assertThat(first.data().resolve("lake/catalog.db")).doesNotExist();
    for (Path said : first.outputs()) {
      assertThat(said).content().doesNotContain(PostgresServer.PASSWORD);
    }
  }

  @Test
  void aWrongPasswordIsBadInputAndIsNotRepeated() throws Exception {
    Path wrong = folder.resolve("wrong.properties");
    Files.writeString(
        wrong,
        postgres
            .catalogSettings("file:" + folder.resolve("warehouse"))
            .replace(PostgresServer.PASSWORD, "staple-of-nobody"));
    Process sql =
        first.spark(Map.of("IKLIM_SPARK_CONFIG", wrong.toString()), "sql", "SHOW NAMESPACES");

    assertThat(sql.waitFor()).isEqualTo(BAD_INPUT);
    assertThat(first.errors())
        .content()
        .contains("password authentication failed")
        .doesNotContain("staple-of", "\tat ");
  }

  /**
   * A landing that has begun to write to the table of events, and stands still. Its first commit
   * there makes its branch; what it writes there then takes a Spark job.
   */
  private Process stoppedWhileItWrites() throws Exception {
    String before = postgres.metadataOf(Events.TABLE);
    Process land = first.spark(Map.of(), "land");
    while (postgres.metadataOf(Events.TABLE).equals(before)) {
      assertThat(land.waitFor(2, TimeUnit.MILLISECONDS)).as("ended before it wrote").isFalse();
    }
    signal("STOP", land);
    return land;
  }

  private static void signal(String name, Process process)
      throws IOException, InterruptedException {
    Processes.run(
        List.of("kill", "-" + name, String.valueOf(process.pid())),
        Files.createTempFile("kill", ".log"));
  }

  private Installation installation(String name) throws IOException {
    Path settings = folder.resolve("spark.properties");
    Files.writeString(settings, postgres.catalogSettings("file:" + folder.resolve("warehouse")));
    return new Installation(
        Files.createDirectory(folder.resolve(name)),
        Map.of("IKLIM_SPARK_CONFIG", settings.toString()));
  }

  private void take(List<String> activities) throws Exception {
    Path part = Files.createTempFile(folder, "part", ".ndjson");
    Files.write(part, activities);
    first.finish(
        first.ingest(
            Map.of(), "import", "activitystreams", part.toString(), "--include-private=generated"),
        "import");
    first.finish(first.ingest(Map.of(), "ingest", "--until-idle"), "ingest");
  }

  private Path company(String file) {
    return folder.resolve("company").resolve(file);
  }

  private String path() {
    return folder.resolve("company").toString();
  }
}
