// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.vivaengage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.iklim.ingest.connect.RawActivity;
import org.iklim.ingest.connect.compact.Hashes;
import org.iklim.ingest.connect.compact.LongLongMap;
import org.iklim.ingest.connect.raw.Activities;
import org.iklim.ingest.connect.raw.Place;

/**
 * When and where each message was written, in 16 bytes: reactions name a message and nothing else.
 */
final class VivaPlaces {
  private static final long NONE = -1;

  /** 42 bits of milliseconds reach the year 2109; 21 bits number two million groups. */
  private static final int PLACE_BITS = 21;

  private static final int MAX_PLACES = 1 << PLACE_BITS;

  /** Places are numbered from 1. */
  private static final int DIRECT = 0;

  private final LongLongMap written = new LongLongMap(NONE);
  private final Map<Place, Integer> numbers = new HashMap<>();
  private final List<Place> places = new ArrayList<>();

  /** A message was written; places between persons are all one, as are those beyond two million. */
  void written(String messageId, Instant at, Place place, boolean direct) {
    int number = direct ? DIRECT : numbers.getOrDefault(place, DIRECT);
    if (number == DIRECT && !direct && places.size() + 1 < MAX_PLACES) {
      places.add(place);
      number = places.size();
      numbers.put(place, number);
    }
    if (at.toEpochMilli() >= 0) {
      written.put(Hashes.ofId(messageId), at.toEpochMilli() << PLACE_BITS | number);
    }
  }

  /** When a message was written; empty if no export has it. */
  Optional<Instant> timeOf(String messageId) {
    long entry = written.get(Hashes.ofId(messageId));
    return entry == NONE
        ? Optional.empty()
        : Optional.of(Instant.ofEpochMilli(entry >> PLACE_BITS));
  }

  /** A reaction where its message is; unaddressed, so private, where that is not known. */
  RawActivity in(String messageId, RawActivity reaction) {
    long entry = written.get(Hashes.ofId(messageId));
    int number = entry == NONE ? DIRECT : (int) (entry & (MAX_PLACES - 1));
    return number == DIRECT ? reaction : Activities.in(places.get(number - 1), reaction);
  }
}
