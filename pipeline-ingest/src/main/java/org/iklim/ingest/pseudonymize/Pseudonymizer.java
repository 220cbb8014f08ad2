// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.pseudonymize;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;

/**
 * Makes pseudonyms: HMAC-SHA-256, first 128 bits, 32 lower-case hex digits. The same key and the
 * same input give the same pseudonym; without the key nobody can compute or test one.
 *
 * <p>Safe for use by several threads; each has its own Mac and its own bounded cache, because a few
 * thousand people write most of what is read.
 */
public final class Pseudonymizer {
  private static final int PSEUDONYM_BYTES = 16;
  private static final int CACHED_PER_THREAD = 16_384;
  private static final String PERSON = "person";

  /** Holds a space, which no source does: no account has the key of an activity. */
  private static final String ACTIVITY = "activity id";

  private final PseudonymKey key;
  private final ThreadLocal<Worker> workers;

  /** Makes pseudonyms with this key. */
  public Pseudonymizer(PseudonymKey key) {
    this.key = key;
    this.workers = ThreadLocal.withInitial(() -> new Worker(key));
  }

  /** Id of the key, never the key. */
  public String keyId() {
    return key.id();
  }

  /**
   * Pseudonym of an account.
   *
   * @param source system and tenant, as in slack:acme
   * @param accountId id of the account at its source
   */
  public String accountKey(String source, String accountId) {
    return workers.get().pseudonym(source + "\n" + accountId);
  }

  /**
   * Pseudonym of a person, the same for every account and HR row with this e-mail address.
   *
   * @param email address, in any case, with or without white space around it
   */
  public String personKey(String email) {
    return workers.get().pseudonym(PERSON + "\n" + email.strip().toLowerCase(Locale.ROOT));
  }

  /**
   * Pseudonym of an activity.
   *
   * @param id id of the activity at its source
   */
  public String activityKey(String id) {
    return workers.get().unremembered(ACTIVITY + "\n" + id);
  }

  private static final class Worker {
    private final Mac mac;
    private final Map<String, String> cache =
        new LinkedHashMap<>(1024, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > CACHED_PER_THREAD;
          }
        };

    Worker(PseudonymKey key) {
      try {
        mac = Mac.getInstance("HmacSHA256");
        mac.init(key.spec());
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("every Java platform has HmacSHA256", e);
      }
    }

    String pseudonym(String input) {
      String known = cache.get(input);
      if (known == null) {
        known = unremembered(input);
        cache.put(input, known);
      }
      return known;
    }

    /** For what hardly comes twice. */
    String unremembered(String input) {
      byte[] digest = mac.doFinal(input.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, PSEUDONYM_BYTES);
    }
  }
}
