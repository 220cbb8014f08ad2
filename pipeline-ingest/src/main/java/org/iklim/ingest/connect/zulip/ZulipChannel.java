// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.zulip;

import java.util.stream.Stream;
import org.iklim.ingest.connect.raw.Place;

/**
 * What a message is addressed to, Zulip's recipient.
 *
 * @param kind channel, or direct to one or several
 * @param place where messages of a channel stand; for direct ones, the readers but the sender
 * @param isOpen whether every member may read it
 */
record ZulipChannel(Kind kind, Place place, boolean isOpen) {
  /** Zulip's recipient types 1 to 3. */
  enum Kind {
    PERSONAL,
    CHANNEL,
    GROUP
  }

  /** Whether messages go to persons and not to a channel. */
  boolean isDirect() {
    return kind != Kind.CHANNEL;
  }

  /** Where a message of this sender stands. */
  Place placeOf(String senderId) {
    return isDirect()
        ? Place.direct(
            Stream.concat(place.to().stream(), Stream.of(senderId)).distinct().sorted().toList())
        : place;
  }
}
