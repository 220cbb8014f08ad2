// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<@U1> and <@U2|ann> ~ @mention and @mention ~ U1 U2",
        "<@U1> <@U1> ~ @mention @mention ~ U1",
        "see <#C1|help> or <#C1> or <#C9> ~ see #help or #known or #channel ~ ''",
        "<https://a.example/x|the page>, <https://a.example/y> ~ the page, https://a.example/y ~ ''",
        "<mailto:a@b.example|a@b.example> ~ a@b.example ~ ''",
        "<!here> <!channel|x> <!subteam^S1|@it> ~ @here @channel @group ~ ''",
        "<!date^1700000000^{date}|14 Nov> ~ 14 Nov ~ ''",
        "a &lt;@U1&gt; b &amp;amp; c ~ a <@U1> b &amp; c ~ ''",
        "1 < 2 > 0 <broken ~ 1 2 0 <broken ~ ''",
      })
  void markupBecomesWhatAReaderSees(String markup, String plain, String mentioned) {
    SlackText text = SlackText.of(markup, id -> id.equals("C1") ? "known" : "");

    assertThat(text.plain().replaceAll(" +", " ")).isEqualTo(plain);
    assertThat(String.join(" ", text.mentioned())).isEqualTo(mentioned);
  }
}
