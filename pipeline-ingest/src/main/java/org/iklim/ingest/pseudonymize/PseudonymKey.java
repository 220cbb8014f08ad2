// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.pseudonymize;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;

/** The secret that turns accounts and e-mail addresses into pseudonyms. Never printed. */
public final class PseudonymKey {
  /** Shorter secrets could be found by trying. */
  static final int MINIMUM_BYTES = 16;

  private final byte[] secret;
  private final String id;

  private PseudonymKey(byte[] secret) {
    this.secret = secret;
    this.id = HexFormat.of().formatHex(sha256(secret), 0, 4);
  }

  /**
   * Takes a key as base64 text, with or without white space around it.
   *
   * @param text the key
   * @param origin where the text comes from, for the error
   * @throws IllegalArgumentException if it is not base64 or shorter than 16 bytes; the message does
   *     not quote the text
   */
  public static PseudonymKey ofBase64(String text, String origin) {
    byte[] secret;
    try {
      secret = Base64.getDecoder().decode(text.strip());
    } catch (IllegalArgumentException e) {
      // The cause is left out on purpose: it quotes characters of the key.
      throw new IllegalArgumentException(
          "the pseudonym key in "
              + origin
              + " is not base64; make one with: openssl rand -base64 32");
    }
    if (secret.length < MINIMUM_BYTES) {
      throw new IllegalArgumentException(
          "the pseudonym key in "
              + origin
              + " has "
              + secret.length
              + " bytes, at least "
              + MINIMUM_BYTES
              + " are needed; make one with: openssl rand -base64 32");
    }
    return new PseudonymKey(secret);
  }

  /** First 8 hex digits of the key's SHA-256: tells keys apart without telling the key. */
  public String id() {
    return id;
  }

  SecretKeySpec spec() {
    return new SecretKeySpec(secret, "HmacSHA256");
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The id only. */
  @Override
  public String toString() {
    return "PseudonymKey[" + id + "]";
  }
}
