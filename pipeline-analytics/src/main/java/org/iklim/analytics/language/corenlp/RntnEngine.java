// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.corenlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.neural.rnn.RNNCoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.sentiment.SentimentCoreAnnotations;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.util.CoreMap;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.ejml.simple.SimpleMatrix;
import org.iklim.analytics.language.SentimentEngine;
import org.iklim.analytics.language.identify.Language;
import org.iklim.analytics.language.identify.LanguageIdentifier;
import org.iklim.analytics.language.sentiment.Abstention;
import org.iklim.analytics.language.sentiment.Sentiment;
import org.iklim.analytics.language.text.Tokenizer;

/**
 * CoreNLP's sentiment as a second opinion on English: the recursive network of Socher et al. (2013)
 * on trees of the shift-reduce parser. The five classes become three (very negative with negative,
 * positive with very positive), and the mean of the sentences is the message's.
 *
 * <p>Bounded: of a message the first {@link Tokenizer#MOST_CHARS} chars and {@link #MOST_SENTENCES}
 * sentences are read, a sentence longer than {@link #MOST_WORDS} words is not parsed, and parsing
 * one takes at most {@link #MOST_MILLIS}. Other languages than English get an abstention.
 */
public enum RntnEngine implements SentimentEngine {
  /** The only one. */
  SHIFT_REDUCE;

  /** Sentences of a message that are read. */
  public static final int MOST_SENTENCES = 20;

  /** Words of a sentence that is parsed. */
  public static final int MOST_WORDS = 60;

  /** Time for one sentence, in milliseconds. */
  public static final int MOST_MILLIS = 1_000;

  private static final String PARSER = "edu/stanford/nlp/models/srparser/englishSR.ser.gz";
  private static final String NETWORK = "edu/stanford/nlp/models/sentiment/sentiment.ser.gz";
  private static final int CLASSES = 5;
  private static final double UNKNOWN = 1 / 3.0;

  /**
   * Checks that the models are there, before a long run.
   *
   * @throws IllegalArgumentException saying how to get them
   */
  public static void requireModels() {
    for (String model : List.of(PARSER, NETWORK)) {
      if (RntnEngine.class.getClassLoader().getResource(model) == null) {
        throw new IllegalArgumentException(
            "the models of CoreNLP (920 MB) are not here; './iklim corenlp-models' downloads them");
      }
    }
  }

  @Override
  public String id() {
    return "corenlp-4.5.10-rntn-sr";
  }

  @Override
  public Sentiment score(CharSequence text) {
    String read = text.subSequence(0, Math.min(text.length(), Tokenizer.MOST_CHARS)).toString();
    var tokens = Tokenizer.tokenize(read);
    if (tokens.isEmpty()) {
      return none(Abstention.EMPTY);
    }
    if (Loaded.LANGUAGES.identify(tokens).language() != Language.EN) {
      return none(Abstention.UNKNOWN_LANGUAGE);
    }
    Annotation document = new Annotation(read);
    Loaded.SPLITTER.annotate(document);
    List<CoreMap> sentences = document.get(CoreAnnotations.SentencesAnnotation.class);
    if (sentences.size() > MOST_SENTENCES) {
      document.set(CoreAnnotations.SentencesAnnotation.class, sentences.subList(0, MOST_SENTENCES));
    }
    Loaded.READER.annotate(document);
    return mean(document.get(CoreAnnotations.SentencesAnnotation.class));
  }

  private static Sentiment mean(List<CoreMap> sentences) {
    double[] sum = new double[CLASSES];
    int read = 0;
    for (CoreMap sentence : sentences) {
      Tree tree = sentence.get(SentimentCoreAnnotations.SentimentAnnotatedTree.class);
      SimpleMatrix classes = tree == null ? null : RNNCoreAnnotations.getPredictions(tree);
      if (classes != null && classes.getNumElements() == CLASSES) {
        for (int i = 0; i < CLASSES; i++) {
          sum[i] += classes.get(i);
        }
        read++;
      }
    }
    return read == 0
        ? none(Abstention.UNSURE)
        : new Sentiment(
            (sum[0] + sum[1]) / read, sum[2] / read, (sum[3] + sum[4]) / read, Optional.empty());
  }

  private static Sentiment none(Abstention why) {
    return new Sentiment(UNKNOWN, UNKNOWN, UNKNOWN, Optional.of(why));
  }

  /** The models, loaded on first use; about a gigabyte of memory. */
  private static final class Loaded {
    static final LanguageIdentifier LANGUAGES = new LanguageIdentifier();
    static final StanfordCoreNLP SPLITTER;
    static final StanfordCoreNLP READER;

    static {
      requireModels();
      Properties split = new Properties();
      split.setProperty("annotators", "tokenize,ssplit");
      SPLITTER = new StanfordCoreNLP(split);
      Properties read = new Properties();
      read.setProperty("annotators", "pos,parse,sentiment");
      read.setProperty("enforceRequirements", "false");
      read.setProperty("parse.model", PARSER);
      read.setProperty("parse.binaryTrees", "true");
      read.setProperty("parse.maxlen", String.valueOf(MOST_WORDS));
      read.setProperty("parse.maxtime", String.valueOf(MOST_MILLIS));
      read.setProperty("sentiment.model", NETWORK);
      READER = new StanfordCoreNLP(read, false);
    }
  }
}
