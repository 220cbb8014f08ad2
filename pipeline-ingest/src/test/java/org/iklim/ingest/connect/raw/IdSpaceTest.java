// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.raw;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class IdSpaceTest {
  private final IdSpace ids = IdSpace.of("slack", "Acme");

  @Test
  void idsNameSystemAndTenantInLowerCase() {
    assertThat(ids.id("C024", "1760000000.0001")).isEqualTo("urn:slack:acme:C024:1760000000.0001");
  }

  @Test
  void partsKeepApartWhateverTheyHold() {
    assertThat(ids.id("a:b", "c"))
        .isEqualTo("urn:slack:acme:a%3Ab:c")
        .isNotEqualTo(ids.id("a", "b", "c"));
    assertThat(URI.create(ids.id("käse und #brot", "100%")).isAbsolute()).isTrue();
  }

  @Test
  void longIdsStayWithinTheProfile() {
    String first = ids.id("x".repeat(2000) + "1");

    assertThat(first.length()).isLessThan(512 - 72);
    assertThat(first)
        .isEqualTo(ids.id("x".repeat(2000) + "1"))
        .isNotEqualTo(ids.id("x".repeat(2000)));
  }

  @Test
  void digestsTellWhereOnePartEnds() {
    assertThat(IdSpace.digest("ab", "c")).hasSize(32).isNotEqualTo(IdSpace.digest("a", "bc"));
  }
}
