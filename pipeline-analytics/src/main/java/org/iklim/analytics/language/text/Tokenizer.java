// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.iklim.analytics.language.text.Token.Emphasis;
import org.iklim.analytics.language.text.Token.Kind;

/**
 * Cuts a message into tokens and gives each its normal form. Linear in the length of the text, of
 * which the first {@link #MOST_CHARS} are read; any sequence of chars is a valid text.
 */
public final class Tokenizer {
  /** As much of a message as is read, in chars; about 600 words. */
  public static final int MOST_CHARS = 4_000;

  private static final char BACK_QUOTE = '`';

  private final CharSequence text;
  private final int limit;
  private final List<Token> tokens = new ArrayList<>();

  /** Where no closing back quotes were found any more; keeps the search linear. */
  private int codeSearchedFrom = Integer.MAX_VALUE;

  private Tokenizer(CharSequence text) {
    this.text = text;
    this.limit = Math.min(text.length(), MOST_CHARS);
  }

  /** The tokens of a text in their order; white space and control characters give none. */
  public static List<Token> tokenize(CharSequence text) {
    Tokenizer tokenizer = new Tokenizer(text);
    tokenizer.run();
    return Collections.unmodifiableList(tokenizer.tokens);
  }

  private void run() {
    int at = 0;
    while (at < limit) {
      char c = text.charAt(at);
      if (c <= ' ' || Character.isWhitespace(c) || Character.isISOControl(c)) {
        at++;
      } else {
        at = next(at, c);
      }
    }
  }

  /** Adds the token that begins here; gives the place after it. */
  private int next(int start, char c) {
    if (isLetter(start)) {
      return letters(start, c);
    }
    if (c >= '0' && c <= '9') {
      return number(start);
    }
    return switch (c) {
      case '@' -> prefixed(start, Kind.MENTION);
      case '#' -> prefixed(start, Kind.HASHTAG);
      case BACK_QUOTE -> code(start);
      default -> symbol(start, c);
    };
  }

  private int letters(int start, char c) {
    int end = Emoticons.end(text, start, limit);
    if (end > start) {
      return add(Kind.EMOTICON, Emoticons.form(text, start, end), start, end);
    }
    if ((c == 'h' || c == 'H' || c == 'w' || c == 'W') && isUrl(start)) {
      return add(Kind.URL, "", start, endOfRun(start));
    }
    return word(start, endOfWord(start));
  }

  private int word(int start, int end) {
    if (end < limit && text.charAt(end) == '@' && end + 1 < limit && isLetter(end + 1)) {
      return add(Kind.URL, "", start, endOfRun(start)); // an address of mail
    }
    WordForms.Form form = WordForms.of(text, start, end);
    int from = 0;
    for (int space = form.form().indexOf(' '); space >= 0; space = form.form().indexOf(' ', from)) {
      tokens.add(
          new Token(Kind.WORD, form.form().substring(from, space), start, end, form.emphasis()));
      from = space + 1;
    }
    tokens.add(new Token(Kind.WORD, form.form().substring(from), start, end, form.emphasis()));
    return end;
  }

  /** Digits, and letters after them: {@code 2026}, {@code 15.30}, {@code 3jt}, {@code 50%}. */
  private int number(int start) {
    int emoticon = Emoticons.end(text, start, limit);
    if (emoticon > start) {
      return add(Kind.EMOTICON, Emoticons.form(text, start, emoticon), start, emoticon);
    }
    int end = start + 1;
    while (end < limit) {
      char c = text.charAt(end);
      boolean separator =
          (c == '.' || c == ',' || c == ':' || c == '/' || c == '-')
              && end + 1 < limit
              && Character.isDigit(text.charAt(end + 1));
      if (!Character.isDigit(c) && !separator && c != '%') {
        break;
      }
      end++;
    }
    return add(Kind.NUMBER, "", start, end);
  }

  private int prefixed(int start, Kind kind) {
    int end = start + 1;
    while (end < limit && (isLetterOrDigit(end) || text.charAt(end) == '_' || isInner(end))) {
      end += isPair(end) ? 2 : 1;
    }
    if (end == start + 1) {
      return symbol(start, text.charAt(start));
    }
    if (kind == Kind.MENTION) {
      return add(kind, "", start, end);
    }
    WordForms.Form form = WordForms.of(text, start + 1, end);
    tokens.add(new Token(kind, form.form(), start, end, form.emphasis()));
    return end;
  }

