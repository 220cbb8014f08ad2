// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language;

import java.util.List;
import java.util.Optional;
import org.iklim.analytics.language.identify.Language;
import org.iklim.analytics.language.identify.LanguageIdentifier;
import org.iklim.analytics.language.identify.LanguageIdentifier.Identified;
import org.iklim.analytics.language.question.Questions;
import org.iklim.analytics.language.sentiment.Abstention;
import org.iklim.analytics.language.sentiment.Sentiment;
import org.iklim.analytics.language.taxonomy.Taxonomy;
import org.iklim.analytics.language.text.Token;
import org.iklim.analytics.language.text.Tokenizer;

/**
 * Reads messages: language, sentiment, question, aspects, business function. Thread-safe; the same
 * text gives the same reading; no text makes it fail, and none takes longer than the first {@link
 * Tokenizer#MOST_CHARS} chars of it.
 */
public final class MessageReader {
  /** To be raised with every change of a rule or word list of language and questions. */
  private static final String RULES = "2";

  /** From here on a text that is in neither language has no sentiment, whatever its words say. */
  private static final double SURELY_OTHER = 0.7;

  private final SentimentEngine engine;
  private final Taxonomy taxonomy;
  private final LanguageIdentifier languages = new LanguageIdentifier();
  private final Questions questions = new Questions();

  /** A reader with an engine for sentiment and a taxonomy for the rest. */
  public MessageReader(SentimentEngine engine, Taxonomy taxonomy) {
    this.engine = engine;
    this.taxonomy = taxonomy;
  }

  /** Model, rules and taxonomy; readers of the same id read alike. */
  public String id() {
    return engine.id() + "/" + RULES + "-" + taxonomy.id();
  }

  /** What a text says. */
  public MessageReading read(CharSequence text) {
    List<Token> tokens = Tokenizer.tokenize(text);
    Identified language = languages.identify(tokens);
    Taxonomy.Findings findings = taxonomy.read(text, tokens);
    return new MessageReading(
        language.language(),
        language.confidence(),
        sentiment(text, language),
        questions.ask(text, tokens),
        findings.aspects(),
        findings.function());
  }

  private Sentiment sentiment(CharSequence text, Identified language) {
    Sentiment sentiment = engine.score(text);
    boolean isOther =
        language.language() == Language.OTHER && language.confidence() >= SURELY_OTHER;
    return isOther && sentiment.abstention().isEmpty()
        ? new Sentiment(
            sentiment.negative(),
            sentiment.neutral(),
            sentiment.positive(),
            Optional.of(Abstention.UNKNOWN_LANGUAGE))
        : sentiment;
  }
}
