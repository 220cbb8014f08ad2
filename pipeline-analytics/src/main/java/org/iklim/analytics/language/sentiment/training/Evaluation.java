// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.sentiment.training;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.iklim.analytics.language.sentiment.Label;
import org.iklim.analytics.language.sentiment.Sentiment;

/**
 * Judges a model by texts whose label is known. Only the labels that occur count: where a set knows
 * two of the three, the more probable of the two is the answer. An abstention is judged by its best
 * guess; the coverage stands beside.
 */
public final class Evaluation {
  private static final int BINS = 15;

  private final List<Judged> judged = new ArrayList<>();

  private record Judged(Label truth, Sentiment answer) {}

  /**
   * Figures of one label.
   *
   * @param texts how many have it
   * @param precision share of the answers of this label that are right
   * @param recall share of the texts of this label that are found
   * @param f1 harmonic mean of both
   */
  public record OfLabel(int texts, double precision, double recall, double f1) {}

  /**
   * Figures of a set of texts.
   *
   * @param texts how many
   * @param accuracy share of right answers
   * @param macroF1 mean of the F1 of the labels that occur
   * @param labels by id of the label
   * @param confusion answers by truth: {@code confusion.get(truth).get(answer)}, by id
   * @param calibrationError expected calibration error over 15 bins of equal width
   * @param coverage share of texts without abstention
   * @param coveredAccuracy share of right answers among those; 0 where there are none
   */
  public record Figures(
      int texts,
      double accuracy,
      double macroF1,
      Map<String, OfLabel> labels,
      Map<String, Map<String, Integer>> confusion,
      double calibrationError,
      double coverage,
      double coveredAccuracy) {}

  /** Adds an answer to a text whose label is known. */
  public void add(Label truth, Sentiment answer) {
    judged.add(new Judged(truth, answer));
  }

  /**
   * The figures of all answers so far.
   *
   * @throws IllegalArgumentException if there are none
   */
  public Figures figures() {
    if (judged.isEmpty()) {
      throw new IllegalArgumentException("there is no labelled text to judge by");
    }
    Set<Label> occurring = EnumSet.noneOf(Label.class);
    judged.forEach(one -> occurring.add(one.truth));
    Map<String, Map<String, Integer>> confusion = new TreeMap<>();
    for (Label truth : occurring) {
      Map<String, Integer> answers = new TreeMap<>();
      occurring.forEach(answer -> answers.put(answer.id(), 0));
      confusion.put(truth.id(), answers);
    }
    Bins bins = new Bins();
    int right = 0;
    int covered = 0;
    int coveredRight = 0;
    for (Judged one : judged) {
      Label answer = best(one.answer, occurring);
      boolean isRight = answer == one.truth;
      confusion.get(one.truth.id()).merge(answer.id(), 1, Integer::sum);
      bins.add(confidence(one.answer, answer, occurring), isRight);
      boolean isCovered = one.answer.abstention().isEmpty();
      right += isRight ? 1 : 0;
      covered += isCovered ? 1 : 0;
      coveredRight += isCovered && isRight ? 1 : 0;
    }
    Map<String, OfLabel> labels = new TreeMap<>();
    confusion.keySet().forEach(label -> labels.put(label, ofLabel(label, confusion)));
    double macroF1 = labels.values().stream().mapToDouble(OfLabel::f1).average().orElseThrow();
    double texts = judged.size();
    return new Figures(
        judged.size(),
        right / texts,
        macroF1,
        labels,
        confusion,
        bins.error(),
        covered / texts,
        covered == 0 ? 0 : (double) coveredRight / covered);
  }

  private static Label best(Sentiment answer, Set<Label> labels) {
    Label best = null;
    for (Label label : labels) {
      if (best == null || answer.probability(label) > answer.probability(best)) {
        best = label;
      }
    }
    return best;
  }

  private static double confidence(Sentiment answer, Label best, Set<Label> labels) {
    double all = labels.stream().mapToDouble(answer::probability).sum();
    return all == 0 ? 0 : answer.probability(best) / all;
  }

  private static OfLabel ofLabel(String label, Map<String, Map<String, Integer>> confusion) {
    int hits = confusion.get(label).get(label);
    int texts = confusion.get(label).values().stream().mapToInt(Integer::intValue).sum();
    int answers = confusion.values().stream().mapToInt(row -> row.get(label)).sum();
    double precision = answers == 0 ? 0 : (double) hits / answers;
    double recall = (double) hits / texts;
    return new OfLabel(texts, precision, recall, 2.0 * hits / (texts + answers));
  }

  /** Answers by how sure they were. */
  private static final class Bins {
    private final int[] counts = new int[BINS];
    private final int[] rights = new int[BINS];
    private final double[] confidences = new double[BINS];

    void add(double confidence, boolean right) {
      int bin = Math.min(BINS - 1, (int) (confidence * BINS));
      counts[bin]++;
      rights[bin] += right ? 1 : 0;
      confidences[bin] += confidence;
    }

    double error() {
      double error = 0;
      int all = 0;
      for (int bin = 0; bin < BINS; bin++) {
        error += Math.abs(rights[bin] - confidences[bin]);
        all += counts[bin];
      }
      return error / all;
    }
  }
}
