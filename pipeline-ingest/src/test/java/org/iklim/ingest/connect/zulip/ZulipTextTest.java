// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.zulip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZulipTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "@**Ann Lee|12**, @_**Ann Lee** ~ @mention, @mention ~ Ann Lee|12 Ann Lee",
        "@**all** @**topic** @*it* @_*hr* ~ @all @topic @group @group ~ ''",
        "#**help** and #**help>VPN** ~ #help and #help > VPN ~ ''",
        "[page](https://a.example) 2 ** 3 @ ** ~ page 2 ** 3 @ ** ~ ''",
      })
  void markupBecomesWhatAReaderSees(String markup, String plain, String mentioned) {
    ZulipText text = ZulipText.of(markup, Optional::of);

    assertThat(text.plain()).isEqualTo(plain);
    assertThat(String.join(" ", text.mentioned())).isEqualTo(mentioned);
  }

  @Test
  void uploadsAreAttachments() {
    ZulipText text = ZulipText.of("see [a.pdf](/user_uploads/2/ab/a.pdf)", Optional::of);

    assertThat(text.plain()).isEqualTo("see a.pdf");
    assertThat(text.uploads()).containsExactly("a.pdf");
  }
}
