// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.decode;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Strict UTF-8: Jackson lets through what is not quite that. */
final class Utf8 {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  /** Set in the first bit of a byte beyond ASCII. */
  private static final long BEYOND_ASCII = 0x8080_8080_8080_8080L;

  private Utf8() {}

  /** Whether the bytes are UTF-8, without half surrogates and overlong forms. */
  static boolean isValid(byte[] bytes) {
    int i = 0;
    while (i < bytes.length) {
      if (i + Long.BYTES <= bytes.length && ((long) EIGHT.get(bytes, i) & BEYOND_ASCII) == 0) {
        i += Long.BYTES;
      } else if (bytes[i] >= 0) {
        i++;
      } else {
        int length = length(bytes, i);
        if (length == 0) {
          return false;
        }
        i += length;
      }
    }
    return true;
  }

  /** Bytes of the character that begins there with a byte beyond ASCII; 0 if none does. */
  private static int length(byte[] bytes, int start) {
    int first = bytes[start] & 0xFF;
    if (first < 0xC2 || first > 0xF4 || start + 1 >= bytes.length) {
      return 0;
    }
    int second = bytes[start + 1] & 0xFF;
    // The second byte tells overlong forms (E0, F0), surrogates (ED) and what is beyond Unicode
    // (F4).
    int least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    int most = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    int length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (second < least || second > most || start + length > bytes.length) {
      return 0;
    }
    for (int i = start + 2; i < start + length; i++) {
      if ((bytes[i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return length;
  }
}
