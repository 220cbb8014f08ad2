// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports.page;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.iklim.analytics.language.taxonomy.AspectNames;
import org.iklim.analytics.metrics.Metric;

/**
 * Everything the page says, in one language. Names of months and the marks of numbers come from the
 * word list, not from the JDK, whose locale data changes between versions.
 */
public final class Words {
  private static final String BUNDLE = "org.iklim.analytics.reports.page.words";
  private static final double MINUTE = 60;
  private static final double HOUR = 60 * MINUTE;
  private static final double DAY = 24 * HOUR;

  private final Language language;
  private final ResourceBundle bundle;
  private final DecimalFormatSymbols symbols;

  /** The words of a language. */
  public Words(Language language) {
    this.language = language;
    this.bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            language.locale(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    this.symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setDecimalSeparator(bundle.getString("number.decimal").charAt(0));
    symbols.setGroupingSeparator(bundle.getString("number.grouping").charAt(0));
    symbols.setMinusSign('−');
  }

  /**
   * A sentence with its gaps filled.
   *
   * @throws java.util.MissingResourceException if the word list has no such key
   */
  public String say(String key, Object... gaps) {
    return new MessageFormat(bundle.getString(key), Locale.ROOT).format(gaps);
  }

  /** Name of a metric. */
  String metric(Metric metric) {
    return say("metric." + metric.label() + ".label");
  }

  /** A topic: an aspect has a name in each language, any other is called as people call it. */
  public String topic(String topic) {
    return AspectNames.of(topic, language.code()).orElse(topic.replace('_', ' '));
  }

  /** A counted thing: key.one or key.other, with the number as {0}. */
  String plural(String key, long count) {
    return say(key + (count == 1 ? ".one" : ".other"), number(count, 0));
  }

  String number(double value, int decimals) {
    DecimalFormat format =
        new DecimalFormat(decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals), symbols);
    format.setRoundingMode(RoundingMode.HALF_UP);
    String text = format.format(value);
    return text.replaceAll("^−([0.,]*)$", "$1");
  }

  /** A number of a metric, with its unit where it needs one. */
  String value(String unit, double value) {
    return switch (unit) {
      case Figure.COUNT -> number(value, 0);
      case Figure.SHARE -> percent(value);
      case Figure.SECONDS -> duration(value);
      case Figure.SCORE -> (value >= 0.05 ? "+" : "") + number(value, 1);
      default -> number(value, Math.abs(value) < 100 ? 1 : 0);
    };
  }

  /** A number of a metric, or the dash that stands for none. */
  String value(Figure figure) {
    return figure.isKnown() ? value(figure.unit(), figure.value()) : say("none");
  }

  /** From … to …; empty where the figure has no interval. */
  String interval(Figure figure) {
    return figure.hasInterval() ? range(figure.unit(), figure.low(), figure.high()) : "";
  }

  String range(String unit, double low, double high) {
    return say("range", value(unit, low), value(unit, high));
  }

  /** Why a figure has no value. */
  String reason(Figure figure) {
    String code = String.valueOf(figure.reason()).toLowerCase(Locale.ROOT);
    return say(bundle.containsKey("reason." + code) ? "reason." + code : "reason.other");
  }

  String percent(double share) {
    double points = 100 * share;
    return say("percent", number(points, points > 0 && points < 10 ? 1 : 0));
  }

  /** A length of time as a person says it: two units at most. */
  String duration(double seconds) {
    if (seconds < MINUTE - 0.5) {
      return say("duration.s", number(seconds, 0));
    }
    if (seconds < HOUR - MINUTE / 2) {
      return say("duration.min", number(seconds / MINUTE, 0));
    }
    if (seconds < 10 * HOUR) {
      long minutes = Math.round(seconds / MINUTE);
      return minutes % 60 == 0
          ? say("duration.h", number(minutes / 60.0, 0))
          : say("duration.hmin", number(Math.floorDiv(minutes, 60L), 0), number(minutes % 60, 0));
    }
    return seconds < 2 * DAY
        ? say("duration.h", number(seconds / HOUR, 0))
        : say("duration.d", number(seconds / DAY, 1));
  }

  String date(LocalDate day) {
    return say("date", dayOfMonth(day), month(day), year(day));
  }

  String shortDate(LocalDate day) {
    return say("date.short", dayOfMonth(day), say("month.short." + day.getMonthValue()));
  }

  String dayWithWeekday(LocalDate day) {
    return say("date.weekday", weekday(day.getDayOfWeek().getValue()), shortDate(day));
  }

  /** A stretch of days: 28 Sep – 4 Oct 2026. */
  String dates(LocalDate first, LocalDate last) {
    String from =
        first.getYear() == last.getYear()
            ? say("date.short", dayOfMonth(first), month(first))
            : date(first);
    return say("date.range", from, date(last));
  }

  String monthYear(LocalDate day) {
    return say("date.month", month(day), year(day));
  }

  String weekday(int isoWeekday) {
    return say("weekday." + isoWeekday);
  }

  /** A, B and C. */
  String list(List<String> items) {
    if (items.size() < 2) {
      return String.join("", items);
    }
    int last = items.size() - 1;
    return say("list.last", String.join(", ", items.subList(0, last)), items.get(last));
  }

  private String month(LocalDate day) {
    return say("month." + day.getMonthValue());
  }

  private static String dayOfMonth(LocalDate day) {
    return Integer.toString(day.getDayOfMonth());
  }

  private static String year(LocalDate day) {
    return Integer.toString(day.getYear());
  }
}
