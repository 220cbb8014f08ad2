// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.stream;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.iklim.ingest.broker.FolderLock;
import org.iklim.schemas.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running Streams application, from its start to its end. */
final class IngestRun implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(IngestRun.class);

  /** A thread that dies is replaced; whoever dies that often has a fault that stays. */
  private static final int MOST_REPLACEMENTS = 5;

  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(30);
  private static final Duration LOOK_EVERY = Duration.ofMillis(200);

  /** Looks in a row that must find nothing to do. */
  private static final int IDLE_LOOKS = 2;

  private static final List<String> OUTPUTS =
      List.of(Topics.ACTIVITY, Topics.PEOPLE, Topics.REJECTED, Topics.QUARANTINE);

  private final Properties clientProperties;
  private final int partitions;
  private final FolderLock lock;
  private final KafkaStreams streams;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final AtomicInteger replacements = new AtomicInteger();

  private IngestRun(
      Properties clientProperties, IngestSteps steps, FolderLock lock, StreamsConfig config) {
    this.clientProperties = clientProperties;
    this.partitions = steps.partitions();
    this.lock = lock;
    this.streams = new KafkaStreams(IngestTopology.of(steps, config), config);
    streams.setUncaughtExceptionHandler(this::onDeadThread);
    streams.setStateListener(
        (now, before) -> {
          if (now == State.NOT_RUNNING || now == State.ERROR) {
            ended.countDown();
          }
        });
  }

  /**
   * Starts the application.
   *
   * @param state folder of the stores, which is locked
   * @throws org.iklim.ingest.broker.LockedException if another process uses the folder
   */
  static IngestRun start(
      Properties clientProperties,
      IngestSteps steps,
      Path state,
      int threads,
      Duration commitInterval)
      throws IOException {
    FolderLock lock = FolderLock.take(state, "an ingest");
    try {
      StreamsConfig config =
          new StreamSettings(state, instance(state), threads, commitInterval)
              .config(clientProperties, steps.tally());
      IngestRun run = new IngestRun(clientProperties, steps, lock, config);
      run.streams.start();
      return run;
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  KafkaStreams streams() {
    return streams;
  }

  /** Waits until the application has ended, which it does only on {@link #close} or for good. */
  void awaitEnd() throws InterruptedException {
    ended.await();
  }

  /** Waits until all that was sent to the raw topics is committed downstream, or the end. */
  void awaitIdle() throws InterruptedException {
    try (IdleWatch watch = new IdleWatch(clientProperties, partitions)) {
      int idle = 0;
      while (idle < IDLE_LOOKS && !ended.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
        idle = isIdle(watch) ? idle + 1 : 0;
      }
    }
  }

  /** Whether it has given up. */
  boolean hasFailed() {
    return streams.state() == State.ERROR || replacements.get() > MOST_REPLACEMENTS;
  }

  /** Commits and stops; returns when readers of committed records see all of it. */
  @Override
  public void close() throws IOException {
    try {
      streams.close(
          CloseOptions.timeout(CLOSE_TIMEOUT)
              .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
    } finally {
      lock.close();
    }
  }

  /**
   * Waits, for a few seconds at most, until the results can be seen by readers of committed ones.
   */
  void awaitVisible() throws InterruptedException {
    try (IdleWatch watch = new IdleWatch(clientProperties, partitions)) {
      for (int looks = 0; looks < 50 && !isVisible(watch); looks++) {
        TimeUnit.MILLISECONDS.sleep(LOOK_EVERY.toMillis());
      }
    }
  }

  private static boolean isVisible(IdleWatch watch) throws InterruptedException {
    try {
      return watch.isVisible(OUTPUTS);
    } catch (ExecutionException e) {
      LOG.warn("the broker does not answer: {}", e.getCause().getClass().getSimpleName());
      return false;
    }
  }

  private boolean isIdle(IdleWatch watch) throws InterruptedException {
    try {
      return streams.state() == State.RUNNING && watch.isDone();
    } catch (ExecutionException | IllegalStateException e) {
      LOG.warn("the broker does not answer; trying again");
      return false;
    }
  }

  private StreamThreadExceptionResponse onDeadThread(Throwable exception) {
    Throwable root = exception;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    // Classes only: a message may quote a record.
    if (replacements.incrementAndGet() > MOST_REPLACEMENTS) {
      LOG.error("a stream thread died of {} again; giving up", root.getClass().getName());
      return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
    LOG.warn("a stream thread died of {}; replacing it", root.getClass().getName());
    return StreamThreadExceptionResponse.REPLACE_THREAD;
  }

  private static String instance(Path state) throws IOException {
    Path file = state.resolve("instance");
    if (!Files.exists(file)) {
      Files.writeString(file, UUID.randomUUID() + "\n");
    }
    return Files.readString(file).strip();
  }
}
