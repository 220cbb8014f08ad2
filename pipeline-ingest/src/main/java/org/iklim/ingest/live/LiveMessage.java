// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.live;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.iklim.schemas.avro.ActivityEvent;
import org.iklim.schemas.avro.EventType;
import org.iklim.schemas.avro.TimeBasis;
import org.iklim.schemas.avro.Visibility;

/**
 * A message of now, as the live part counts it.
 *
 * @param communityId where it was said
 * @param minute when: minutes since 1970 UTC
 */
public record LiveMessage(String communityId, long minute) {
  static final long MILLIS_PER_MINUTE = 60_000;

  /** What was published longer before its arrival is a back-fill and takes no part. */
  private static final Duration HORIZON = Duration.ofHours(2);

  private static final Duration ALLOWED_SKEW = Duration.ofMinutes(2);

  /**
   * The message, if the event is one: created in a community, open or of a group, and arrived
   * within two hours.
   *
   * @param event the event
   * @param arrivedAt when its raw record came, milliseconds since 1970 UTC
   */
  public static Optional<LiveMessage> of(ActivityEvent event, long arrivedAt) {
    Instant published = event.getOccurredAt();
    if (event.getEventType() != EventType.CREATE
        || event.getTimeBasis() != TimeBasis.OWN
        || event.getCommunityId() == null
        || event.getVisibility() == Visibility.DIRECT
        || published == null) {
      return Optional.empty();
    }
    long age = arrivedAt - published.toEpochMilli();
    return age <= HORIZON.toMillis() && age >= -ALLOWED_SKEW.toMillis()
        ? Optional.of(
            new LiveMessage(
                event.getCommunityId(), Math.floorDiv(published.toEpochMilli(), MILLIS_PER_MINUTE)))
        : Optional.empty();
  }

  /** The minute, as a big-endian long. */
  public byte[] toBytes() {
    return ByteBuffer.allocate(Long.BYTES).putLong(minute).array();
  }

  /** Reads the minute that {@link #toBytes} wrote. */
  public static long minuteOf(byte[] bytes) {
    return ByteBuffer.wrap(bytes).getLong();
  }
}