  /** Back quotes, one or three, up to the same number of them. */
  private int code(int start) {
    int quotes = 1;
    while (quotes < 3 && start + quotes < limit && text.charAt(start + quotes) == BACK_QUOTE) {
      quotes++;
    }
    int from = start + quotes;
    if (from >= codeSearchedFrom) {
      return add(Kind.PUNCTUATION, "`", start, from);
    }
    int run = 0;
    for (int at = from; at < limit; at++) {
      run = text.charAt(at) == BACK_QUOTE ? run + 1 : 0;
      if (run == quotes) {
        return add(Kind.CODE, "", start, at + 1);
      }
    }
    if (quotes == 1) {
      codeSearchedFrom = from;
    }
    return add(Kind.PUNCTUATION, "`", start, from);
  }

  private int symbol(int start, char c) {
    int end = Emoticons.end(text, start, limit);
    if (end > start) {
      return add(Kind.EMOTICON, Emoticons.form(text, start, end), start, end);
    }
    end = Emoji.end(text, start, limit);
    if (end > start) {
      return add(Kind.EMOJI, Emoji.form(text, start, end), start, end);
    }
    end = c == ':' ? Emoji.endOfName(text, start, limit) : start;
    if (end > start) {
      return add(Kind.EMOJI, text.subSequence(start, end).toString(), start, end);
    }
    if (c == '\uFE0F' || c == '\u200D' || c == '\u200B') {
      return start + 1;
    }
    return punctuation(start, c);
  }

  /** One mark, or a run of the same; a run of marks of speech is kept short: {@code !!}. */
  private int punctuation(int start, char c) {
    int end = start + 1;
    while (end < limit && text.charAt(end) == c) {
      end++;
    }
    String mark =
        switch (c) {
          case '\u2026' -> "...";
          case '\u2018', '\u2019' -> "'";
          case '\u201C', '\u201D' -> "\"";
          case '.' -> end - start > 1 ? "..." : ".";
          case '!', '?' -> String.valueOf(c).repeat(Math.min(2, end - start));
          default -> String.valueOf(c);
        };
    return add(Kind.PUNCTUATION, mark, start, end);
  }

  private int add(Kind kind, String form, int start, int end) {
    tokens.add(new Token(kind, form, start, end, Emphasis.NONE));
    return end;
  }

  private int endOfWord(int start) {
    int end = start;
    while (end < limit && (isLetterOrDigit(end) || isInner(end))) {
      end += isPair(end) ? 2 : 1;
    }
    return Math.min(end, limit);
  }

  /** An apostrophe or hyphen between letters: {@code don't}, {@code hati-hati}. */
  private boolean isInner(int at) {
    char c = text.charAt(at);
    return (c == '\'' || c == '-' || c == '\u2019')
        && at + 1 < limit
        && isLetter(at - 1)
        && isLetter(at + 1);
  }

  private boolean isUrl(int start) {
    return startsWith("http://", start)
        || startsWith("https://", start)
        || startsWith("www.", start);
  }

  private boolean startsWith(String prefix, int start) {
    if (start + prefix.length() > limit) {
      return false;
    }
    for (int i = 0; i < prefix.length(); i++) {
      if (Character.toLowerCase(text.charAt(start + i)) != prefix.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private int endOfRun(int start) {
    int end = start;
    while (end < limit && text.charAt(end) > ' ' && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private boolean isPair(int at) {
    return Character.isHighSurrogate(text.charAt(at))
        && at + 1 < limit
        && Character.isLowSurrogate(text.charAt(at + 1));
  }

  private boolean isLetter(int at) {
    char c = text.charAt(at);
    return c < 128
        ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
        : Character.isLetter(Character.codePointAt(text, at)) && !isLoneSurrogate(at);
  }

  private boolean isLetterOrDigit(int at) {
    return isLetter(at)
        || Character.isLetterOrDigit(text.charAt(at))
        || text.charAt(at) == '\u00B2'
        || Character.getType(text.charAt(at)) == Character.NON_SPACING_MARK;
  }

  private boolean isLoneSurrogate(int at) {
    return Character.isSurrogate(text.charAt(at)) && !isPair(at);
  }
}
