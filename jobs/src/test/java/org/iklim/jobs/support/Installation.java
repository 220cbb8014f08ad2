// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * One data folder and the real processes that work on it, each a JVM of its own that can be killed.
 * They are started directly and not through the launcher, so that a kill hits the JVM.
 */
public final class Installation implements AutoCloseable {
  private static final String KEY = "dGhlIGRlbW8gY29tcGFueSBpcyBub3QgYSBzZWNyZXQ=";
  private static final long LIMIT_MINUTES = 5;

  private final Map<String, String> environment;
  private final Path folder;
  private final Path data;
  private final int port;
  private Process broker;
  private int processes;

  /** An installation without settings of its own. */
  public Installation(Path folder) throws IOException {
    this(folder, Map.of());
  }

  /**
   * An installation with settings of its own.
   *
   * @param environment variables of all its processes
   */
  public Installation(Path folder, Map<String, String> environment) throws IOException {
    this.environment = Map.copyOf(environment);
    this.folder = folder;
    this.data = folder.resolve("data");
    Files.createDirectories(data);
    this.port = freePort();
  }

  /** A port that nobody has. */
  public static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** The data folder. */
  public Path data() {
    return data;
  }

  /** Where its broker answers. */
  public String bootstrapServers() {
    return "localhost:" + port;
  }

  /** Starts the embedded broker on the same port as before and waits until it is ready. */
  public void startBroker() throws IOException, InterruptedException {
    Path endpoint = data.resolve("kafka").resolve("endpoint");
    Files.deleteIfExists(endpoint);
    broker = ingest(Map.of(), "broker", "--port", Integer.toString(port));
    for (int tries = 0; !Files.exists(endpoint); tries++) {
      if (broker.waitFor(100, TimeUnit.MILLISECONDS) || tries > 600) {
        throw new IllegalStateException("the broker did not start; see " + folder);
      }
    }
  }

  public Process broker() {
    return broker;
  }

  /** Starts a command of the ingest process. */
  public Process ingest(Map<String, String> environment, String... arguments) throws IOException {
    return start(
        "pipeline-ingest", List.of(), "org.iklim.ingest.IngestMain", environment, arguments);
  }

  /** Starts a command of the Spark process. */
  public Process spark(Map<String, String> environment, String... arguments) throws IOException {
    List<String> options =
        System.getProperty("iklim.spark.options", "")
            .lines()
            .flatMap(line -> List.of(line.strip().split(" +", -1)).stream())
            .filter(word -> !word.isBlank())
            .collect(Collectors.toList());
    return start("jobs", options, "org.iklim.jobs.Jobs", environment, arguments);
  }

  /** Waits for a process to end by itself and insists on exit code 0. */
  public void finish(Process process, String what) throws InterruptedException {
    if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly().waitFor();
      throw new IllegalStateException(what + " did not end; see the logs in " + folder);
    }
    if (process.exitValue() != 0) {
      throw new IllegalStateException(
          what + " ended with " + process.exitValue() + "; see the logs in " + folder);
    }
  }

  /** The rows of a query, through {@code iklim sql}. */
  public List<JsonNode> sql(String query) throws IOException, InterruptedException {
    Process process = spark(Map.of(), "sql", query, "--format", "json");
    finish(process, "sql");
    ObjectMapper mapper = new ObjectMapper();
    List<JsonNode> rows = new ArrayList<>();
    try (var values = mapper.readerFor(JsonNode.class).readValues(output().toFile())) {
      while (values.hasNext()) {
        JsonNode value = (JsonNode) values.next();
        if (value.isArray()) {
          value.forEach(rows::add);
        } else {
          rows.add(value);
        }
      }
    }
    return rows;
  }

  /** Standard output of the process that was started last. */
  public Path output() {
    return folder.resolve("process-" + processes + ".out");
  }

  /** Standard error of the process that was started last. */
  public Path errors() {
    return folder.resolve("process-" + processes + ".err");
  }

  /** All that the processes have said so far. */
  public List<Path> outputs() throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private Process start(
      String module,
      List<String> options,
      String main,
      Map<String, String> environment,
      String... arguments)
      throws IOException {
    processes++;
    String classPath =
        Packaged.classPath(module)
            .orElseThrow(() -> new IllegalStateException("package the modules first: " + module));
    List<String> command = new ArrayList<>();
    command.add(Packaged.java());
    command.addAll(List.of("-Xmx1200m", "-XX:+UseParallelGC"));
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=512m"));
    command.add("-Duser.timezone=UTC");
    command.addAll(options);
    command.add("-cp");
    command.add(classPath);
    command.add(main);
    command.addAll(List.of(arguments));
    if (!arguments[0].equals("generate")) {
      command.addAll(List.of("--data", data.toString()));
    }
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("IKLIM_KEY", KEY);
    builder.environment().putAll(this.environment);
    builder.environment().putAll(environment);
    builder.redirectOutput(output().toFile());
    builder.redirectError(errors().toFile());
    return builder.start();
  }

  @Override
  public void close() throws InterruptedException {
    if (broker != null) {
      broker.destroyForcibly().waitFor();
    }
  }
}
