// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.raw;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Makes the ids of one source: {@code urn:SYSTEM:TENANT:part:part}, absolute URIs without white
 * space and short enough that a suffix still fits into the profile's 512 characters.
 */
public final class IdSpace {
  /** Leaves 72 of the 512 characters for the suffix of an activity's id. */
  private static final int MAX_LENGTH = 440;

  private static final String UNRESERVED = "-._~!$&'()*+,=@/";

  private final String prefix;

  private IdSpace(String prefix) {
    this.prefix = prefix;
  }

  /**
   * Ids of one tenant of one system.
   *
   * @param system the source's word (slack)
   * @param tenant workspace or network; lower-cased, so that its spelling does not split a source
   */
  public static IdSpace of(String system, String tenant) {
    return new IdSpace("urn:" + encode(system) + ":" + encode(tenant.toLowerCase(Locale.ROOT)));
  }

  /** An id of its parts, from the general to the particular; over-long ones become a digest. */
  public String id(String... parts) {
    StringBuilder id = new StringBuilder(prefix);
    for (String part : parts) {
      id.append(':').append(encode(part));
    }
    if (id.length() <= MAX_LENGTH) {
      return id.toString();
    }
    return prefix + ":long:" + digest(id.toString());
  }

  /**
   * Digest of an ordered list of parts, for ids the source does not have: 32 lower-case hex digits,
   * the same for the same parts on every machine.
   */
  public static String digest(String... parts) {
    MessageDigest sha256 = sha256();
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      // The length first, so that ("ab", "c") and ("a", "bc") differ.
      sha256.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      sha256.update(bytes);
    }
    return HexFormat.of().formatHex(sha256.digest(), 0, 16);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String encode(String part) {
    StringBuilder encoded = new StringBuilder(part.length());
    for (byte b : part.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean alphanumeric =
          (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
      if (alphanumeric || UNRESERVED.indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits((byte) c));
      }
    }
    return encoded.toString();
  }
}
