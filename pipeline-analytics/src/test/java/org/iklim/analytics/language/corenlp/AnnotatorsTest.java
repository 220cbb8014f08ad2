// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.corenlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.sentiment.SentimentCoreAnnotations.SentimentClass;
import edu.stanford.nlp.util.CoreMap;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.iklim.analytics.support.WordCountEngine;
import org.junit.jupiter.api.Test;

class AnnotatorsTest {

  private static Properties properties(String annotators) {
    Properties properties = new Properties();
    properties.setProperty("annotators", annotators);
    for (Class<?> annotator :
        List.of(
            LanguageAnnotator.class,
            SentimentAnnotator.class,
            AspectsAnnotator.class,
            QuestionAnnotator.class)) {
      String name = annotator.getSimpleName().replace("Annotator", "").toLowerCase(Locale.ROOT);
      properties.setProperty("customAnnotatorClass.iklim." + name, annotator.getName());
    }
    return properties;
  }

  @Test
  void ourStepsStandAmongCoreNlpsInOnePipeline() {
    StanfordCoreNLP pipeline =
        new StanfordCoreNLP(
            properties("tokenize,ssplit,iklim.language,iklim.aspects,iklim.question"));
    Annotation document = new Annotation("The canteen was closed today. Kapan gaji cair?");
    pipeline.annotate(document);
    List<CoreMap> sentences = document.get(CoreAnnotations.SentencesAnnotation.class);
    assertThat(sentences)
        .extracting(sentence -> sentence.get(IklimAnnotations.LanguageAnnotation.class))
        .containsExactly("en", "id");
    assertThat(sentences)
        .extracting(sentence -> sentence.get(IklimAnnotations.QuestionAnnotation.class))
        .containsExactly(false, true);
    assertThat(sentences.get(1).get(IklimAnnotations.AspectsAnnotation.class))
        .containsExactly("pay");
    assertThat(document.get(IklimAnnotations.FunctionAnnotation.class)).isNotNull();
    assertThat(document.get(IklimAnnotations.LanguageAnnotation.class)).isEqualTo("mixed");
    assertThat(document.get(IklimAnnotations.LanguageConfidenceAnnotation.class))
        .isBetween(0.0, 1.0);
  }

  @Test
  void sentimentStandsUnderTheKeyOfCoreNlpToo() {
    Annotation document = new Annotation("a bad day");
    new SentimentAnnotator(new WordCountEngine("w1")).annotate(document);
    assertThat(document.get(SentimentClass.class)).isEqualTo("Negative");
    assertThat(document.get(IklimAnnotations.SentimentAnnotation.class).negative()).isEqualTo(0.8);
  }

  @Test
  void anAbstentionSetsNoClass() {
    Annotation document = new Annotation(" ");
    new SentimentAnnotator(new WordCountEngine("w1")).annotate(document);
    assertThat(document.get(SentimentClass.class)).isNull();
  }

  @Test
  void termsOfOnesOwnComeByProperty() {
    Properties properties = properties("iklim.aspects");
    properties.setProperty("iklim.aspects.taxonomy", "[aspect rigs]\nen: derrick");
    Annotation document = new Annotation("derricks");
    new StanfordCoreNLP(properties).annotate(document);
    assertThat(document.get(IklimAnnotations.AspectsAnnotation.class)).containsExactly("rigs");
  }

  @Test
  void missingModelsAreNamedWithTheCommandThatGetsThem() {
    boolean there =
        getClass().getResource("/edu/stanford/nlp/models/srparser/englishSR.ser.gz") != null;
    assumeTrue(!there, "the models are on the class path");
    assertThatThrownBy(RntnEngine::requireModels).hasMessageContaining("./iklim corenlp-models");
  }
}
