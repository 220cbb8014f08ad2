// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.pseudonymize;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class PseudonymizerTest {
  private static final String KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

  private final Pseudonymizer pseudonymizer =
      new Pseudonymizer(PseudonymKey.ofBase64(KEY, "a test"));

  @Test
  void accountKeyIsTheHmacOfSourceAndAccount() throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(
        new SecretKeySpec(
            "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
    byte[] digest =
        mac.doFinal("slack:acme\nurn:slack:acme:U1".getBytes(StandardCharsets.US_ASCII));

    assertThat(pseudonymizer.accountKey("slack:acme", "urn:slack:acme:U1"))
        .isEqualTo(HexFormat.of().formatHex(digest).substring(0, 32));
  }

  @Test
  void sameAccountOfTwoSourcesHasTwoPseudonyms() {
    assertThat(pseudonymizer.accountKey("slack:acme", "U1"))
        .isNotEqualTo(pseudonymizer.accountKey("slack:other", "U1"));
  }

  @Test
  void personKeyIgnoresCaseAndWhiteSpaceOfTheAddress() {
    assertThat(pseudonymizer.personKey(" Ann@Acme.example\t"))
        .isEqualTo(pseudonymizer.personKey("ann@acme.example"));
  }

  @Test
  void pseudonymsStayTheSameWhenTheCacheOverflows() {
    String first = pseudonymizer.accountKey("s", "0");
    Set<String> all = new HashSet<>();
    for (int i = 0; i < 40_000; i++) {
      all.add(pseudonymizer.accountKey("s", String.valueOf(i)));
    }
    assertThat(all).hasSize(40_000);
    assertThat(pseudonymizer.accountKey("s", "0")).isEqualTo(first);
  }

  @Test
  void anotherKeyGivesOtherPseudonymsAndAnotherId() {
    Pseudonymizer other =
        new Pseudonymizer(PseudonymKey.ofBase64(KEY.replace("MDEy", "MDEz"), "a test"));

    assertThat(other.keyId()).isNotEqualTo(pseudonymizer.keyId()).matches("[0-9a-f]{8}");
    assertThat(other.accountKey("s", "1")).isNotEqualTo(pseudonymizer.accountKey("s", "1"));
  }
}
