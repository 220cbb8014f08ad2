// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.sentiment.training;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.iklim.analytics.language.sentiment.Experts;
import org.iklim.analytics.language.sentiment.FeatureExtractor;
import org.iklim.analytics.language.sentiment.Label;
import org.iklim.analytics.language.sentiment.Lexicon;
import org.iklim.analytics.language.sentiment.SentimentModel;
import org.iklim.analytics.language.sentiment.training.DualCoordinateDescent.Example;

/**
 * Trains a model. Texts near to an evaluation text are left out; each source has its weight, and
 * within it the labels are evened out; the phrases of the lexicon count as short texts; the
 * calibration is fitted to texts that were held out in turn, both by chance and a source at a time,
 * since messages come from sources that no training text came from.
 *
 * <p>Talk at work calls a stated fact a complaint where developers call it neutral. One set of
 * weights for both loses on either, so there are two opinions, without and with talk at work, and a
 * gate that tells which kind a message is.
 */
public final class SentimentTrainer {
  private static final double COST = 0.3;
  private static final double GATE_COST = 0.1;

  /** Powers of {@link LogCountRatios}; talk at work tells much by what is seldom said. */
  private static final double GENERAL_POWER = 1;

  private static final double WORK_POWER = 0.5;
  private static final double GATE_POWER = 0;

  private static final int FOLDS = 4;

  /** How far labels are evened out: 0 leaves them as they come, 1 gives each the same weight. */
  private static final double EVENNESS = 0.5;

  private static final double PHRASE_WEIGHT = 0.5;

  /**
   * Of a source held out whole, in calibration: what is read later comes from none of these, but is
   * often nearer to one than these are to each other.
   */
  private static final double UNSEEN_WEIGHT = 0.5;

  /** The same for talk at work, of which the shipped model has seen some: its gate opens for it. */
  private static final double UNSEEN_WORK_WEIGHT = 0.25;

  /** A label less probable than this is no answer. */
  private static final float UNSURE_BELOW = 0.45f;

  private final SourceWeights weights;
  private final Consumer<String> progress;
  private final FeatureExtractor extractor = new FeatureExtractor();

  /**
   * Sets up a training.
   *
   * @param weights how much a text of a source counts
   * @param progress told what is being done
   */
  public SentimentTrainer(SourceWeights weights, Consumer<String> progress) {
    this.weights = weights;
    this.progress = progress;
  }

  /** A text with its features. */
  private record Prepared(LabelledText text, Example example) {}

  /**
   * A model of these texts; the same for the same texts in the same order.
   *
   * @param texts to learn from
   * @param evaluation texts that must stay unseen, and so must those near to one of them
   */
  public SentimentModel train(List<LabelledText> texts, List<String> evaluation) {
    NearDuplicates unseen = new NearDuplicates(evaluation);
    List<LabelledText> kept =
        texts.stream().filter(text -> unseen.nearTo(text.text()).isEmpty()).toList();
    int near = texts.size() - kept.size();
    progress.accept(kept.size() + " texts; left out, being near to an evaluation text: " + near);
    List<Prepared> prepared = prepare(kept);
    List<Example> phrases = phrases();
    CalibrationFit calibration = new CalibrationFit();
    for (int fold = 0; fold < FOLDS; fold++) {
      int turn = fold;
      progress.accept("held out: part " + (fold + 1) + " of " + FOLDS);
      holdOut(prepared, phrases, text -> part(text) == turn, "", 1, calibration);
    }
    for (String source : kept.stream().map(LabelledText::source).distinct().toList()) {
      progress.accept("held out: " + source);
      holdOut(
          prepared,
          phrases,
          text -> text.source().equals(source),
          "unseen ",
          source.equals(SourceWeights.WORKPLACE) ? UNSEEN_WORK_WEIGHT : UNSEEN_WEIGHT,
          calibration);
    }
    progress.accept("all texts");
    return SentimentModel.of(
        fit(prepared, phrases, text -> true),
        calibration.fit(),
        kept.stream().map(LabelledText::text).toList(),
        UNSURE_BELOW);
  }

  private static int part(LabelledText text) {
    return Math.floorMod(text.text().hashCode(), FOLDS);
  }

  private List<Prepared> prepare(List<LabelledText> texts) {
    Map<String, Map<Label, Integer>> counts = new HashMap<>();
    for (LabelledText text : texts) {
      counts
          .computeIfAbsent(text.source(), none -> new EnumMap<>(Label.class))
          .merge(text.label(), 1, Integer::sum);
    }
    List<Prepared> prepared = new ArrayList<>();
    for (LabelledText text : texts) {
      double weight = weights.of(text.source()) * evenness(counts.get(text.source()), text.label());
      prepared.add(
          new Prepared(
              text, new Example(extractor.extract(text.text()).compact(), text.label(), weight)));
    }
    return prepared;
  }

  private static double evenness(Map<Label, Integer> counts, Label label) {
    double all = counts.values().stream().mapToInt(Integer::intValue).sum();
    return Math.pow(all / counts.size() / counts.get(label), EVENNESS);
  }

  private List<Example> phrases() {
    List<Example> phrases = new ArrayList<>();
    for (Lexicon.Phrase phrase : extractor.lexicon().phrases()) {
      double weight = PHRASE_WEIGHT * Math.max(1, Math.abs(phrase.polarity()));
      phrases.add(
          new Example(
              extractor.extractWithoutLexicon(phrase.text()).compact(),
              Label.of(1 + Integer.signum(phrase.polarity())),
              weight));
    }
    return phrases;
  }

  private void holdOut(
      List<Prepared> prepared,
      List<Example> phrases,
      Predicate<LabelledText> heldOut,
      String prefix,
      double weight,
      CalibrationFit calibration) {
    Experts trained = fit(prepared, phrases, heldOut.negate());
    for (Prepared one : prepared) {
      if (heldOut.test(one.text)) {
        calibration.add(
            trained.margins(one.example.features()),
            one.text.label(),
            prefix + one.text.source(),
            weight);
      }
    }
  }

  private Experts fit(
      List<Prepared> prepared, List<Example> phrases, Predicate<LabelledText> chosen) {
    List<Example> general = new ArrayList<>(phrases);
    List<Example> atWork = new ArrayList<>(phrases);
    List<Example> gate = new ArrayList<>();
    for (Prepared one : prepared) {
      if (chosen.test(one.text)) {
        Example example = one.example;
        String source = one.text.source();
        boolean isWork = source.equals(SourceWeights.WORKPLACE);
        atWork.add(example);
        if (!isWork) {
          general.add(example);
        }
        Label side = isWork ? Label.POSITIVE : Label.NEGATIVE;
        gate.add(new Example(example.features(), side, weights.ofGate(source)));
      }
    }
    return new Experts(
        new DualCoordinateDescent(COST, GENERAL_POWER).fit(general),
        new DualCoordinateDescent(COST, WORK_POWER).fit(atWork),
        new DualCoordinateDescent(GATE_COST, GATE_POWER).fit(gate));
  }
}
