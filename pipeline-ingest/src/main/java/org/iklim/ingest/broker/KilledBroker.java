// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.broker;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.ObjectName;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the registration that a killed broker left in the metadata log, before its successor starts.
 *
 * <p>Without that the successor finds itself leader of everything by the old registration, takes up
 * the transactions it finds, and loses its leadership some seconds later, when the session of the
 * killed one runs out. A transaction that is being ended in that moment finds its partitions
 * without a leader, and Kafka takes those for deleted: it calls the transaction complete and never
 * writes its markers (TransactionMarkerChannelManager, 4.3). Readers of committed records would
 * wait at such a transaction for ever. So a controller alone is run first, with a session short
 * enough to end at once what has no broker any more; that also is faster than to wait for the
 * session.
 */
final class KilledBroker {
  private static final Logger LOG = LoggerFactory.getLogger(KilledBroker.class);

  /** Kafka leaves this file when a broker stops in order. */
  private static final String STOPPED_IN_ORDER = ".kafka_cleanshutdown";

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final Duration LOOK_EVERY = Duration.ofMillis(100);

  private KilledBroker() {}

  /** Whether the last broker on the formatted folder did not stop in order. */
  static boolean leftItsRegistration(Path log) {
    return Files.exists(log.resolve("meta.properties"))
        && !Files.exists(log.resolve(STOPPED_IN_ORDER));
  }

  /**
   * Runs a controller until no broker is registered as running. Where that does not come about
   * within 30 seconds, as after a kill before the very first registration, the successor starts
   * with what there is.
   *
   * @param config of the controller alone
   */
  static void endRegistration(Map<String, Object> config) throws IOException {
    LOG.info("the broker was killed; its registration is ended first");
    KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(config, false), Time.SYSTEM);
    server.startup();
    try {
      long until = System.nanoTime() + LIMIT.toNanos();
      while (brokers("FencedBrokerCount") == 0 || brokers("ActiveBrokerCount") > 0) {
        if (System.nanoTime() > until) {
          LOG.warn("the controller knows of no killed broker");
          return;
        }
        TimeUnit.MILLISECONDS.sleep(LOOK_EVERY.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the killed broker was given up", e);
    } finally {
      server.shutdown();
      server.awaitShutdown();
    }
  }

  /** A metric of the controller, whose admin interface tells of controllers only. */
  private static int brokers(String metric) throws IOException {
    try {
      Object count =
          ManagementFactory.getPlatformMBeanServer()
              .getAttribute(
                  new ObjectName("kafka.controller:type=KafkaController,name=" + metric), "Value");
      return ((Number) count).intValue();
    } catch (InstanceNotFoundException e) {
      return 0;
    } catch (JMException e) {
      throw new IOException("the controller does not tell its " + metric, e);
    }
  }
}
