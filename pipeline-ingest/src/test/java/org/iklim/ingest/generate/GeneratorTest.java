// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeneratorTest {
  private static final List<String> FILES =
      List.of("activities.ndjson", "people.csv", "truth.json");

  @TempDir private Path folder;

  @Test
  void theSameOptionsGiveTheSameBytes() throws IOException {
    Sample.generate(folder.resolve("a"), 150, 6, 7);
    Sample.generate(folder.resolve("b"), 150, 6, 7);
    for (String file : FILES) {
      assertThat(folder.resolve("a").resolve(file))
          .hasSameBinaryContentAs(folder.resolve("b").resolve(file));
    }
  }

  @Test
  void anotherSeedGivesAnotherCompany() throws IOException {
    Sample.generate(folder.resolve("a"), 50, 2, 1);
    Sample.generate(folder.resolve("b"), 50, 2, 2);
    for (String file : FILES) {
      assertThat(
              Files.mismatch(folder.resolve("a").resolve(file), folder.resolve("b").resolve(file)))
          .isNotNegative();
    }
  }

  @Test
  void compressedOrNotTheActivitiesAreTheSame() throws IOException {
    CompanyPlan plan = Sample.plan(40, 3, 5);
    new Generator(plan).run(folder, false, day -> {});
    new Generator(plan).run(folder, true, day -> {});
    try (var in =
        new GZIPInputStream(Files.newInputStream(folder.resolve("activities.ndjson.gz")))) {
      assertThat(in).hasSameContentAs(Files.newInputStream(folder.resolve("activities.ndjson")));
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 30", "9, 1", "25, 5", "3000, 1"})
  void companiesOfAnySizeTalk(int people, int weeks) throws IOException {
    Sample sample = Sample.generate(folder, people, weeks, 11);
    long[] lines = {0};
    sample.lines(line -> lines[0]++);
    assertThat(sample.truth().at("/expected/activities_total_lines").asLong()).isEqualTo(lines[0]);
    assertThat(sample.truth().at("/expected/account_profiles").asInt())
        .isGreaterThanOrEqualTo(people);
  }

  @Test
  void aWantedNumberOfEventsIsMetWithinATenth() throws IOException {
    CompanyPlan plan =
        new CompanyPlan(400, 20, 3, CompanyPlan.defaultStart(20), 3.5, OptionalLong.of(60_000));
    Truth truth = new Generator(plan).run(folder, false, day -> {});
    assertThat(truth.lines()).isBetween(54_000L, 66_000L);
  }

  @Test
  void theDefaultIsThreeToFourEventsPerPersonWeek() throws IOException {
    Truth truth = new Generator(Sample.plan(500, 26, 3)).run(folder, false, day -> {});
    assertThat(truth.lines() / (500.0 * 26)).isBetween(3.0, 4.2);
  }

  @Test
  void impossiblePlansSayWhatIsWrong() {
    assertThatThrownBy(() -> Sample.plan(0, 1, 1)).hasMessageContaining("--people");
    assertThatThrownBy(() -> Sample.plan(1, 521, 1)).hasMessageContaining("--weeks");
    LocalDate tuesday = LocalDate.of(2025, 1, 7);
    assertThatThrownBy(() -> new CompanyPlan(1, 1, 1, tuesday, 1, OptionalLong.empty()))
        .hasMessageContaining("must be a Monday");
  }
}
