// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.corenlp;

import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.util.CoreMap;
import java.util.List;
import java.util.Set;

/**
 * An annotator that reads the text of a document, and of each sentence if there are any already.
 * Iklim cuts text into words by itself, so none of them requires another annotator.
 */
abstract class MessageAnnotator implements Annotator {

  /** Sets what the text says. */
  abstract void annotate(CoreMap piece, String text);

  @Override
  public final void annotate(Annotation document) {
    annotate(document, document.get(CoreAnnotations.TextAnnotation.class));
    List<CoreMap> sentences = document.get(CoreAnnotations.SentencesAnnotation.class);
    if (sentences != null) {
      for (CoreMap sentence : sentences) {
        annotate(sentence, sentence.get(CoreAnnotations.TextAnnotation.class));
      }
    }
  }

  @Override
  @SuppressWarnings("rawtypes") // as the interface has it
  public final Set<Class<? extends CoreAnnotation>> requires() {
    return Set.of();
  }
}
