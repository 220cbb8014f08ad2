// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;

class KafkaRefusalTest {
  @Test
  void aWrongPasswordIsFoundBehindWhateverWrapsIt() {
    Throwable failure =
        new IOException("x", new ExecutionException(new SaslAuthenticationException("no")));
    assertThat(KafkaRefusal.behind(failure).orElseThrow()).contains("user and password", "(Sasl");
  }

  @Test
  void aMissingRightNamesTheTopic() {
    Throwable failure = new ExecutionException(new TopicAuthorizationException(Set.of("esn.raw")));
    assertThat(KafkaRefusal.behind(failure).orElseThrow()).contains("[esn.raw]", "rights");
  }

  @Test
  void aBrokenLoginSettingIsNotQuoted() {
    Throwable failure = failureOf("sasl.jaas.config", "Login required password=open sesame;");
    assertThat(KafkaRefusal.behind(failure).orElseThrow())
        .contains("sasl.jaas.config")
        .doesNotContain("open", "sesame");
  }

  @Test
  void aMissingTrustStoreIsNamed() {
    Throwable failure = failureOf("ssl.truststore.location", "/nowhere.p12");
    assertThat(KafkaRefusal.behind(failure).orElseThrow()).contains("/nowhere.p12");
  }

  @Test
  void whatMayPassIsNoRefusal() {
    assertThat(KafkaRefusal.behind(new ExecutionException(new TimeoutException("late")))).isEmpty();
    assertThat(KafkaRefusal.behind(new KafkaException("in an error state", new IOException())))
        .isEmpty();
  }

  private static Throwable failureOf(String setting, String value) {
    Properties properties = new Properties();
    properties.put("bootstrap.servers", "localhost:1");
    properties.put("security.protocol", "SASL_SSL");
    properties.put("sasl.mechanism", "PLAIN");
    properties.put(
        "sasl.jaas.config",
        "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"a\" password=\"b\";");
    properties.put(setting, value);
    return catchThrowable(() -> Admin.create(properties).close());
  }
}
