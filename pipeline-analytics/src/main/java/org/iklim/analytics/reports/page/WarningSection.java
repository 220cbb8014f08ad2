// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.iklim.analytics.reports.page.ClimateModel.Theme;
import org.iklim.analytics.reports.page.ClimateModel.Warning;
import org.iklim.analytics.reports.page.PageView.Block;
import org.iklim.analytics.reports.page.PageView.Cell;
import org.iklim.analytics.reports.page.PageView.Note;
import org.iklim.analytics.reports.page.PageView.Section;
import org.iklim.analytics.reports.page.PageView.Table;

/** What troubles people: early warnings with a next step, and the themes that moved. */
final class WarningSection implements Context.SectionWriter {
  private static final int MOST_THEMES = 12;
  private static final int MOST_PHRASES = 4;

  /** False discovery rates; above the second it is one in twenty, as every warning promises. */
  private static final double VERY_SURE = 0.001;

  private static final double SURE = 0.01;
  private static final List<String> SIGNALS =
      List.of("TURNED_NEGATIVE", "UNANSWERED", "GREW", "STEADY");

  @Override
  public Optional<Section> write(Context page) {
    ClimateModel climate = page.model().climate();
    if (climate.figures().isEmpty()) {
      return Optional.empty();
    }
    List<Warning> warnings = warnings(page);
    List<Theme> themes = themes(page);
    List<Block> blocks = new ArrayList<>();
    if (!warnings.isEmpty()) {
      blocks.add(warningTable(page, warnings));
    }
    if (!themes.isEmpty()) {
      blocks.add(themeTable(page, themes));
    }
    long untold = untold(warnings);
    if (page.isWhole() && untold > 0) {
      String more = page.words().plural("count.warnings", untold);
      blocks.add(new Note(page.say("warnings.beyond", more)));
    }
    blocks.add(new Note(page.say("warnings.note")));
    long standing = warnings.stream().filter(w -> !w.isOver()).count();
    String lead =
        standing == 0
            ? page.say("warnings.lead.none")
            : page.say("warnings.lead", page.words().plural("count.warnings", standing));
    return Optional.of(new Section("warnings", page.say("warnings.title"), lead, blocks));
  }

  /** Warnings of the scope that stand in the week of the page, the largest first. */
  static List<Warning> warnings(Context page) {
    return page.model().climate().warnings().stream()
        .filter(w -> w.week().equals(page.published().week()))
        .filter(w -> isOfScope(page, w.group()))
        .sorted(
            Comparator.comparing(Warning::isOver)
                .thenComparing(w -> -w.loss().value())
                .thenComparing(w -> w.group().id())
                .thenComparing(Warning::aspect))
        .toList();
  }

  /** Warnings that were raised in the week of the page beyond those that are told. */
  private static long untold(List<Warning> warnings) {
    return warnings.stream()
        .filter(w -> w.state().equals("NEW"))
        .mapToLong(Warning::beyondBudget)
        .max()
        .orElse(0);
  }

  /** How sure a warning is, in plain words: by how many as clear as it would be false. */
  private static String sure(Context page, double qValue) {
    if (qValue <= VERY_SURE) {
      return page.say("warnings.sure.very");
    }
    return page.say(qValue <= SURE ? "warnings.sure" : "warnings.sure.likely");
  }

  /** What a warning is about, in the reader's language. */
  static String about(Context page, String aspect) {
    return aspect.equals(ClimateFigure.EVERYTHING)
        ? page.say("warnings.everything")
        : page.words().topic(aspect);
  }

  private static boolean isOfScope(Context page, Group group) {
    return page.isWhole() || group.is(page.scope()) || UnitSection.isBelow(page, group);
  }

  private static List<Theme> themes(Context page) {
    return page.model().climate().themes().stream()
        .filter(t -> t.week().equals(page.published().week()))
        .filter(t -> t.group().is(page.scope()))
        .filter(t -> !t.signal().equals("STEADY"))
        .sorted(
            Comparator.comparing((Theme t) -> SIGNALS.indexOf(t.signal()))
                .thenComparing(t -> -t.people())
                .thenComparing(Theme::aspect))
        .limit(MOST_THEMES)
        .toList();
  }

  private static Table warningTable(Context page, List<Warning> warnings) {
    Words words = page.words();
    List<List<Cell>> rows = new ArrayList<>();
    for (Warning warning : warnings) {
      String group = page.name(warning.group());
      rows.add(
          List.of(
              Cell.text(about(page, warning.aspect())),
              Cell.text(group),
              Cell.text(words.shortDate(warning.since())),
              Cell.text(
                  page.say("warnings.state." + key(warning.state())), sure(page, warning.qValue())),
              Cell.number(
                  words.number(warning.loss().value(), 1),
                  page.say(
                      "range",
                      words.number(warning.loss().low(), 1),
                      words.number(warning.loss().high(), 1))),
              Cell.number(words.number(warning.loss().people(), 0)),
              Cell.number(words.number(warning.unanswered(), 0)),
              Cell.text(page.say("warnings.step." + key(warning.nextStep())))));
    }
    return new Table(
        page.say("warnings.caption"),
        List.of(
            page.textHead("warnings.head.about"),
            page.textHead("head.group"),
            page.textHead("warnings.head.since"),
            page.textHead("warnings.head.state"),
            page.numberHead("warnings.head.loss"),
            page.numberHead("climate.head.voices"),
            page.numberHead("warnings.head.unanswered"),
            page.textHead("warnings.head.step")),
        rows);
  }

  private static Table themeTable(Context page, List<Theme> themes) {
    Words words = page.words();
    List<List<Cell>> rows = new ArrayList<>();
    for (Theme theme : themes) {
      List<String> phrases = theme.phrases().stream().limit(MOST_PHRASES).toList();
      rows.add(
          List.of(
              Cell.text(about(page, theme.aspect())),
              Cell.text(page.say("themes.signal." + key(theme.signal()))),
              Cell.number(words.number(theme.people(), 0)),
              Cell.number(words.number(theme.unanswered(), 0)),
              Cell.text(phrases.isEmpty() ? page.say("none") : String.join(", ", phrases))));
    }
    return new Table(
        page.say("themes.caption"),
        List.of(
            page.textHead("climate.head.aspect"),
            page.textHead("themes.head.signal"),
            page.numberHead("head.people"),
            page.numberHead("warnings.head.unanswered"),
            page.textHead("themes.head.phrases")),
        rows);
  }

  private static String key(String code) {
    return code.toLowerCase(Locale.ROOT);
  }
}
