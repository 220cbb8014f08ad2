// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.iklim.analytics.language.LinearEngine;
import org.iklim.analytics.language.SentimentEngine;
import org.iklim.analytics.language.corenlp.RntnEngine;
import org.iklim.analytics.language.sentiment.Label;
import org.iklim.analytics.language.sentiment.Sentiment;

/**
 * Our sentiment against CoreNLP's on the same English texts in one run: agreement as Cohen's kappa
 * over the texts that both label, and texts per CPU second of each, warm. Arguments: how many texts
 * of each file, and files of {@code label<TAB>text} lines, gzip.
 */
public final class SentimentAgainstCoreNlp {
  private static final int WARM_UP = 100;

  /** Ours reads the texts so often that the clock of the process can tell. */
  private static final int REPEATS = 50;

  private SentimentAgainstCoreNlp() {}

  /** Runs it and prints one line a file. */
  public static void main(String[] args) throws Exception {
    RntnEngine.requireModels();
    int most = Integer.parseInt(args[0]);
    System.out.printf(
        "%-24s %6s %6s %7s %7s %12s %12s %7s%n",
        "file", "texts", "both", "agree", "kappa", "ours/CPU s", "RNTN/CPU s", "ratio");
    for (String file : List.of(args).subList(1, args.length)) {
      compare(Path.of(file), texts(Path.of(file), most));
    }
  }

  private static void compare(Path file, List<String> texts) throws Exception {
    List<String> first = texts.subList(0, Math.min(WARM_UP, texts.size()));
    answers(RntnEngine.SHIFT_REDUCE, first);
    for (int i = 0; i < WARM_UP; i++) {
      answers(LinearEngine.SHIPPED, first);
    }
    var ours = CpuClock.time(() -> repeated(texts));
    double oursOnce = ours.cpuSeconds() / REPEATS;
    var theirs = CpuClock.time(() -> answers(RntnEngine.SHIFT_REDUCE, texts));
    int[][] counts = new int[Label.COUNT][Label.COUNT];
    for (int i = 0; i < texts.size(); i++) {
      Optional<Label> one = ours.value().get(i).label();
      Optional<Label> other = theirs.value().get(i).label();
      if (one.isPresent() && other.isPresent()) {
        counts[one.get().ordinal()][other.get().ordinal()]++;
      }
    }
    System.out.printf(
        "%-24s %6d %6d %7.3f %7.3f %12.0f %12.1f %7.0f%n",
        file.getFileName(),
        texts.size(),
        total(counts),
        agreement(counts),
        kappa(counts),
        texts.size() / oursOnce,
        texts.size() / theirs.cpuSeconds(),
        theirs.cpuSeconds() / oursOnce);
  }

  private static List<Sentiment> repeated(List<String> texts) {
    for (int i = 1; i < REPEATS; i++) {
      answers(LinearEngine.SHIPPED, texts);
    }
    return answers(LinearEngine.SHIPPED, texts);
  }

  private static List<Sentiment> answers(SentimentEngine engine, List<String> texts) {
    return texts.stream().map(engine::score).toList();
  }

  /**
   * Cohen's kappa (1960): agreement beyond that of two raters who answer by chance with the same
   * shares of labels.
   */
  static double kappa(int[][] counts) {
    double total = total(counts);
    double byChance = 0;
    for (int label = 0; label < counts.length; label++) {
      double row = 0;
      double column = 0;
      for (int other = 0; other < counts.length; other++) {
        row += counts[label][other];
        column += counts[other][label];
      }
      byChance += row / total * column / total;
    }
    return (agreement(counts) - byChance) / (1 - byChance);
  }

  private static double agreement(int[][] counts) {
    double same = 0;
    for (int label = 0; label < counts.length; label++) {
      same += counts[label][label];
    }
    return same / total(counts);
  }

  private static int total(int[][] counts) {
    int total = 0;
    for (int[] row : counts) {
      for (int count : row) {
        total += count;
      }
    }
    return total;
  }

  private static List<String> texts(Path file, int most) throws IOException {
    List<String> texts = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine();
          line != null && texts.size() < most;
          line = lines.readLine()) {
        texts.add(line.substring(line.indexOf('\t') + 1));
      }
    }
    return texts;
  }
}
