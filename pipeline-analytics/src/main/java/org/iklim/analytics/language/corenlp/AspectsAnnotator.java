// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.corenlp;

import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.util.CoreMap;
import java.util.Properties;
import java.util.Set;
import org.iklim.analytics.language.taxonomy.Taxonomy;
import org.iklim.analytics.language.text.Tokenizer;

/**
 * Annotator {@code iklim.aspects}: sets aspects and business function. The property {@code
 * iklim.aspects.taxonomy} may hold terms beside the shipped ones, as text.
 */
public final class AspectsAnnotator extends MessageAnnotator {
  private final Taxonomy taxonomy;

  /** As CoreNLP makes it. */
  public AspectsAnnotator(String name, Properties properties) {
    String own = name + ".taxonomy";
    taxonomy = Taxonomy.extended(own, properties.getProperty(own, ""));
  }

  @Override
  void annotate(CoreMap piece, String text) {
    Taxonomy.Findings findings = taxonomy.read(text, Tokenizer.tokenize(text));
    piece.set(IklimAnnotations.AspectsAnnotation.class, findings.aspects());
    findings
        .function()
        .ifPresent(function -> piece.set(IklimAnnotations.FunctionAnnotation.class, function));
  }

  @Override
  @SuppressWarnings("rawtypes") // as the interface has it
  public Set<Class<? extends CoreAnnotation>> requirementsSatisfied() {
    return Set.of(
        IklimAnnotations.AspectsAnnotation.class, IklimAnnotations.FunctionAnnotation.class);
  }
}
