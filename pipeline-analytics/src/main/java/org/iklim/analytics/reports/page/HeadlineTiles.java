// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.iklim.analytics.metrics.Metric;
import org.iklim.analytics.reports.page.PageView.Gauge;
import org.iklim.analytics.reports.page.PageView.Tile;

/** The headline numbers, each beside its own usual range. */
final class HeadlineTiles {
  private final Context page;

  HeadlineTiles(Context page) {
    this.page = page;
  }

  List<Tile> tiles() {
    return Stream.of(
            Metric.MESSAGES,
            Metric.PEOPLE_ACTIVE,
            isKnown(Metric.ACTIVE_SHARE) ? Metric.ACTIVE_SHARE : Metric.THREADS,
            Metric.REACTIONS,
            Metric.FIRST_RESPONSE_SECONDS_P50,
            Metric.UNANSWERED_SHARE_3D)
        .map(this::tile)
        .flatMap(Optional::stream)
        .toList();
  }

  /** Without an HR file nobody knows whom the active people are a share of. */
  private boolean isKnown(Metric metric) {
    return page.published().value(page.scope(), metric).isPresent();
  }

  private Optional<Tile> tile(Metric metric) {
    return page.published().figure(page.scope(), metric).map(figure -> tile(metric, figure));
  }

  private Tile tile(Metric metric, Figure figure) {
    Words words = page.words();
    Verdict verdict = page.published().verdict(page.scope(), metric);
    Optional<Usual> usual = page.published().usual(page.scope(), metric);
    String unit = figure.unit().equals(Figure.SECONDS) ? "time." : "";
    return new Tile(
        page.label(metric),
        words.value(figure),
        figure.isKnown() && figure.hasInterval()
            ? page.say("tile.interval", words.interval(figure))
            : "",
        verdict.key(),
        verdict.mark(),
        figure.isKnown() ? page.say("verdict." + unit + verdict.key()) : words.reason(figure),
        usual.map(this::usual).orElse(""),
        usual.map(u -> gauge(figure, u)).orElse(null));
  }

  private String usual(Usual usual) {
    Words words = page.words();
    String median = words.value(usual.unit(), usual.median());
    return usual.low() > 0
        ? page.say("tile.usual", median, words.range(usual.unit(), usual.low(), usual.high()))
        : page.say("tile.usual.above", median, words.value(usual.unit(), usual.high()));
  }

  /** The track reaches a third beyond the usual range on both sides, or to the number itself. */
  private static Gauge gauge(Figure figure, Usual usual) {
    double margin = (usual.high() - usual.low()) / 3;
    Scale track =
        new Scale(
            Math.min(usual.low() - margin, figure.value()),
            Math.max(usual.high() + margin, figure.value()),
            2,
            98);
    long start = Math.round(track.at(usual.low()));
    return new Gauge(
        start, Math.round(track.at(usual.high())) - start, Math.round(track.at(figure.value())));
  }
}
