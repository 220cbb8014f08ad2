// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.iklim.analytics.metrics.Reason;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static final Pattern GAP = Pattern.compile("\\{(\\d)}");

  private final Words english = new Words(Language.ENGLISH);
  private final Words indonesian = new Words(Language.INDONESIAN);

  @Test
  void bothLanguagesSayTheSameThings() throws IOException {
    assertThat(list(Language.INDONESIAN).stringPropertyNames())
        .isEqualTo(list(Language.ENGLISH).stringPropertyNames());
  }

  @Test
  void bothLanguagesFillTheSameGaps() throws IOException {
    Properties other = list(Language.INDONESIAN);
    list(Language.ENGLISH)
        .forEach(
            (key, text) ->
                assertThat(gaps(other.getProperty((String) key)))
                    .as((String) key)
                    .isEqualTo(gaps((String) text)));
  }

  @Test
  void everyTextIsAPatternWithoutQuotes() throws IOException {
    for (Language language : Language.values()) {
      list(language)
          .forEach(
              (key, text) -> {
                assertThat(((String) text).replace("''", "")).as((String) key).doesNotContain("'");
                assertThat(new MessageFormat((String) text, Locale.ROOT)).isNotNull();
              });
    }
  }

  @Test
  void explainsEveryReason() {
    for (Reason reason : Reason.values()) {
      Figure figure = new Figure(null, null, null, Figure.COUNT, 5, reason.name());
      assertThat(english.reason(figure))
          .as(reason.name())
          .isNotEqualTo(english.say("reason.other"));
    }
    Figure strange = new Figure(null, null, null, Figure.COUNT, 5, null);
    assertThat(english.reason(strange)).isEqualTo(english.say("reason.other"));
  }

  @Test
  void writesNumbersAsTheReaderDoes() {
    assertThat(english.number(1234567.25, 1)).isEqualTo("1,234,567.3");
    assertThat(indonesian.number(1234567.25, 1)).isEqualTo("1.234.567,3");
    assertThat(indonesian.number(-0.04, 1)).isEqualTo("0,0");
    assertThat(english.percent(0.034)).isEqualTo("3.4%");
    assertThat(english.percent(0.34)).isEqualTo("34%");
    assertThat(english.value(Figure.SCORE, -3.51)).isEqualTo("−3.5");
    assertThat(english.value(Figure.SCORE, 3.51)).isEqualTo("+3.5");
  }

  @Test
  void saysTimesInTheUnitsPeopleUse() {
    assertThat(english.duration(0)).isEqualTo("0 s");
    assertThat(english.duration(59.6)).isEqualTo("1 min");
    assertThat(english.duration(45 * 60)).isEqualTo("45 min");
    assertThat(english.duration(59.8 * 60)).isEqualTo("1 h");
    assertThat(english.duration(3 * 3600 + 20 * 60)).isEqualTo("3 h 20 min");
    assertThat(english.duration(26 * 3600)).isEqualTo("26 h");
    assertThat(indonesian.duration(60 * 3600)).isEqualTo("2,5 hari");
  }

  @Test
  void namesDaysAcrossTheYear() {
    LocalDate last = LocalDate.of(2027, 1, 3);
    assertThat(english.dates(last.minusDays(6), last))
        .isEqualTo("28 December 2026 – 3 January 2027");
    assertThat(indonesian.dates(last.minusDays(14), last.minusDays(8)))
        .isEqualTo("20 Desember – 26 Desember 2026");
  }

  @Test
  void namesTopicsThatAreAspectsAndLeavesOthersAsTheyAre() {
    assertThat(indonesian.topic("job security")).isEqualTo("Kepastian kerja");
    assertThat(english.topic("leave")).isEqualTo("Leave");
    assertThat(indonesian.topic("help desk")).isEqualTo("help desk");
  }

  @Test
  void countsOneAndMany() {
    assertThat(english.plural("count.people", 1)).isEqualTo("1 person");
    assertThat(english.plural("count.people", 1200)).isEqualTo("1,200 people");
    assertThat(indonesian.plural("count.people", 1)).isEqualTo("1 orang");
  }

  private static Set<String> gaps(String text) {
    return GAP.matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties list(Language language) throws IOException {
    Properties list = new Properties();
    try (Reader in =
        new InputStreamReader(
            Words.class.getResourceAsStream("words_" + language.code() + ".properties"),
            StandardCharsets.UTF_8)) {
      list.load(in);
    }
    return list;
  }
}
