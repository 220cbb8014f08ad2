// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.schemas;

import java.util.List;

/** Names of the Kafka topics. */
public final class Topics {
  /**
   * Activity Streams 2.0 JSON, one activity a record, keyed by the activity's id. May hold names.
   */
  public static final String RAW = "esn.raw";

  /** Raw records whose key was not their activity's id, keyed anew so that duplicates meet. */
  public static final String RAW_REKEYED = "esn.raw.rekeyed";

  /** {@link org.iklim.schemas.avro.ActivityEvent}, keyed by event id. */
  public static final String ACTIVITY = "esn.activity";

  /**
   * Restricted: {@link org.iklim.schemas.avro.AccountProfile}, keyed by account, and {@link
   * org.iklim.schemas.avro.PersonAttributes}, keyed by PersonId (hr_key), so that a person's rows
   * stay in order whatever their e-mail addresses are.
   */
  public static final String PEOPLE = "esn.people";

  /** {@link org.iklim.schemas.avro.RejectedEvent}: no payload. */
  public static final String REJECTED = "esn.rejected";

  /**
   * Restricted: raw records that met an unexpected error, byte for byte, with their coordinates.
   */
  public static final String QUARANTINE = "esn.quarantine";

  /** One small record for each message of now, keyed by community: what the live part counts. */
  public static final String LIVE_MESSAGES = "esn.live.messages";

  /** Messages per community and minute, with their velocity (JSON). */
  public static final String LIVE_VOLUME = "esn.live.volume";

  /** Communities that speak far more than in their own recent past (JSON). */
  public static final String LIVE_SPIKES = "esn.live.spikes";

  /** All of them, in the order of the flow. */
  public static final List<String> ALL =
      List.of(
          RAW,
          RAW_REKEYED,
          ACTIVITY,
          PEOPLE,
          REJECTED,
          QUARANTINE,
          LIVE_MESSAGES,
          LIVE_VOLUME,
          LIVE_SPIKES);

  /** Header of re-keyed and quarantined records: {@code topic:partition:offset:timestampMillis}. */
  public static final String ORIGIN_HEADER = "iklim-origin";

  private Topics() {}
}
