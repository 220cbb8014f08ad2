// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.mattermost;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MattermostTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "@ann, thanks @budi.s. ~ @mention, thanks @mention. ~ ann budi.s ~ ''",
        "(@Ann) @all @here @channel ~ (@mention) @all @here @channel ~ ann ~ ''",
        "mail ann@acme.example ~ mail ann@acme.example ~ '' ~ ''",
        "[the @ann page](https://a.example) ![](https://a.example/i.png) "
            + "~ the @mention page https://a.example/i.png ~ ann ~ ''",
        "#vpn and #Düsseldorf-office #1 a#b ## head ~ #vpn and #Düsseldorf-office #1 a#b ## head ~ '' "
            + "~ #vpn #Düsseldorf-office",
      })
  void markupBecomesWhatAReaderSees(String markup, String plain, String mentioned, String tags) {
    MattermostText text = MattermostText.of(markup);

    assertThat(text.plain()).isEqualTo(plain);
    assertThat(String.join(" ", text.mentioned())).isEqualTo(mentioned);
    assertThat(String.join(" ", text.hashtags())).isEqualTo(tags);
  }
}
