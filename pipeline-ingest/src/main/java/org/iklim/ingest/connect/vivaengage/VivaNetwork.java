// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.vivaengage;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.iklim.ingest.connect.compact.LongLongMap;
import org.iklim.ingest.connect.compact.LongSet;
import org.iklim.ingest.connect.raw.IdSpace;

/**
 * What is remembered of one network while its exports are read: 16 bytes of each message and of
 * each thread in maps of at most 3/5 full places; in full only names of topics and groups, and
 * where edited messages stood.
 */
final class VivaNetwork {
  /** No message, no time. */
  static final long NONE = Long.MIN_VALUE;

  private final IdSpace ids;
  private final Map<Long, String> topics = new HashMap<>();
  private final Map<Long, VivaEdit> edits = new HashMap<>();
  private final Map<String, Integer> domains = new HashMap<>();
  private final VivaPrivate hidden;
  private final VivaPlaces places = new VivaPlaces();
  private final LongLongMap starters = new LongLongMap(NONE);
  private final LongSet seen = new LongSet();
  private Instant latest = Instant.MIN;

  VivaNetwork(String tenant, boolean readsPrivate) {
    this.ids = IdSpace.of("viva-engage", tenant);
    this.hidden = new VivaPrivate(readsPrivate);
  }

  String messageId(String id) {
    return ids.id("message", id);
  }

  String userId(String id) {
    return ids.id("user", id);
  }

  String groupId(String id) {
    return ids.id("group", id);
  }

  String fileId(String id) {
    return ids.id("file", id);
  }

  String pageId(String id) {
    return ids.id("page", id);
  }

  /** Names of topics by {@link org.iklim.ingest.connect.compact.Hashes#ofId}. */
  Map<Long, String> topics() {
    return topics;
  }

  /** Edited messages. */
  Map<Long, VivaEdit> edits() {
    return edits;
  }

  /** What only some may read. */
  VivaPrivate hidden() {
    return hidden;
  }

  /** When and where each message was written. */
  VivaPlaces places() {
    return places;
  }

  /** Number of the user who began a thread. */
  LongLongMap starters() {
    return starters;
  }

  /** Hashes of rows that must give one activity only. */
  LongSet seen() {
    return seen;
  }

  /** The latest time in any message: the network was as its users and groups say about then. */
  Instant latest() {
    return latest;
  }

  void at(Instant time) {
    latest = time.isAfter(latest) ? time : latest;
  }

  /** Counts an address for {@link #isGuest}. */
  void countDomain(String email) {
    String domain = domain(email);
    if (!domain.isEmpty()) {
      domains.merge(domain, 1, Integer::sum);
    }
  }

  /** Whether an address is not of the domain that most users have. */
  boolean isGuest(String email) {
    String domain = domain(email);
    int most = domains.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return !domain.isEmpty() && domains.getOrDefault(domain, 0) < most;
  }

  private static String domain(String email) {
    int at = email.lastIndexOf('@');
    return at < 0 ? "" : email.substring(at + 1).toLowerCase(Locale.ROOT);
  }
}
