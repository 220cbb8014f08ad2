// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.clusters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.iklim.jobs.support.Installation;

/** A standalone Spark cluster of a distribution: a master and one worker, each its own process. */
final class SparkCluster implements AutoCloseable {
  private static final int START_SECONDS = 60;

  private final Path home;
  private final int port;
  private final List<Process> processes = new ArrayList<>();

  private SparkCluster(Path home, int port) {
    this.home = home;
    this.port = port;
  }

  /** The distribution that {@code -Diklim.spark.home} names. */
  static Optional<Path> distribution() {
    return Optional.ofNullable(System.getProperty("iklim.spark.home"))
        .filter(home -> !home.isBlank())
        .map(Path::of);
  }

  static SparkCluster start(Path home, Path folder) throws Exception {
    Files.createDirectories(folder);
    SparkCluster cluster = new SparkCluster(home, Installation.freePort());
    try {
      cluster.startMaster(folder.resolve("master.log"));
      cluster.startWorker(folder);
    } catch (Exception e) {
      cluster.close();
      throw e;
    }
    return cluster;
  }

  String master() {
    return "spark://localhost:" + port;
  }

  private void startMaster(Path log) throws Exception {
    Process master =
        launch(
            log,
            List.of(
                List.of("org.apache.spark.deploy.master.Master", "--host", "localhost"),
                List.of("--port", "" + port, "--webui-port", "" + Installation.freePort())));
    Processes.awaitPort(master, port, log);
  }

  private void startWorker(Path folder) throws Exception {
    Path log = folder.resolve("worker.log");
    Process worker =
        launch(
            log,
            List.of(
                List.of("org.apache.spark.deploy.worker.Worker", "--host", "localhost"),
                List.of("--webui-port", "" + Installation.freePort(), "--cores", "2"),
                List.of("--memory", "3g", "--work-dir", folder.resolve("work").toString()),
                List.of(master())));
    for (int tries = 0; tries < START_SECONDS * 10; tries++) {
      if (Files.readString(log).contains("Successfully registered with master")) {
        return;
      }
      if (worker.waitFor(100, TimeUnit.MILLISECONDS)) {
        break;
      }
    }
    throw new IOException("the worker did not start: " + Files.readString(log));
  }

  private Process launch(Path log, List<List<String>> arguments) throws IOException {
    List<String> command = new ArrayList<>(Processes.join(arguments));
    command.add(0, home.resolve("bin").resolve("spark-class").toString());
    Process process = Processes.start(command, log, Map.of("SPARK_HOME", home.toString()));
    processes.add(process);
    return process;
  }

  @Override
  public void close() throws InterruptedException {
    // The worker before the master; executors end with their worker.
    for (int i = processes.size() - 1; i >= 0; i--) {
      Processes.stop(processes.get(i));
    }
  }
}
