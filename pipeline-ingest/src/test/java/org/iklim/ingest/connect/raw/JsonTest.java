// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.raw;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  @ParameterizedTest
  @ValueSource(strings = {"\"1759312860.123456\"", "1759312860.123456", "1759312860.1239"})
  void secondsAreExactToTheMillisecond(String value) throws JsonProcessingException {
    assertThat(Json.seconds(node(value), "at")).contains(Instant.ofEpochMilli(1759312860123L));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "0",
        "\"\"",
        "\"soon\"",
        "-5",
        "{}",
        "1e300",
        "\"1e999999999\"",
        "\"1e-999999999\"",
        "true"
      })
  void whatIsNoTimeIsNone(String value) throws JsonProcessingException {
    assertThat(Json.seconds(node(value), "at")).isEmpty();
    assertThat(Json.millis(node(value), "at")).isEmpty();
  }

  @Test
  void millisecondsAreTakenAsTheyAre() throws JsonProcessingException {
    assertThat(Json.millis(node("1759312860123"), "at"))
        .contains(Instant.parse("2025-10-01T10:01:00.123Z"));
  }

  private static JsonNode node(String value) throws JsonProcessingException {
    return new ObjectMapper().readTree("{\"at\":" + value + "}");
  }
}
