// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * How much was said in one community in one minute.
 *
 * @param communityId the community
 * @param minute minutes since 1970 UTC
 * @param messages messages published in that minute
 * @param lateMessages messages that came for earlier minutes since the last volume, which were told
 *     without them
 * @param expected mean of the recent past, messages per minute
 * @param velocity how far above the recent past, in its standard deviations; NaN while too little
 *     of the past is known
 */
public record Volume(
    String communityId,
    long minute,
    int messages,
    int lateMessages,
    double expected,
    double velocity) {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int DECIMALS = 3;

  /** Below, even a silent community's first lively minute would be a spike. */
  private static final int SPIKE_MESSAGES = 5;

  private static final double SPIKE_VELOCITY = 4;

  /** Whether the community speaks far more than in its recent past. */
  public boolean isSpike() {
    return messages >= SPIKE_MESSAGES && velocity >= SPIKE_VELOCITY;
  }

  /** As one JSON object, UTF-8. */
  public byte[] toJson() {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("community_id", communityId);
    json.put("minute_at", Instant.ofEpochSecond(minute * 60).toString());
    json.put("messages_count", messages);
    json.put("late_messages_count", lateMessages);
    json.put("expected_messages_count", rounded(expected));
    json.put("velocity", Double.isNaN(velocity) ? null : rounded(velocity));
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
  }
}
