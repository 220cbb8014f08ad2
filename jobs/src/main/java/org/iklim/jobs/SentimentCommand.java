// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.iklim.analytics.language.SentimentEngine;
import org.iklim.analytics.language.sentiment.Evidence;
import org.iklim.analytics.language.sentiment.Label;
import org.iklim.analytics.language.sentiment.Sentiment;
import org.iklim.analytics.language.sentiment.SentimentModel;
import org.iklim.analytics.language.sentiment.training.Evaluation;
import org.iklim.analytics.language.sentiment.training.LabelledText;
import org.iklim.jobs.options.EngineChoice;
import org.iklim.jobs.options.ExitCodes;
import org.iklim.jobs.options.Results;
import org.iklim.jobs.sentiment.FiguresText;
import org.iklim.jobs.sentiment.Samples;
import org.iklim.jobs.sentiment.TextLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code iklim sentiment}. */
@Command(
    name = "sentiment",
    mixinStandardHelpOptions = true,
    description = {
      "Sentiment of each line of a text file, or how well it is recognised.",
      "",
      "One line a line: label (- for none), probability of negative, neutral and positive, and why"
          + " there is no label. The text itself is not repeated unless asked for."
    })
final class SentimentCommand implements Callable<Integer> {
  private static final int MOST_WORDS = 5;
  private static final double NANOS = 1e9;

  @Spec private CommandSpec spec;
  @Mixin private Results results;

  @Parameters(paramLabel = "FILE", description = "UTF-8 text, plain or gzip; - is standard input.")
  private String file;

  @Option(
      names = "--evaluate",
      description =
          "Read label<TAB>text and print accuracy, macro-F1, figures by label, confusion,"
              + " calibration and speed. Only labels that occur in the file count.")
  private boolean evaluate;

  @Option(names = "--explain", description = "Also print the words that spoke for the label.")
  private boolean explain;

  @Option(names = "--with-text", description = "Also print the text.")
  private boolean withText;

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "A model that 'iklim train-sentiment' wrote (default: the shipped one).")
  private Path modelFile;

  @Option(
      names = "--engine",
      description =
          "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}): Iklim's own model, or"
              + " CoreNLP's network as a slow second opinion on English (docs/corenlp.md).",
      defaultValue = "LINEAR")
  private EngineChoice choice;

  /** What gives the sentiment of a line, and the words that spoke for it. */
  private record Engine(
      String id,
      Function<CharSequence, Sentiment> score,
      BiFunction<CharSequence, Label, List<Evidence>> explain) {}

  @Override
  public Integer call() throws IOException {
    Engine engine = choice == EngineChoice.LINEAR ? linear() : coreNlp();
    if (evaluate) {
      evaluate(engine);
    } else {
      score(engine);
    }
    return ExitCodes.DONE;
  }

  private Engine linear() throws IOException {
    SentimentModel model =
        modelFile == null
            ? SentimentModel.shipped()
            : SentimentModel.of(Files.readAllBytes(modelFile));
    return new Engine(
        model.id(), model::score, (text, label) -> model.explain(text, label, MOST_WORDS));
  }

  private Engine coreNlp() {
    if (explain || modelFile != null) {
      throw new IllegalArgumentException("--explain and --model are for --engine linear only");
    }
    SentimentEngine network = choice.engine();
    return new Engine(network.id(), network::score, (text, label) -> List.of());
  }

  private TextLines open() throws IOException {
    return file.equals("-") ? new TextLines(new Unclosed(System.in)) : TextLines.of(Path.of(file));
  }

  private void score(Engine engine) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try (TextLines lines = open()) {
      for (String line = lines.next(); line != null; line = lines.next()) {
        Map<String, Object> result = result(engine, line);
        results.print(
            out,
            result,
            result.values().stream().map(SentimentCommand::cell).collect(Collectors.joining("\t")));
      }
    }
  }

  private Map<String, Object> result(Engine engine, String line) {
    Sentiment sentiment = engine.score().apply(line);
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("label", sentiment.label().map(Label::id).orElse("-"));
    result.put("negative", rounded(sentiment.negative()));
    result.put("neutral", rounded(sentiment.neutral()));
    result.put("positive", rounded(sentiment.positive()));
    result.put("abstention", sentiment.abstention().map(Enum::name).orElse("-"));
    if (explain) {
      result.put(
          "words",
          engine.explain().apply(line, sentiment.best()).stream().map(Evidence::word).toList());
    }
    if (withText) {
      result.put("text", line);
    }
    return result;
  }

  private static String cell(Object value) {
    return value instanceof List<?> words
        ? words.stream().map(String::valueOf).collect(Collectors.joining(" "))
        : String.valueOf(value);
  }

  private static double rounded(double probability) {
    return Math.round(probability * 1e4) / 1e4;
  }

  /**
   * What an evaluation prints.
   *
   * @param model its id
   * @param figures how right it is
   * @param textsPerCpuSecond on one thread, from a cold start
   */
  private record Evaluated(String model, Evaluation.Figures figures, double textsPerCpuSecond) {}

  private void evaluate(Engine engine) throws IOException {
    List<LabelledText> texts;
    try (TextLines lines = open()) {
      texts = Samples.read(lines, file, "evaluated");
    }
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    List<Sentiment> answers = new ArrayList<>(texts.size());
    texts.forEach(text -> answers.add(engine.score().apply(text.text())));
    double seconds = (threads.getCurrentThreadCpuTime() - before) / NANOS;
    Evaluation evaluation = new Evaluation();
    for (int i = 0; i < answers.size(); i++) {
      evaluation.add(texts.get(i).label(), answers.get(i));
    }
    Evaluated evaluated =
        new Evaluated(engine.id(), evaluation.figures(), Math.round(texts.size() / seconds));
    String text =
        String.format(
            Locale.ROOT,
            "model              %s%n%s%n%ntexts per CPU second, cold start: %,.0f",
            engine.id(),
            FiguresText.of(evaluated.figures()),
            evaluated.textsPerCpuSecond());
    results.print(spec.commandLine().getOut(), evaluated, text);
  }

  /** Standard input belongs to the process. */
  private static final class Unclosed extends FilterInputStream {
    Unclosed(InputStream bytes) {
      super(bytes);
    }

    @Override
    public void close() {}
  }
}
