// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.iklim.schemas.Contracts;
import org.iklim.schemas.tables.Measures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MetricCardsTest {
  private static final Path CARDS = Path.of("..", "docs", "metrics");
  private static final List<String> PARTS =
      List.of("**Formula.**", "**Unit.**", "**Interval.**", "**Example.**", "**Limits.**");

  @ParameterizedTest
  @EnumSource(Metric.class)
  void everyMetricHasACard(Metric metric) throws IOException {
    assertThat(CARDS.resolve(metric.card())).exists();
    assertThat(Files.readString(CARDS.resolve(metric.card())))
        .contains("`" + metric.label() + "`")
        .contains(PARTS);
    assertThat(Files.readString(CARDS.resolve("README.md"))).contains("](" + metric.card() + ")");
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void everyReasonIsExplained(Reason reason) throws IOException {
    assertThat(Files.readString(CARDS.resolve("README.md"))).contains("`" + reason + "` |");
  }

  @Test
  void unitsAreThoseOfTheContract() {
    String units =
        Contracts.columns(Measures.TABLE).stream()
            .filter(column -> column.name().equals(Measures.UNIT))
            .findFirst()
            .orElseThrow()
            .comment();
    assertThat(Metric.values()).allSatisfy(metric -> assertThat(units).contains(metric.unit()));
  }
}
