// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.compact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CompactTest {

  @Test
  void aSetOfNumbersIsLikeAnyOtherSet() {
    Random random = new Random(7);
    LongSet set = new LongSet();
    Set<Long> expected = new HashSet<>();
    for (int i = 0; i < 50_000; i++) {
      long number = random.nextInt(30_000) - 15_000L;
      assertThat(set.add(number)).isEqualTo(expected.add(number));
    }
    assertThat(set.size()).isEqualTo(expected.size());
    for (long number = -20_000; number < 20_000; number++) {
      assertThat(set.has(number)).isEqualTo(expected.contains(number));
    }
  }

  @Test
  void aMapOfNumbersIsLikeAnyOtherMap() {
    Random random = new Random(7);
    LongLongMap map = new LongLongMap(-1);
    Map<Long, Long> expected = new HashMap<>();
    for (long i = 0; i < 50_000; i++) {
      long key = random.nextInt(30_000) - 15_000L;
      map.put(key, i);
      expected.put(key, i);
    }
    assertThat(map.size()).isEqualTo(expected.size());
    for (long key = -20_000; key < 20_000; key++) {
      assertThat(map.get(key)).isEqualTo(expected.getOrDefault(key, -1L));
    }
  }

  @Test
  void hashesTellPartsApartAndIdsKeepTheirNumber() {
    assertThat(Hashes.of("ab", "c")).isNotEqualTo(Hashes.of("a", "bc"));
    assertThat(Hashes.of("a", "")).isNotEqualTo(Hashes.of("a"));
    assertThat(Hashes.ofId("1489760410")).isEqualTo(1_489_760_410L);
    assertThat(Hashes.ofId("007")).isNotEqualTo(Hashes.ofId("7")).isNegative();
    assertThat(Hashes.ofId("eyJfdHlwZSI6")).isNegative();
  }
}
