// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.sentiment;

import java.util.Formatter;
import java.util.Locale;
import java.util.Map;
import org.iklim.analytics.language.sentiment.training.Evaluation.Figures;

/** The figures of an evaluation, for people. */
public final class FiguresText {
  private FiguresText() {}

  /** A short table. */
  public static String of(Figures figures) {
    Formatter text = new Formatter(Locale.ROOT);
    text.format("texts              %,9d%n", figures.texts());
    text.format("accuracy           %9.3f%n", figures.accuracy());
    text.format("macro-F1           %9.3f%n", figures.macroF1());
    text.format("calibration error  %9.3f%n", figures.calibrationError());
    text.format("coverage           %9.3f%n", figures.coverage());
    text.format("accuracy, covered  %9.3f%n", figures.coveredAccuracy());
    text.format("%n%-10s %8s %9s %8s %8s%n", "label", "texts", "precision", "recall", "F1");
    figures
        .labels()
        .forEach(
            (label, of) ->
                text.format(
                    "%-10s %8d %9.3f %8.3f %8.3f%n",
                    label, of.texts(), of.precision(), of.recall(), of.f1()));
    text.format("%ntruth \\ answer");
    figures.confusion().keySet().forEach(label -> text.format(" %9s", label));
    for (Map.Entry<String, Map<String, Integer>> row : figures.confusion().entrySet()) {
      text.format("%n%-14s", row.getKey());
      row.getValue().values().forEach(count -> text.format(" %9d", count));
    }
    return text.toString();
  }
}
