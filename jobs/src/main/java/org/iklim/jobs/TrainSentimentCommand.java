// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.iklim.analytics.language.sentiment.SentimentModel;
import org.iklim.analytics.language.sentiment.training.Evaluation;
import org.iklim.analytics.language.sentiment.training.LabelledText;
import org.iklim.analytics.language.sentiment.training.SentimentTrainer;
import org.iklim.analytics.language.sentiment.training.SourceWeights;
import org.iklim.jobs.options.ExitCodes;
import org.iklim.jobs.options.Results;
import org.iklim.jobs.sentiment.FiguresText;
import org.iklim.jobs.sentiment.Samples;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code iklim train-sentiment}. */
@Command(
    name = "train-sentiment",
    mixinStandardHelpOptions = true,
    description = {
      "Train a sentiment model; the same files give the same bytes.",
      "",
      "Texts near to one of the corpus' held-out part or of an --evaluation file are left out."
          + " docs/sentiment-model.md names the sets of the shipped model."
    })
final class TrainSentimentCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private Results results;

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      defaultValue = "corpus/workplace",
      description = "The workplace corpus, with train/ and heldout/ (default: ${DEFAULT-VALUE}).")
  private Path corpus;

  @Option(
      names = "--sets",
      paramLabel = "DIR",
      description =
          "Folder of public sets: label<TAB>text in NAME.tsv or NAME.tsv.gz, also"
              + " NAME.train.tsv.gz.")
  private Path sets;

  @Option(
      names = "--add",
      paramLabel = "FILE",
      description = "Your own sample, label<TAB>text; counts like the workplace corpus.")
  private List<Path> added = List.of();

  @Option(
      names = "--evaluation",
      paramLabel = "FILE",
      description = "label<TAB>text on which you will judge: kept out of training.")
  private List<Path> evaluations = List.of();

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "Model to write.")
  private Path out;

  /**
   * What a training prints.
   *
   * @param model its id
   * @param bytes size of its file
   * @param heldOut figures on the corpus' held-out part
   */
  private record Trained(String model, int bytes, Evaluation.Figures heldOut) {}

  @Override
  public Integer call() throws IOException {
    List<LabelledText> texts = new ArrayList<>();
    if (sets != null) {
      texts.addAll(Samples.readSets(sets));
    }
    texts.addAll(Samples.readCorpus(corpus.resolve("train"), SourceWeights.WORKPLACE));
    for (Path file : added) {
      texts.addAll(Samples.read(file, SourceWeights.WORKPLACE));
    }
    List<LabelledText> heldOut = Samples.readCorpus(corpus.resolve("heldout"), "held out");
    List<LabelledText> unseen = new ArrayList<>(heldOut);
    for (Path file : evaluations) {
      unseen.addAll(Samples.read(file, "evaluation"));
    }
    SentimentModel model =
        new SentimentTrainer(SourceWeights.shipped(), spec.commandLine().getErr()::println)
            .train(texts, unseen.stream().map(LabelledText::text).toList());
    byte[] bytes = model.toBytes();
    Files.write(out, bytes);
    Evaluation evaluation = new Evaluation();
    heldOut.forEach(text -> evaluation.add(text.label(), model.score(text.text())));
    Trained trained = new Trained(model.id(), bytes.length, evaluation.figures());
    results.print(
        spec.commandLine().getOut(),
        trained,
        String.format(
            Locale.ROOT,
            "wrote %s (%,d bytes) to %s%n%non the held-out part of the corpus:%n%s",
            trained.model(),
            bytes.length,
            out,
            FiguresText.of(trained.heldOut())));
    return ExitCodes.DONE;
  }
}
