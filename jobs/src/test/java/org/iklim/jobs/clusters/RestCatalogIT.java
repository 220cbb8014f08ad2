// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.clusters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.iklim.jobs.support.Installation;
import org.iklim.schemas.tables.Bursts;
import org.iklim.schemas.tables.HourlyProfiles;
import org.iklim.schemas.tables.Measures;
import org.iklim.schemas.tables.UnitReplies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A lake whose catalog speaks REST, by nothing but the file of {@code --spark-config}. */
class RestCatalogIT {
  private static final int TRY_AGAIN = 75;
  private static final int BAD_INPUT = 2;
  private static final List<String> PUBLISHED =
      List.of(
          Measures.PUBLISHED, HourlyProfiles.PUBLISHED, UnitReplies.PUBLISHED, Bursts.PUBLISHED);

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path folder;

  private RestCatalog catalog;
  private Installation lake;

  @BeforeEach
  void start() throws Exception {
    assumeTrue(
        RestCatalog.classPath().isPresent(),
        "no REST catalog (-Diklim.rest.classpath): skipped, see .ci/cluster");
    catalog = RestCatalog.start(folder);
    lake = installation("there", catalog.settings(""));
    lake.startBroker();
  }

  @AfterEach
  void stop() throws Exception {
    if (lake != null) {
      lake.close();
    }
    if (catalog != null) {
      catalog.close();
    }
  }

  @Test
  void nightAfterNightPublishesWhatALakeInAFolderPublishes() throws Exception {
    Path company = folder.resolve("company");
    lake.finish(
        lake.ingest(
            Map.of(),
            "generate",
            "--people=60",
            "--weeks=6",
            "--seed=5",
            "--out=" + company.toString()),
        "generate");
    lake.finish(
        lake.ingest(Map.of(), "people", company.resolve("people.csv").toString()), "people");
    List<String> lines = Files.readAllLines(company.resolve("activities.ndjson"));
    night(lines.subList(0, lines.size() / 2));
    night(lines.subList(lines.size() / 2, lines.size()));
    Installation here = installation("here", "");
    here.finish(
        here.spark(Map.of(), "land", "--bootstrap-servers", lake.bootstrapServers()), "land");
    here.finish(here.spark(Map.of(), "metrics"), "metrics");

    String query = PublishedTables.query(PUBLISHED);
    Map<String, String> published = PublishedTables.byTable(lake.sql(query));
    assertThat(published).hasSameSizeAs(PUBLISHED);
    assertThat(published.get(Measures.PUBLISHED)).doesNotStartWith("0 rows");
    assertThat(published).isEqualTo(PublishedTables.byTable(here.sql(query)));
    assertThat(lake.data().resolve("lake/catalog.db")).doesNotExist();
  }

  @Test
  void aCatalogThatIsDownIsToBeTriedAgainAndIsThenThere() throws Exception {
    lake.finish(lake.spark(Map.of(), "sql", "SHOW NAMESPACES"), "sql");
    catalog.close();
    Process asked = lake.spark(Map.of(), "sql", "SHOW NAMESPACES");
    assertThat(asked.waitFor()).isEqualTo(TRY_AGAIN);
    assertThat(lake.errors())
        .content()
        .contains("no answer from the REST catalog", "try again")
        .doesNotContain("\tat ");
    catalog.start();
    lake.finish(lake.spark(Map.of(), "sql", "SHOW NAMESPACES"), "sql");
  }

  @Test
  void aWrongAddressIsBadInput() throws Exception {
    Installation wrong = installation("wrong", catalog.settings("/nobody"));
    Process asked = wrong.spark(Map.of(), "sql", "SHOW NAMESPACES");
    assertThat(asked.waitFor()).isEqualTo(BAD_INPUT);
    assertThat(wrong.errors())
        .content()
        .contains("check spark.sql.catalog.lake.uri")
        .doesNotContain("\tat ");
  }

  private void night(List<String> activities) throws Exception {
    Path part = Files.createTempFile(folder, "part", ".ndjson");
    Files.write(part, activities);
    lake.finish(
        lake.ingest(
            Map.of(), "import", "activitystreams", part.toString(), "--include-private=generated"),
        "import");
    lake.finish(lake.ingest(Map.of(), "ingest", "--until-idle"), "ingest");
    lake.finish(lake.spark(Map.of(), "land"), "land");
    lake.finish(lake.spark(Map.of(), "metrics"), "metrics");
  }

  private Installation installation(String name, String settings) throws IOException {
    Path file = folder.resolve(name + ".properties");
    Files.writeString(file, settings);
    return new Installation(
        Files.createDirectory(folder.resolve(name)), Map.of("IKLIM_SPARK_CONFIG", file.toString()));
  }
}
