// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.iklim.jobs.options.ExitCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SentimentCommandTest {
  @TempDir private Path folder;

  /** What a command said. */
  private record Run(int code, String out, String err) {
    List<String> lines() {
      return out.lines().toList();
    }
  }

  @Test
  void givesOneLineForEachAndNeverTheText() throws IOException {
    Run run = run(file("pelayanannya buruk sekali, kecewa\n\n👍\n"));
    assertThat(run.code()).as(run.err()).isEqualTo(ExitCodes.DONE);
    assertThat(run.lines()).hasSize(3);
    assertThat(run.lines().get(0)).startsWith("negative\t").endsWith("\t-");
    assertThat(run.lines().get(1)).startsWith("-\t").endsWith("\tEMPTY");
    assertThat(run.lines().get(2)).endsWith("\tNO_WORDS");
    assertThat(run.out()).doesNotContain("buruk");
  }

  @Test
  void theTextAndTheWordsThatDecidedAreGivenOnRequest() throws IOException {
    Run run = run(file("pelayanannya buruk sekali\n"), "--with-text", "--explain", "--json");
    assertThat(run.out())
        .contains(
            "\"text\":\"pelayanannya buruk sekali\"", "\"words\":[", "\"label\":\"negative\"");
  }

  @Test
  void bytesThatAreNoUtf8AreAnAbstention() throws IOException {
    Path file = folder.resolve("bytes");
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, (byte) 0xc3, 'a', '\n'});
    assertThat(run(file).lines()).singleElement().asString().endsWith("\tBROKEN_TEXT");
  }

  @Test
  void aLineOfAMegabyteIsOneAnswer() throws IOException {
    Run run = run(file("x".repeat(1 << 20)));
    assertThat(run.lines()).hasSize(1);
    assertThat(run.code()).isEqualTo(ExitCodes.DONE);
  }

  @Test
  void evaluationReadsGzipAndPrintsFigures() throws IOException {
    Path file = folder.resolve("sample.tsv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(
          "negative\tburuk sekali, kecewa\npositive\tbagus sekali, puas\n"
              .getBytes(StandardCharsets.UTF_8));
    }
    Run run = run(file, "--evaluate", "--json");
    assertThat(run.code()).as(run.err()).isEqualTo(ExitCodes.DONE);
    assertThat(run.out())
        .contains("\"accuracy\":1.0", "\"confusion\"", "\"calibrationError\"", "\"coverage\"")
        .doesNotContain("neutral");
    assertThat(run(file, "--evaluate").out()).contains("macro-F1", "texts per CPU second");
  }

  @Test
  void aLabelThatIsNoneIsNamedByItsLineWithoutTheText() throws IOException {
    Run run = run(file("negative\tburuk\nbad\tsecret\n"), "--evaluate");
    assertThat(run.code()).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(run.err()).contains("line 2").doesNotContain("secret");
  }

  @Test
  void aFileThatIsNotThereIsBadInput() {
    assertThat(run(folder.resolve("none")).code()).isEqualTo(ExitCodes.BAD_INPUT);
  }

  @Test
  void coreNlpWithoutItsModelsSaysHowToGetThem() throws IOException {
    assumeThat(getClass().getResource("/edu/stanford/nlp/models/srparser/englishSR.ser.gz"))
        .as("the models are here: built with -Pcorenlp-models")
        .isNull();
    Run sentiment = run(file("good\n"), "--engine", "corenlp");
    Run stage = execute("language", "--data", folder.toString(), "--engine", "corenlp");
    for (Run run : List.of(sentiment, stage)) {
      assertThat(run.code()).isEqualTo(ExitCodes.BAD_INPUT);
      assertThat(run.err()).contains("./iklim corenlp-models");
    }
  }

  @Test
  void aTrainedModelLearnsTheUsersSampleAndCanBeUsed() throws IOException {
    corpus("train", "positive\ten\tpay\tdecent pay\nnegative\ten\tpay\tpay is late again\n");
    corpus("heldout", "neutral\tid\tpay\tgaji tanggal 25\nnegative\tid\tpay\tgaji telat\n");
    Path sample = file("negative\tblorpy blorp\nneutral\trapat jam 9\npositive\tsnazzy wazzle\n");
    Path model = folder.resolve("own.model");
    Run trained =
        execute(
            "train-sentiment",
            "--corpus",
            folder.toString(),
            "--add",
            sample.toString(),
            "--out",
            model.toString());
    assertThat(trained.code()).as(trained.err()).isEqualTo(ExitCodes.DONE);
    assertThat(trained.out()).contains("wrote sentiment-");
    assertThat(run(sample, "--evaluate", "--model", model.toString()).out()).contains("1.000");
  }

  private void corpus(String part, String rows) throws IOException {
    Files.createDirectories(folder.resolve(part));
    Files.writeString(folder.resolve(part).resolve("en.tsv"), rows);
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("texts"), content);
  }

  private static Run run(Path file, String... options) {
    String[] all = new String[options.length + 2];
    all[0] = "sentiment";
    all[1] = file.toString();
    System.arraycopy(options, 0, all, 2, options.length);
    return execute(all);
  }

  private static Run execute(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command =
        Jobs.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return new Run(command.execute(args), out.toString(), err.toString());
  }
}
