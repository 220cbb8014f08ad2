// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.phrases;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.iklim.analytics.language.text.Token;
import org.iklim.analytics.language.text.Token.Kind;
import org.iklim.analytics.language.text.Tokenizer;

/**
 * The phrases of a text: one to three words in a row. Punctuation, numbers and mentions part
 * phrases, and so does a word with a capital inside a sentence: it may be a name.
 */
public final class Phrases {
  /** Words of the longest phrase. */
  public static final int LONGEST = 3;

  /** What Indonesian puts behind a word for "his", "her" or "the". */
  public static final String HIS = "nya";

  private static final int SHORTEST_WORD = 3;

  /** Words that say nothing alone; a phrase neither begins nor ends with one. */
  private static final Set<String> STOP_WORDS =
      Set.of(
          ("ada adalah aja akan aku anda apa apakah atau bagi bahwa banget banyak baru beberapa begitu"
                  + " belum bisa buat bukan cuma dalam dan dari dengan di dong dulu gue hanya harus"
                  + " ini itu iya jadi jangan juga kalau kalian kami kamu karena kayak ke kita kok"
                  + " lagi lah lebih mana masih mau mereka nah nanti nggak tidak tak nya oleh orang"
                  + " pada para pas perlu pernah saat saja sama sambil sampai sangat saya sebagai"
                  + " sebelum secara sedang semua seperti setelah siapa sih sini sudah supaya tapi"
                  + " telah terus tetap tolong untuk yang kenapa bagaimana gimana kapan hari jam"
                  + " about after again all also and any are because been before being but can could"
                  + " did does doing don't down each even ever every for from get got had has have"
                  + " here how i'm into it's its just know let like made make many may more most much"
                  + " must need new not now off once only other our out over own please really same"
                  + " she should since some still such than thank thanks that the their them then"
                  + " there these they this those through too under until very want was way were"
                  + " what when where which while who why will with would yes you your one day")
              .split(" "));

  private Phrases() {}

  /** The phrases of a text, each once, in lower case and normal spelling. */
  public static SortedSet<String> of(CharSequence text) {
    SortedSet<String> phrases = new TreeSet<>();
    for (List<String> run : runs(text)) {
      for (int from = 0; from < run.size(); from++) {
        for (int to = from + 1; to <= Math.min(from + LONGEST, run.size()); to++) {
          if (isPhrase(run, from, to)) {
            phrases.add(String.join(" ", run.subList(from, to)));
          }
        }
      }
    }
    return phrases;
  }

  /** The words of a text in their order, parted where a phrase cannot go on. */
  public static List<List<String>> runs(CharSequence text) {
    List<List<String>> runs = new ArrayList<>();
    List<String> run = new ArrayList<>();
    boolean inside = false;
    for (Token token : Tokenizer.tokenize(text)) {
      if (token.kind() == Kind.WORD && !(inside && mayBeName(token, text))) {
        run.add(token.form());
      } else if (!run.isEmpty()) {
        runs.add(run);
        run = new ArrayList<>();
      }
      inside = token.kind() != Kind.PUNCTUATION;
    }
    if (!run.isEmpty()) {
      runs.add(run);
    }
    return runs;
  }

  private static boolean isPhrase(List<String> run, int from, int to) {
    return speaks(run.get(from)) && speaks(run.get(to - 1));
  }

  /** Whether a word says something alone: it is neither short nor a function word. */
  public static boolean speaks(String word) {
    return word.length() >= SHORTEST_WORD && !STOP_WORDS.contains(word);
  }

  private static boolean mayBeName(Token token, CharSequence text) {
    return Character.isUpperCase(text.charAt(token.start()))
        && token.end() - token.start() > 1
        && Character.isLowerCase(text.charAt(token.start() + 1));
  }
}
