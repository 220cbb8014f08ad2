// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.corenlp;

import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.util.CoreMap;
import java.util.Properties;
import java.util.Set;
import org.iklim.analytics.language.identify.LanguageIdentifier;
import org.iklim.analytics.language.identify.LanguageIdentifier.Identified;
import org.iklim.analytics.language.text.Tokenizer;

/** Annotator {@code iklim.language}: sets language and its confidence. */
public final class LanguageAnnotator extends MessageAnnotator {
  private final LanguageIdentifier identifier = new LanguageIdentifier();

  /** As CoreNLP makes it. */
  public LanguageAnnotator(String name, Properties properties) {}

  @Override
  void annotate(CoreMap piece, String text) {
    Identified language = identifier.identify(Tokenizer.tokenize(text));
    piece.set(IklimAnnotations.LanguageAnnotation.class, language.language().code());
    piece.set(IklimAnnotations.LanguageConfidenceAnnotation.class, language.confidence());
  }

  @Override
  @SuppressWarnings("rawtypes") // as the interface has it
  public Set<Class<? extends CoreAnnotation>> requirementsSatisfied() {
    return Set.of(
        IklimAnnotations.LanguageAnnotation.class,
        IklimAnnotations.LanguageConfidenceAnnotation.class);
  }
}
