// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.corenlp;

import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.sentiment.SentimentCoreAnnotations.SentimentClass;
import edu.stanford.nlp.util.CoreMap;
import java.util.Properties;
import java.util.Set;
import org.iklim.analytics.language.LinearEngine;
import org.iklim.analytics.language.SentimentEngine;
import org.iklim.analytics.language.sentiment.Label;
import org.iklim.analytics.language.sentiment.Sentiment;

/**
 * Annotator {@code iklim.sentiment}: sets the probabilities, and CoreNLP's own {@code
 * SentimentClass} (Negative, Neutral or Positive; absent where the model abstains).
 */
public final class SentimentAnnotator extends MessageAnnotator {
  private final SentimentEngine engine;

  /** As CoreNLP makes it. */
  public SentimentAnnotator(String name, Properties properties) {
    this(LinearEngine.SHIPPED);
  }

  /** With another engine. */
  public SentimentAnnotator(SentimentEngine engine) {
    this.engine = engine;
  }

  @Override
  void annotate(CoreMap piece, String text) {
    Sentiment sentiment = engine.score(text);
    piece.set(IklimAnnotations.SentimentAnnotation.class, sentiment);
    sentiment.label().ifPresent(label -> piece.set(SentimentClass.class, name(label)));
  }

  @Override
  @SuppressWarnings("rawtypes") // as the interface has it
  public Set<Class<? extends CoreAnnotation>> requirementsSatisfied() {
    return Set.of(IklimAnnotations.SentimentAnnotation.class, SentimentClass.class);
  }

  private static String name(Label label) {
    return switch (label) {
      case NEGATIVE -> "Negative";
      case NEUTRAL -> "Neutral";
      case POSITIVE -> "Positive";
    };
  }
}
