// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class Utf8Test {
  private static final int[] EDGES = {
    0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC,
    0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFE, 0xFF
  };

  @Test
  void everyPairOfBytesIsJudgedAsByTheDecoderOfThePlatform() {
    for (int pair = 0; pair < 1 << 16; pair++) {
      assertAgreement(new byte[] {(byte) (pair >> 8), (byte) pair});
    }
  }

  @Test
  void edgesInAnyOrderAreJudgedAsByTheDecoderOfThePlatform() {
    SplittableRandom random = new SplittableRandom(20261121);
    for (int round = 0; round < 200_000; round++) {
      byte[] bytes = new byte[random.nextInt(6)];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) EDGES[random.nextInt(EDGES.length)];
      }
      assertAgreement(bytes);
    }
  }

  private static void assertAgreement(byte[] bytes) {
    if (Utf8.isValid(bytes) != isDecodable(bytes)) {
      assertThat(Utf8.isValid(bytes)).as("%s", bytes).isEqualTo(isDecodable(bytes));
    }
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
