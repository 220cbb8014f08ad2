// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.iklim.schemas.RejectReason;

/**
 * Health and metrics on one port: {@code /live} (the process need not be restarted), {@code /ready}
 * (it works on records) and {@code /metrics} for Prometheus. Nothing of a record appears there.
 */
final class MetricsServer implements AutoCloseable {
  private final HttpServer server;
  private final KafkaStreamsMetrics kafkaMetrics;
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  /**
   * Starts serving.
   *
   * @param address where to listen; port 0 for any
   */
  MetricsServer(InetSocketAddress address, KafkaStreams streams, Tally tally) throws IOException {
    for (Outcome outcome : Outcome.values()) {
      FunctionCounter.builder("iklim.ingest.records", tally, t -> t.of(outcome))
          .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
          .description("Raw records by what became of them since the start of this process")
          .register(registry);
    }
    for (RejectReason reason : RejectReason.values()) {
      FunctionCounter.builder("iklim.ingest.rejected", tally, t -> t.of(reason))
          .tag("reason", reason.name())
          .description("Raw records that did not become an activity, by reason")
          .register(registry);
    }
    kafkaMetrics = new KafkaStreamsMetrics(streams);
    kafkaMetrics.bindTo(registry);
    server = HttpServer.create(address, 0);
    server.createContext("/live", exchange -> answer(exchange, streams.state() != State.ERROR));
    server.createContext("/ready", exchange -> answer(exchange, streams.state() == State.RUNNING));
    server.createContext("/metrics", exchange -> send(exchange, 200, registry.scrape()));
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    kafkaMetrics.close();
    registry.close();
  }

  private static void answer(HttpExchange exchange, boolean yes) throws IOException {
    send(exchange, yes ? 200 : 503, yes ? "yes\n" : "no\n");
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
