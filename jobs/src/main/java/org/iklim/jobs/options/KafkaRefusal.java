// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.options;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SslAuthenticationException;

/**
 * Tells a cluster that does not let this client in from one that does not answer: trying again does
 * not help, the settings or the rights are wrong. Never quotes the value of a setting.
 */
final class KafkaRefusal {
  private KafkaRefusal() {}

  /** What to mend, if a refusal is behind this failure. */
  static Optional<String> behind(Throwable failure) {
    List<Throwable> chain = new ArrayList<>();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      chain.add(cause);
    }
    return first(chain, SslAuthenticationException.class)
        .map(
            e ->
                "this client and the Kafka cluster do not trust each other's certificate"
                    + told(e.getCause() == null ? e : e.getCause())
                    + "; check the ssl.* settings of --kafka-config")
        .or(
            () ->
                first(chain, AuthenticationException.class)
                    .map(
                        e ->
                            "the Kafka cluster does not take this user and password"
                                + told(e)
                                + "; check the sasl.* settings of --kafka-config"))
        .or(
            () ->
                first(chain, AuthorizationException.class)
                    .map(
                        e ->
                            "the Kafka cluster does not give this user the right"
                                + told(e)
                                + "; docs/run-on-a-cluster.md lists the rights"))
        .or(() -> unusableSettings(chain));
  }

  /** "Failed to create new KafkaAdminClient", "Failed to construct kafka producer", and so on. */
  private static Optional<String> unusableSettings(List<Throwable> chain) {
    boolean isUnmade =
        first(chain, KafkaException.class)
            .filter(e -> e.getMessage() != null && e.getMessage().startsWith("Failed to c"))
            .isPresent();
    if (!isUnmade) {
      return Optional.empty();
    }
    // A message about sasl.jaas.config may quote a piece of a password; Kafka's own ones do not.
    String reason =
        chain.stream()
            .filter(KafkaException.class::isInstance)
            .reduce((outer, inner) -> inner)
            .map(Throwable::getMessage)
            .orElseThrow();
    boolean isOfLogin = chain.stream().anyMatch(IllegalArgumentException.class::isInstance);
    return Optional.of(
        "no Kafka client can be made of the settings: "
            + (isOfLogin ? "sasl.jaas.config is not well formed" : reason)
            + "; check --kafka-config");
  }

  private static <T extends Throwable> Optional<T> first(List<Throwable> chain, Class<T> kind) {
    return chain.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }

  private static String told(Throwable e) {
    return " (" + e.getClass().getSimpleName() + ": " + e.getMessage() + ")";
  }
}
