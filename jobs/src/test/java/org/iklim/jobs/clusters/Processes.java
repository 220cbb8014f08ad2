// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.clusters;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Servers and tools of the tests: other processes on this machine, each with a log of its own. */
final class Processes {
  private static final int START_SECONDS = 60;

  private Processes() {}

  /** One command line of several parts. */
  static List<String> join(List<List<String>> parts) {
    return parts.stream().flatMap(Collection::stream).toList();
  }

  /** Starts a process that writes all it says into a file. */
  static Process start(List<String> command, Path log, Map<String, String> environment)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  /** Runs a process to its end and insists on exit code 0. */
  static void run(List<String> command, Path log) throws IOException, InterruptedException {
    Process process = start(command, log, Map.of());
    if (process.waitFor() != 0) {
      throw new IOException(command.get(0) + " failed: " + Files.readString(log));
    }
  }

  /** Waits until a server takes connections. */
  static void awaitPort(Process server, int port, Path log)
      throws IOException, InterruptedException {
    for (int tries = 0; tries < START_SECONDS * 10; tries++) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress("localhost", port), 1_000);
        return;
      } catch (IOException notYet) {
        if (server.waitFor(100, TimeUnit.MILLISECONDS)) {
          break;
        }
      }
    }
    throw new IOException("a server did not start: " + Files.readString(log));
  }

  /** Ends a process and all it has started, and waits for them. */
  static void stop(Process process) throws InterruptedException {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroy();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
    children.forEach(ProcessHandle::destroyForcibly);
  }
}
