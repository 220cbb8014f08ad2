// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.decode;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Strict UTF-8: Jackson lets through what is not quite that. */
final class Utf8 {
  private Utf8() {}

  /** Whether the bytes are UTF-8, without half surrogates and overlong forms. */
  static boolean isValid(byte[] bytes) {
    for (byte each : bytes) {
      if (each < 0) {
        return isDecodable(bytes);
      }
    }
    return true;
  }

  private static boolean isDecodable(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
