// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.phrases;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.split;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.iklim.schemas.tables.Identities;

/**
 * The words of people's names, which are never part of a phrase.
 *
 * @param words in lower case, letters only
 */
public record NameWords(Set<String> words) implements Serializable {
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

  /** Every word of every display name in people.identities. */
  public static NameWords in(Dataset<Row> identities) {
    Set<String> names = new HashSet<>();
    identities
        .select(
            explode(split(lower(col(Identities.DISPLAY_NAME)), NO_LETTERS.pattern())).as("word"))
        .where(col("word").notEqual(""))
        .distinct()
        .collectAsList()
        .forEach(word -> names.add(word.getString(0)));
    return new NameWords(names);
  }

  /** Every word of some names. */
  public static NameWords of(Collection<String> names) {
    Set<String> words = new HashSet<>();
    for (String name : names) {
      NO_LETTERS.splitAsStream(name.toLowerCase(Locale.ROOT)).forEach(words::add);
    }
    words.remove("");
    return new NameWords(words);
  }

  /** Whether a word of somebody's name is in a phrase, also within a word: "andi's", "budinya". */
  public boolean areIn(String phrase) {
    return NO_LETTERS
        .splitAsStream(phrase)
        .anyMatch(
            word ->
                words.contains(word)
                    || (word.endsWith(Phrases.HIS)
                        && words.contains(
                            word.substring(0, word.length() - Phrases.HIS.length()))));
  }
}
