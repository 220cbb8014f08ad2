// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.corenlp;

import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.util.CoreMap;
import java.util.Properties;
import java.util.Set;
import org.iklim.analytics.language.question.Questions;
import org.iklim.analytics.language.text.Tokenizer;

/** Annotator {@code iklim.question}: sets whether something is asked. */
public final class QuestionAnnotator extends MessageAnnotator {
  private final Questions questions = new Questions();

  /** As CoreNLP makes it. */
  public QuestionAnnotator(String name, Properties properties) {}

  @Override
  void annotate(CoreMap piece, String text) {
    boolean asks = questions.ask(text, Tokenizer.tokenize(text));
    piece.set(IklimAnnotations.QuestionAnnotation.class, asks);
  }

  @Override
  @SuppressWarnings("rawtypes") // as the interface has it
  public Set<Class<? extends CoreAnnotation>> requirementsSatisfied() {
    return Set.of(IklimAnnotations.QuestionAnnotation.class);
  }
}
