// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdIndexTest {
  @Test
  void holdsWhatASetHoldsWhateverIsAddedAndRemoved() {
    Random random = new Random(7);
    Set<IdHash> expected = new HashSet<>();
    IdIndex index = new IdIndex();
    for (int i = 0; i < 200_000; i++) {
      // Few values, most of them with the same home.
      IdHash hash = new IdHash(random.nextInt(200) << 11, 2 + random.nextInt(48));
      if (random.nextInt(5) < 3) {
        index.add(hash);
        expected.add(hash);
      } else {
        index.remove(hash);
        expected.remove(hash);
      }
      assertThat(index.size()).isEqualTo(expected.size());
    }
    for (int high = 0; high < 200; high++) {
      for (int low = 2; low < 50; low++) {
        IdHash hash = new IdHash((long) high << 11, low);
        assertThat(index.has(hash)).isEqualTo(expected.contains(hash));
      }
    }
  }

  @Test
  void growsWithWhatItHolds() {
    IdIndex index = new IdIndex();
    for (int i = 1; i <= 100_000; i++) {
      index.add(new IdHash(i * 0x9e3779b97f4a7c15L, i));
    }
    assertThat(index.size()).isEqualTo(100_000);
    for (int i = 1; i <= 100_000; i++) {
      assertThat(index.has(new IdHash(i * 0x9e3779b97f4a7c15L, i))).isTrue();
      assertThat(index.has(new IdHash(i * 0x9e3779b97f4a7c15L, -i))).isFalse();
    }
  }
}
