// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamedGraphTest {

  @Test
  void namesThatAreNumbersAreOrderedByValue() {
    NamedGraph graph = NamedGraph.directed().edge("10", "9").edge("-3", "010").build();
    assertThat(graph.names().all()).containsExactly("-3", "9", "010", "10");
    assertThat(graph.graph().successors(graph.names().number("10"))).containsExactly(1);
  }

  @Test
  void oneOtherNameMakesTheOrderThatOfText() {
    NamedGraph graph = NamedGraph.directed().edge("10", "9").vertex("a").build();
    assertThat(graph.names().all()).containsExactly("10", "9", "a");
    assertThat(
            NamedGraph.directed()
                .order(VertexNames.Order.TEXT)
                .edge("10", "9")
                .build()
                .names()
                .all())
        .containsExactly("10", "9");
  }

  @Test
  void textIsOrderedByCodePointsAsSparkDoes() {
    String emoji = new String(Character.toChars(0x1F600));
    String private16 = "\uE000";
    NamedGraph graph = NamedGraph.directed().edge(emoji, private16).edge("é", "z").build();
    assertThat(graph.names().all()).containsExactly("z", "é", private16, emoji);
  }

  @Test
  void idsAreAnyText() {
    String odd = "a,\"b\"\n\t ";
    NamedGraph graph =
        NamedGraph.undirected().edge(odd, "").edge("99999999999999999999", odd).build();
    for (String name : graph.names().all()) {
      assertThat(graph.names().name(graph.names().number(name))).isEqualTo(name);
    }
    assertThat(graph.names().number("nobody")).isEqualTo(-1);
    assertThat(NamedGraph.directed().edge("1", "2").build().names().number("x")).isEqualTo(-1);
  }
}
