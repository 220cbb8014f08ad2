// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.publish;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.iklim.ingest.stream.TopicSetup;
import org.iklim.schemas.Topics;

/** The topic of raw activities as an import needs it. */
final class RawTopic {
  private RawTopic() {}

  /**
   * Creates the topics if they are missing.
   *
   * @return bytes of the largest batch of records the raw topic takes
   * @throws org.iklim.ingest.options.UnreachableBrokerException if no broker answers
   */
  static int ensure(Properties clientProperties) throws IOException {
    TopicSetup.ensure(clientProperties);
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, Topics.RAW);
    try (Admin admin = Admin.create(clientProperties)) {
      Config config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
      return Integer.parseInt(config.get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG).value());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while asking about topic " + Topics.RAW);
    } catch (ExecutionException e) {
      throw new IOException("the Kafka cluster does not describe topic " + Topics.RAW, e);
    }
  }
}
