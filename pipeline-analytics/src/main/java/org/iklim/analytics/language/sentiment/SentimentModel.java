// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.sentiment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.iklim.analytics.language.text.Token;
import org.iklim.analytics.language.text.Tokenizer;

/**
 * Reads the sentiment of messages in Indonesian, English and a mix of both. Immutable: any number
 * of threads may share one; the same text gives the same numbers on any machine.
 *
 * <p>Of a text the first {@link Tokenizer#MOST_CHARS} chars are read, in linear time: no message
 * can take longer than the longest that is read. Nothing a text may hold makes it fail.
 */
public final class SentimentModel {
  /** Share of broken chars from which on a text is not read. */
  private static final double MOST_BROKEN = 0.1;

  /** A longer row of letters, in chars, is no word that anybody reads. */
  private static final int LONGEST_WORD = 100;

  private static final double UNKNOWN = 1.0 / Label.COUNT;

  private final String id;
  private final Weights weights;
  private final Calibration calibration;
  private final KnownWords knownWords;
  private final float unsureBelow;
  private final FeatureExtractor extractor = new FeatureExtractor();

  SentimentModel(
      String id,
      Weights weights,
      Calibration calibration,
      KnownWords knownWords,
      float unsureBelow) {
    this.id = id;
    this.weights = weights;
    this.calibration = calibration;
    this.knownWords = knownWords;
    this.unsureBelow = unsureBelow;
  }

  /** The model that comes with the product, loaded once. */
  public static SentimentModel shipped() {
    return Shipped.MODEL;
  }

  /**
   * A model as {@code iklim train-sentiment} wrote it.
   *
   * @throws IllegalArgumentException if the bytes are no model of this version
   */
  public static SentimentModel of(byte[] bytes) {
    return ModelFile.read(bytes);
  }

  /**
   * A trained model.
   *
   * @param trained the weights
   * @param calibration margins to probabilities
   * @param texts the training texts, whose words are known
   * @param unsureBelow a label less probable is no answer
   */
  public static SentimentModel of(
      Experts trained, Calibration calibration, List<String> texts, float unsureBelow) {
    SentimentModel model =
        new SentimentModel("", Weights.of(trained), calibration, KnownWords.of(texts), unsureBelow);
    return of(model.toBytes());
  }

  /** The model as bytes, the same for the same model. */
  public byte[] toBytes() {
    return ModelFile.write(this);
  }

  /** Version and digest: two models of the same id give the same numbers. */
  public String id() {
    return id;
  }

  /** The sentiment of a text. */
  public Sentiment score(CharSequence text) {
    List<Token> tokens = Tokenizer.tokenize(text);
    Optional<Abstention> unreadable = unreadable(text, tokens);
    if (unreadable.isPresent()) {
      return new Sentiment(UNKNOWN, UNKNOWN, UNKNOWN, unreadable);
    }
    double[] p = weights.margins(extractor.extract(tokens));
    calibration.apply(p);
    boolean unsure = Math.max(p[0], Math.max(p[1], p[2])) < unsureBelow;
    return new Sentiment(
        p[0], p[1], p[2], unsure ? Optional.of(Abstention.UNSURE) : Optional.empty());
  }

  /**
   * The words that spoke for a label of a text, the strongest first; empty for a text that cannot
   * be read.
   *
   * @param most how many at most
   */
  public List<Evidence> explain(CharSequence text, Label label, int most) {
    List<Token> tokens = Tokenizer.tokenize(text);
    if (unreadable(text, tokens).isPresent()) {
      return List.of();
    }
    Features features = extractor.extract(tokens);
    double gate = weights.gate(features);
    double[] byToken = new double[tokens.size()];
    for (int i = 0; i < features.size(); i++) {
      if (features.owner(i) >= 0) {
        byToken[features.owner(i)] += weights.evidence(features, i, label, gate);
      }
    }
    List<Evidence> evidence = new ArrayList<>();
    for (int at = 0; at < byToken.length; at++) {
      Token token = tokens.get(at);
      if (byToken[at] > 0) {
        String written = text.subSequence(token.start(), token.end()).toString();
        evidence.add(new Evidence(written, byToken[at]));
      }
    }
    evidence.sort(Comparator.comparingDouble(Evidence::weight).reversed());
    return List.copyOf(evidence.subList(0, Math.min(most, evidence.size())));
  }

  private Optional<Abstention> unreadable(CharSequence text, List<Token> tokens) {
    if (tokens.isEmpty()) {
      return Optional.of(Abstention.EMPTY);
    }
    if (isBroken(text)) {
      return Optional.of(Abstention.BROKEN_TEXT);
    }
    if (tokens.stream().noneMatch(SentimentModel::isReadable)) {
      return Optional.of(Abstention.NO_WORDS);
    }
    return knownWords.understand(tokens)
        ? Optional.empty()
        : Optional.of(Abstention.UNKNOWN_LANGUAGE);
  }

  private static boolean isReadable(Token token) {
    return token.isWord() && token.end() - token.start() <= LONGEST_WORD;
  }

  /** Whether too many chars are no Unicode, or stand for bytes that were no UTF-8. */
  private static boolean isBroken(CharSequence text) {
    int length = Math.min(text.length(), Tokenizer.MOST_CHARS);
    int broken = 0;
    for (int at = 0; at < length; at++) {
      char c = text.charAt(at);
      if (c == '\uFFFD') {
        broken++;
      } else if (Character.isSurrogate(c)) {
        boolean pair = at + 1 < length && Character.isSurrogatePair(c, text.charAt(at + 1));
        broken += pair ? 0 : 1;
        at += pair ? 1 : 0;
      }
    }
    return broken > MOST_BROKEN * length;
  }

  Weights weights() {
    return weights;
  }

  Calibration calibration() {
    return calibration;
  }

  KnownWords knownWords() {
    return knownWords;
  }

  float unsureBelow() {
    return unsureBelow;
  }

  private static final class Shipped {
    static final SentimentModel MODEL = load();

    private static SentimentModel load() {
      try (InputStream bytes = SentimentModel.class.getResourceAsStream("sentiment.model")) {
        if (bytes == null) {
          throw new IllegalStateException("no sentiment.model beside " + SentimentModel.class);
        }
        return ModelFile.read(bytes.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the shipped sentiment model", e);
      }
    }
  }
}
