// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Warnings are judged on planted incidents, and the sentiment model learns from the workplace
 * corpus: if both said the same sentences, the figures would tell how well they were learnt.
 */
class IncidentWordingTest {
  private static final Path CORPUS = Path.of("../corpus/workplace");
  private static final int MESSAGES = 200;

  /** A shorter clause ("again", "not yet") is anybody's. */
  private static final int FEWEST_WORDS = 3;

  /** Jaccard similarity of the sequences of chars from which on two texts are one. */
  private static final double NEAR = 0.5;

  private static final int SEQUENCE = 5;
  private static final Pattern SENTENCE_END = Pattern.compile("[.?!:;\\n]+\\s+|[.?!]+$");
  private static final Pattern CLAUSE_END = Pattern.compile("[.,?!:;()\\n]+(\\s+|$)");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static List<String> corpus;
  private static Set<String> planted;

  @BeforeAll
  static void read() throws IOException {
    corpus = new ArrayList<>();
    for (String part : List.of("train", "heldout")) {
      for (String language : List.of("id", "en", "mixed")) {
        for (String line : Files.readAllLines(CORPUS.resolve(part).resolve(language + ".tsv"))) {
          corpus.add(line.substring(line.lastIndexOf('\t') + 1));
        }
      }
    }
    planted = planted();
  }

  @Test
  void noSentenceOrClauseOfAnIncidentStandsInTheWorkplaceCorpus() {
    Set<String> clauses = pieces(planted, CLAUSE_END);
    clauses.addAll(pieces(planted, SENTENCE_END));
    Set<String> known = pieces(corpus, CLAUSE_END);
    known.addAll(pieces(corpus, SENTENCE_END));
    assertThat(clauses).hasSizeGreaterThan(1000);
    assertThat(known).hasSizeGreaterThan(10_000);
    clauses.retainAll(known);
    assertThat(clauses).isEmpty();
  }

  @Test
  void noMessageOrSentenceOfAnIncidentIsNearToOneOfTheWorkplaceCorpus() {
    Set<String> written = new TreeSet<>(pieces(corpus, SENTENCE_END));
    written.addAll(corpus);
    List<String> texts = List.copyOf(written);
    Map<String, List<Integer>> textsBySequence = new HashMap<>();
    int[] sizes = new int[texts.size()];
    for (int text = 0; text < sizes.length; text++) {
      Set<String> sequences = sequences(texts.get(text));
      sizes[text] = sequences.size();
      for (String sequence : sequences) {
        textsBySequence.computeIfAbsent(sequence, none -> new ArrayList<>()).add(text);
      }
    }
    Set<String> said = new TreeSet<>(pieces(planted, SENTENCE_END));
    said.addAll(planted);
    List<String> near = new ArrayList<>();
    for (String text : said) {
      Set<String> own = sequences(text);
      int[] shared = new int[sizes.length];
      for (String sequence : own) {
        textsBySequence.getOrDefault(sequence, List.of()).forEach(other -> shared[other]++);
      }
      for (int other = 0; other < sizes.length; other++) {
        if (shared[other] >= NEAR * (own.size() + sizes[other] - shared[other])) {
          near.add(text + " ~ " + texts.get(other));
        }
      }
    }
    assertThat(near).isEmpty();
  }

  /** Posts with two edits each and comments of every kind of incident, in every language. */
  private static Set<String> planted() {
    Cast cast = Cast.draw(Sample.plan(30, 1, 1));
    Talk talk = new Talk();
    Set<String> texts = new TreeSet<>();
    for (Language language : Language.values()) {
      for (IncidentKind kind : IncidentKind.values()) {
        Incident incident = new Incident(1, kind, cast.tree().company(), 0, 1, 2, 1);
        Message post = null;
        for (int seed = 0; seed < MESSAGES; seed++) {
          post = message(cast, seed % 2 == 0 ? null : post, language, incident, seed);
          JsonLine line = new JsonLine();
          talk.content(post, seed % 2 == 0 ? 2 : 0, line);
          texts.add(line.toString());
        }
      }
    }
    return texts;
  }

  private static Message message(
      Cast cast, Message to, Language language, Incident incident, long seed) {
    return new Message(
        seed,
        to,
        cast.communities().company(),
        cast.person((int) (seed % cast.people().size())),
        0,
        Act.SAY,
        false,
        incident.kind().topic(),
        language,
        incident,
        null,
        seed);
  }

  /** Sequences of five chars, as the check of the corpus itself compares them. */
  private static Set<String> sequences(String text) {
    String plain = text.toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
    Set<String> sequences = new HashSet<>();
    for (int at = 0; at < Math.max(1, plain.length() - SEQUENCE + 1); at++) {
      sequences.add(plain.substring(at, Math.min(plain.length(), at + SEQUENCE)));
    }
    return sequences;
  }

  private static Set<String> pieces(Iterable<String> texts, Pattern end) {
    Set<String> pieces = new TreeSet<>();
    for (String text : texts) {
      for (String piece : end.split(text.toLowerCase(Locale.ROOT), -1)) {
        String words = NO_WORD.matcher(piece).replaceAll(" ").strip();
        if (words.split(" ", -1).length >= FEWEST_WORDS) {
          pieces.add(words);
        }
      }
    }
    return pieces;
  }
}
