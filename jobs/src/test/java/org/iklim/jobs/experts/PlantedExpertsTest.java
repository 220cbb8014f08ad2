// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.experts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.iklim.analytics.experts.DatedTalk;
import org.iklim.analytics.experts.ExpertModel;
import org.iklim.jobs.support.Packaged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A generated company of 400 people and a year, with four planted experts on each topic. */
class PlantedExpertsTest {
  @TempDir private Path folder;

  /** 67 of 72 were found when this was written. */
  @Test
  void mostPlantedExpertsAreAmongTheFirstFiveOfTheirTopic() throws Exception {
    Optional<String> ingest = Packaged.classPath("pipeline-ingest");
    assumeThat(ingest).as("pipeline-ingest, packaged: it generates the company").isPresent();
    generate(ingest.orElseThrow());
    ActivityFile.Contents file = ActivityFile.read(folder.resolve("activities.ndjson"));
    DatedTalk talk = file.topics().told();
    PlantedExperts planted = PlantedExperts.read(folder.resolve("truth.json"));
    PlantedExperts.Found found = planted.among(file, talk, ExpertModel.STANDARD, 5);
    assertThat(found.experts()).isEqualTo(72);
    assertThat(found.found()).isGreaterThanOrEqualTo(65);
  }

  private void generate(String classPath) throws Exception {
    Process process =
        new ProcessBuilder(
                Packaged.java(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                "org.iklim.ingest.IngestMain",
                "generate",
                "--people",
                "400",
                "--weeks",
                "52",
                "--seed",
                "2",
                "--out",
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isZero();
  }
}
