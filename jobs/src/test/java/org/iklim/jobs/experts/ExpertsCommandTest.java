// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.experts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.iklim.jobs.Jobs;
import org.iklim.jobs.io.DataLock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ExpertsCommandTest {
  @TempDir private static Path data;

  /** What the command said and did. */
  private record Run(int code, String out, String err) {}

  @BeforeEach
  void nobodyHasSaidAnything() throws Exception {
    HelpedLake.forgetChoices(data);
  }

  @BeforeAll
  static void rank() throws Exception {
    HelpedLake.in(data);
  }

  @Test
  void aChoiceHoldsAtTheNextQuestionAndInEveryPageAtHand() throws Exception {
    Path directory = data.resolve("reports/experts.html");
    Path report = data.resolve("reports/iklim-2026-08-03-en.html");
    assertThat(experts("#help").out()).contains("Bob");
    experts("--page");
    assertThat(directory).content().contains("Bob");
    Files.writeString(report, "before <!--named--><td>Bob</td>\n<!--/named-->after");

    Run out = experts("--opt-out", "p-bob");
    assertThat(out.code()).as(out.err()).isZero();
    assertThat(out.err()).contains("taken out of 1 report pages").doesNotContain("p-bob");
    assertThat(experts("#help").out()).as("by topic").contains("nobody is known for");
    assertThat(experts("text of").out()).as("by phrase").doesNotContain("Bob");
    assertThat(directory).content().doesNotContain("Bob");
    assertThat(report).content().isEqualTo("before after");

    assertThat(experts("--opt-in", "bob").code()).as("by an account").isZero();
    assertThat(experts("#help").out()).contains("Bob");
    assertThat(directory).content().contains("Bob");
  }

  @Test
  void aChoiceKeepsThePageOnTheTermsItWasMadeOn() throws Exception {
    Path directory = data.resolve("reports/experts.html");
    experts("--page", "--policy", "OPT_IN");
    assertThat(directory).content().doesNotContain("Bob");
    experts("--opt-in", "p-bob");
    assertThat(directory).content().contains("Bob");
    HelpedLake.forgetChoices(data);
    experts("--opt-in", "p-ann");
    assertThat(directory).content().as("silent under OPT_IN").doesNotContain("Bob");

    experts("--page", "--pseudonyms");
    experts("--opt-in", "p-ann");
    assertThat(directory).content().contains("p-bob").doesNotContain("Bob");

    experts("--page");
    experts("--opt-in", "p-ann", "--pseudonyms");
    assertThat(directory).content().as("the stricter of both").doesNotContain("Bob");

    Files.writeString(directory, "a page of another time");
    Run unknown = experts("--opt-in", "p-bob");
    assertThat(unknown.err()).contains("does not say on which terms it was made");
    assertThat(directory).content().as("the strictest").contains("p-bob").doesNotContain("Bob");
  }

  @Test
  void aChoiceHoldsWhileAJobHasTheLock() throws Exception {
    Path directory = data.resolve("reports/experts.html");
    experts("--page");
    assertThat(directory).content().contains("Bob");
    try (DataLock lock = DataLock.take(data.resolve("lake"))) {
      Run out = experts("--opt-out", "p-bob");
      assertThat(out.code()).as(out.err()).isZero();
      assertThat(experts("#help").out()).contains("nobody is known for");
      assertThat(directory).content().doesNotContain("Bob");
    }
    assertThat(experts("#help").out()).as("kept").contains("nobody is known for");
  }

  @Test
  void thisProcessTakesNoAddressAndNobodyUnknown() {
    Run address = experts("--opt-out", "bob@acme.example");
    assertThat(address.code()).isEqualTo(2);
    assertThat(address.err()).contains("./iklim experts").doesNotContain("bob@acme.example");
    assertThat(experts("--opt-out", "p-nobody").code()).isEqualTo(2);
    assertThat(experts("--opt-out", "p-bob", "--opt-in", "p-bob").code()).isEqualTo(2);
    assertThat(experts("#help").out()).contains("Bob");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "#", " + ", "..."})
  void aTopicWithoutAWordIsRefused(String topic) {
    Run run = experts(topic);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("there is no word in the topic");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void nobodyIsNoAnswer() {
    Run run = experts("help", "--limit", "0");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--limit is 0");
  }

  private Run experts(String... options) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = Jobs.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    String[] all =
        Stream.concat(
                Stream.of("experts", "--data", data.toString(), "--master", "local[2]"),
                Stream.of(options))
            .toArray(String[]::new);
    return new Run(line.execute(all), out.toString(), err.toString());
  }
}
