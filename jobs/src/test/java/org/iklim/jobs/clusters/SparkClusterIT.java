// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.clusters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.iklim.jobs.support.Installation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The spark-submit command of the documentation, on a standalone cluster, a Kafka with TLS and
 * passwords, a catalog in PostgreSQL and tables in an object store: what it publishes is what
 * {@code ./iklim run} publishes with nothing but a folder. Needs a Spark distribution: {@code
 * .ci/cluster}.
 */
class SparkClusterIT {
  /** The second compiler would cost a job of minutes more than it gives. */
  private static final String SHORT_LIVED =
      "-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=512m";

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path folder;

  private SecuredBroker kafka;
  private PostgresServer postgres;
  private ObjectStore store;
  private SparkCluster spark;

  @BeforeEach
  void start() throws Exception {
    assumeTrue(
        SparkCluster.distribution().isPresent(),
        "no Spark distribution (-Diklim.spark.home): the cluster is skipped, see .ci/cluster");
    assumeTrue(PostgresServer.runsHere(), "no PostgreSQL for this machine: the cluster is skipped");
    kafka = SecuredBroker.start(folder.resolve("kafka"));
    postgres = PostgresServer.start(folder.resolve("postgres"));
    store = ObjectStore.start(folder);
    spark = SparkCluster.start(SparkCluster.distribution().orElseThrow(), folder.resolve("spark"));
  }

  @AfterEach
  void stop() throws Exception {
    for (AutoCloseable server :
        Stream.of(spark, store, postgres, kafka).filter(server -> server != null).toList()) {
      server.close();
    }
  }

  @Test
  void publishesWhatOneProcessPublishes() throws Exception {
    Installation local = new Installation(Files.createDirectory(folder.resolve("local")));
    fill(local);
    Path settings = folder.resolve("spark.properties");
    Files.writeString(
        settings,
        postgres.catalogSettings(ObjectStore.warehouse())
            + store.settings()
            + "spark.sql.shuffle.partitions=4\n"
            + ("spark.executor.extraJavaOptions=" + SHORT_LIVED + "\n"));

    submit(settings, List.of("run"), "run.out");
    submit(settings, List.of("sql", "--json", PublishedTables.query()), "sql.out");
    local.finish(
        local.spark(
            Map.of(), "run", "--kafka-config", kafka.clientConfig(SecuredBroker.LAND).toString()),
        "run");

    Map<String, String> published = PublishedTables.byTable(local.sql(PublishedTables.query()));
    assertThat(published).hasSameSizeAs(PublishedTables.NAMES).containsKey("reports.measures");
    assertThat(PublishedTables.byTable(rows(folder.resolve("sql.out")))).isEqualTo(published);
    assertThat(folder.resolve("cluster/reports")).isDirectoryContaining("glob:**.html");
    assertThat(folder.resolve("cluster/lake/warehouse")).doesNotExist();
    assertThat(store.files().resolve("warehouse")).isNotEmptyDirectory();
    assertNoSecretIsSaid();
  }

  private void fill(Installation installation) throws Exception {
    Path company = folder.resolve("company");
    installation.finish(
        installation.ingest(
            Map.of(),
            Stream.concat(
                    Stream.of("generate", "--people", "80", "--weeks", "6", "--seed", "7"),
                    Stream.of("--out", company.toString()))
                .toArray(String[]::new)),
        "generate");
    Map<String, String> kafkaConfig =
        Map.of("IKLIM_KAFKA_CONFIG", kafka.clientConfig(SecuredBroker.INGEST).toString());
    installation.finish(
        installation.ingest(kafkaConfig, "people", company.resolve("people.csv").toString()),
        "people");
    installation.finish(
        installation.ingest(
            kafkaConfig,
            "import",
            "activitystreams",
            company.resolve("activities.ndjson").toString(),
            "--include-private=generated"),
        "import");
    installation.finish(installation.ingest(kafkaConfig, "ingest", "--until-idle"), "ingest");
  }

  private void submit(Path settings, List<String> command, String output) throws Exception {
    Map<String, String> environment = new TreeMap<>(ObjectStore.environment());
    environment.put("SPARK_SUBMIT_OPTS", SHORT_LIVED);
    environment.put("IKLIM_KAFKA_CONFIG", kafka.clientConfig(SecuredBroker.LAND).toString());
    Process process =
        SubmitLine.ofTheDocs()
            .start(
                SparkCluster.distribution().orElseThrow(),
                Map.of(
                    "spark://master:7077", spark.master(),
                    "/var/lib/iklim", folder.resolve("cluster").toString(),
                    "/etc/iklim/spark.properties", settings.toString()),
                command,
                environment,
                folder.resolve(output));
    assertThat(process.waitFor())
        .as(() -> command.get(0) + ": " + lastOf(folder.resolve(output + ".err")))
        .isZero();
  }

  private static List<JsonNode> rows(Path json) throws IOException {
    try (var values = new ObjectMapper().readerFor(JsonNode.class).readValues(json.toFile())) {
      List<JsonNode> read = values.readAll().stream().map(JsonNode.class::cast).toList();
      return read.stream()
          .flatMap(value -> value.isArray() ? value.valueStream() : Stream.of(value))
          .toList();
    }
  }

  /** Neither a command nor the master, the worker or an executor. */
  private void assertNoSecretIsSaid() throws IOException {
    try (var files = Files.walk(folder)) {
      List<Path> logs =
          files
              .filter(Files::isRegularFile)
              .filter(file -> file.toString().matches(".*(\\.(log|out|err)|/std(out|err))"))
              .toList();
      assertThat(logs).hasSizeGreaterThan(5);
      for (Path log : logs) {
        assertThat(log).content().doesNotContain("staple-of", Certificates.PASSWORD);
      }
    }
  }

  private static String lastOf(Path log) {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    } catch (IOException e) {
      return e.toString();
    }
  }
}
