// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

import java.util.ArrayList;
import java.util.List;

/** Puts a message into words. The same message always gets the same words. */
final class Talk {
  private static final int TOPICS = Topic.values().length;
  private static final byte[] MENTION = JsonLine.bytes("@mention ");

  private final Grammar.Growth growth = new Grammar.Growth();
  private final Grammar.Symbol[][] acts;
  private final Grammar.Symbol[] upsetPosts;
  private final Grammar.Symbol[] upsetComments;
  private final Grammar.Symbol[] upsetCorrections;
  private final Grammar.Symbol[] titles;
  private final Grammar.Symbol[] fileNames;
  private final Grammar.Symbol[] corrections;

  Talk() {
    List<String> themes = new ArrayList<>();
    for (Topic topic : Topic.values()) {
      themes.add(topic.word());
    }
    for (IncidentKind kind : IncidentKind.values()) {
      themes.add(kind.word());
    }
    GrammarParser parser = new GrammarParser(themes);
    for (Language language : Language.values()) {
      String code = language.code();
      parser.read(code, "/generate/talk-" + code + ".grammar");
      parser.read(code, "/generate/incidents-" + code + ".grammar");
      if (language != Language.MIXED) {
        parser.read(code, "/generate/topics-" + code + ".grammar");
      }
    }
    Grammar grammar = parser.grammar();
    Act[] all = Act.values();
    acts = new Grammar.Symbol[Language.values().length][all.length];
    for (Language language : Language.values()) {
      for (Act act : all) {
        acts[language.ordinal()][act.ordinal()] =
            grammar.symbol(language.code() + "." + act.symbol());
      }
    }
    upsetPosts = perLanguage(grammar, "upset");
    upsetComments = perLanguage(grammar, "upset-comment");
    upsetCorrections = perLanguage(grammar, "upset-correction");
    titles = perLanguage(grammar, "title");
    fileNames = perLanguage(grammar, "file-name");
    corrections = perLanguage(grammar, "correction");
  }

  /**
   * Writes the content of a message, escaped for JSON.
   *
   * @param edition 0 as first written, 1 after the first edit, …
   */
  void content(Message message, int edition, JsonLine out) {
    if (message.mentioned != null) {
      out.put(MENTION);
    }
    grow(symbol(message), message, 0, out);
    Style.apply(growth.chance, message.author, growth.finish(), out, edition == 0);
    for (int i = 1; i <= edition; i++) {
      out.put(' ');
      Grammar.Symbol[] symbols = message.incident == null ? corrections : upsetCorrections;
      grow(symbols[message.language.ordinal()], message, i, out);
      growth.finish();
    }
  }

  /** Writes the title of an article, page, file or forum question, escaped for JSON. */
  void title(Message message, JsonLine out) {
    Grammar.Symbol[] symbols = message.act == Act.FILE ? fileNames : titles;
    grow(symbols[message.language.ordinal()], message, -1, out);
    Style.capitalise(growth.finish(), out);
  }

  private Grammar.Symbol symbol(Message message) {
    if (message.incident != null) {
      return (message.isRoot() ? upsetPosts : upsetComments)[message.language.ordinal()];
    }
    return acts[message.language.ordinal()][message.act.ordinal()];
  }

  private void grow(Grammar.Symbol symbol, Message message, int part, JsonLine out) {
    int theme =
        message.incident == null
            ? message.topic.ordinal()
            : TOPICS + message.incident.kind().ordinal();
    growth.begin(out, theme, message.seed + 31L * part);
    symbol.grow(growth);
  }

  private static Grammar.Symbol[] perLanguage(Grammar grammar, String name) {
    Grammar.Symbol[] symbols = new Grammar.Symbol[Language.values().length];
    for (Language language : Language.values()) {
      symbols[language.ordinal()] = grammar.symbol(language.code() + "." + name);
    }
    return symbols;
  }
}
