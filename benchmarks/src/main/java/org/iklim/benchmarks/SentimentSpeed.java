// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.iklim.analytics.language.sentiment.SentimentModel;

/**
 * How many messages of the workplace corpus one thread reads in one second of its CPU time: the
 * first time, and once the code is compiled.
 */
public final class SentimentSpeed {
  private static final int ROUNDS = 12;
  private static final int TEXT = 3;

  private SentimentSpeed() {}

  /** Takes the folder of the corpus. */
  public static void main(String[] args) throws IOException {
    List<String> texts = texts(Path.of(args[0]));
    long chars = texts.stream().mapToLong(String::length).sum();
    SentimentModel model = SentimentModel.shipped();
    double cold = perSecond(model, texts);
    double best = 0;
    for (int round = 1; round < ROUNDS; round++) {
      best = Math.max(best, perSecond(model, texts));
    }
    print("sentiment, messages per CPU second, cold", cold, "first pass, one thread");
    print("sentiment, messages per CPU second, warm", best, "best of " + ROUNDS + " passes");
    print("  messages", texts.size(), "of " + chars / texts.size() + " chars on average");
  }

  private static void print(String name, double figure, String note) {
    System.out.printf(Locale.ROOT, "%-58s %,12.0f  %s%n", name, figure, note);
  }

  private static double perSecond(SentimentModel model, List<String> texts) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    double sum = 0;
    for (String text : texts) {
      sum += model.score(text).negative();
    }
    if (!(sum > 0)) {
      throw new IllegalStateException("the model found nothing");
    }
    return texts.size() / ((threads.getCurrentThreadCpuTime() - before) / 1e9);
  }

  private static List<String> texts(Path corpus) throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(corpus)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".tsv")).sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          texts.add(line.split("\t", -1)[TEXT]);
        }
      }
    }
    return texts;
  }
}
