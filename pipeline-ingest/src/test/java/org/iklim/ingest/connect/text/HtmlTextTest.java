// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTextTest {

  @Test
  void blocksBecomeLinesAndReferencesLetters() {
    assertThat(
            plain("<p>a &amp; b&nbsp;<b>c</b></p>\n<p>d<br/>e &#233; &#x1F600; &bogus; &amp</p>"))
        .isEqualTo("a & b c\nd\ne é 😀 &bogus; &amp");
  }

  @Test
  void mentionsAreReplacedAndTold() {
    HtmlText text =
        HtmlText.of("<p>hi <a class=\"mention\" href=\"/u/ann\">@<b>ann</b></a>, x</p>");
    assertThat(text.plain()).isEqualTo("hi @mention, x");
    assertThat(text.mentioned()).containsExactly("ann");
  }

  @Test
  void quotesAndScriptsAreLeftOutEvenNested() {
    assertThat(
            plain(
                "<aside class=\"quote\"><blockquote>old <aside>x</aside></blockquote></aside>"
                    + "<script>if (a < b) c()</script><style>p{}</style><p>new</p>"))
        .isEqualTo("new");
  }

  @Test
  void emojiImagesAreTheirName() {
    assertThat(plain("ok <img class=\"emoji\" alt=\":tada:\" src='x'><img src=\"y\" />"))
        .isEqualTo("ok :tada:");
  }

  @Test
  void anyTextIsTaken() {
    assertThat(plain("a < b")).isEqualTo("a < b");
    assertThat(plain("<aside>never closed")).isEmpty();
    assertThat(plain("&".repeat(100_000))).hasSize(100_000);
    assertThat(plain("<".repeat(100_000))).hasSize(100_000);
  }

  private static String plain(String html) {
    return HtmlText.of(html).plain();
  }
}
