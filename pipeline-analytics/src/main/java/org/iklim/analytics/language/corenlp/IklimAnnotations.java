// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.corenlp;

import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.util.ErasureUtils;
import java.util.SortedSet;
import org.iklim.analytics.language.sentiment.Sentiment;

/** Keys of what the annotators set, on a document and on each of its sentences. */
public final class IklimAnnotations {
  private IklimAnnotations() {}

  /** Language: id, en, mixed or other. */
  public static final class LanguageAnnotation implements CoreAnnotation<String> {
    @Override
    public Class<String> getType() {
      return String.class;
    }
  }

  /** How sure the language is, 0 to 1. */
  public static final class LanguageConfidenceAnnotation implements CoreAnnotation<Double> {
    @Override
    public Class<Double> getType() {
      return Double.class;
    }
  }

  /** Probabilities of the three labels, or why there is none. */
  public static final class SentimentAnnotation implements CoreAnnotation<Sentiment> {
    @Override
    public Class<Sentiment> getType() {
      return Sentiment.class;
    }
  }

  /** Whether it asks something. */
  public static final class QuestionAnnotation implements CoreAnnotation<Boolean> {
    @Override
    public Class<Boolean> getType() {
      return Boolean.class;
    }
  }

  /** Ids of the aspects it speaks of. */
  public static final class AspectsAnnotation implements CoreAnnotation<SortedSet<String>> {
    @Override
    public Class<SortedSet<String>> getType() {
      return ErasureUtils.uncheckedCast(SortedSet.class);
    }
  }

  /** Id of the business function it serves; absent where none is seen. */
  public static final class FunctionAnnotation implements CoreAnnotation<String> {
    @Override
    public Class<String> getType() {
      return String.class;
    }
  }
}
