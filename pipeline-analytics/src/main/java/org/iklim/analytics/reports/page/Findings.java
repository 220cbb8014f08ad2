// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.iklim.analytics.metrics.Metric;
import org.iklim.analytics.reports.page.PageView.Summary;
import org.iklim.analytics.reports.page.ReportModel.Burst;

/**
 * The first screen: which rules of docs/stages/6-reports-page.md hold this week, in the order of
 * their weight, and what to do about each.
 */
final class Findings {
  /** More than a leader reads in a minute is not said here but below. */
  private static final int MOST = 4;

  private static final int MOST_NAMES = 3;

  /** A lower limit above this is worth a word even where it is as usual. */
  private static final double MANY_UNANSWERED = 0.25;

  private final Context page;

  Findings(Context page) {
    this.page = page;
  }

  /**
   * One rule that holds.
   *
   * @param sentence what is so
   * @param action what to do or watch
   */
  private record Finding(String sentence, String action) {}

  Summary summary() {
    List<Finding> changes = page.published().isWeekFull() ? changes() : List.of();
    List<Finding> shown = new ArrayList<>(changes.stream().limit(MOST).toList());
    if (changes.isEmpty()) {
      shown.add(noChange());
    }
    if (shown.size() < MOST) {
      manyUnanswered().ifPresent(shown::add);
    }
    return new Summary(
        !changes.isEmpty(),
        shown.stream().map(Finding::sentence).toList(),
        shown.stream().map(Finding::action).distinct().toList());
  }

  private List<Finding> changes() {
    return Stream.of(
            warning(),
            climate(),
            burst(),
            change(Metric.MESSAGES, "volume"),
            change(Metric.UNANSWERED_SHARE_3D, "unanswered"),
            change(Metric.FIRST_RESPONSE_SECONDS_P50, "response"),
            change(Metric.PEOPLE_ACTIVE, "people"),
            groups(Group.UNIT, Verdict.LESS),
            groups(Group.COMMUNITY, Verdict.MORE),
            groups(Group.COMMUNITY, Verdict.LESS),
            groups(Group.UNIT, Verdict.MORE))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The largest warning that goes on. */
  private Optional<Finding> warning() {
    return WarningSection.warnings(page).stream()
        .filter(warning -> !warning.isOver())
        .findFirst()
        .map(
            warning ->
                new Finding(
                    page.say(
                        "finding.warning.sentence",
                        WarningSection.about(page, warning.aspect()),
                        page.name(warning.group()),
                        page.words().plural("count.people", warning.loss().people()),
                        page.words().shortDate(warning.since()),
                        page.words().number(warning.loss().value(), 1)),
                    page.say("warnings.step." + warning.nextStep().toLowerCase(Locale.ROOT))));
  }

  /** The largest change of the climate; worse before better. */
  private Optional<Finding> climate() {
    return ClimateSection.news(page).stream()
        .findFirst()
        .map(
            figure -> {
              boolean isAll = figure.aspect().equals(ClimateFigure.EVERYTHING);
              return finding(
                  (isAll ? "climate." : "climate.aspect.") + figure.news().key(),
                  page.name(figure.group()),
                  page.words().number(Math.abs(figure.change().value()), 1),
                  page.words().number(Math.abs(figure.change().low()), 1),
                  page.words().number(Math.abs(figure.change().high()), 1),
                  isAll ? "" : page.words().topic(figure.aspect()));
            });
  }

  private Finding noChange() {
    Published published = page.published();
    if (!published.isWeekFull()) {
      return finding("unfinished", page.words().date(page.request().asOf()));
    }
    return published.earlierWeeks() < Usual.FEWEST_WEEKS
        ? finding("new", page.words().plural("count.weeks", published.earlierWeeks()))
        : finding("none");
  }

  /**
   * Communities before units before the whole: the smallest group says most about where to look.
   */
  private Optional<Finding> burst() {
    List<String> order = List.of(Group.COMMUNITY, Group.UNIT, Group.ORGANISATION);
    return BurstSection.bursts(page)
        .filter(b -> BurstSection.isInWeek(page, b))
        .filter(b -> order.contains(b.group().type()))
        .min(
            Comparator.<Burst>comparingInt(b -> order.indexOf(b.group().type()))
                .thenComparing(b -> b.expected() - b.messages())
                .thenComparing(b -> b.group().id()))
        .map(this::burst);
  }

  private Finding burst(Burst burst) {
    Words words = page.words();
    return finding(
        burst.ended() == null ? "burst.open" : "burst",
        page.name(burst.group()),
        words.dayWithWeekday(burst.peak()),
        words.number(burst.messages(), 0),
        words.number(burst.expected(), 0),
        words.plural("count.people", burst.people()));
  }

  private Optional<Finding> change(Metric metric, String rule) {
    Verdict verdict = page.published().verdict(page.scope(), metric);
    if (!verdict.isChange()) {
      return Optional.empty();
    }
    Figure now = page.published().figure(page.scope(), metric).orElseThrow();
    Usual usual = page.published().usual(page.scope(), metric).orElseThrow();
    return Optional.of(
        finding(
            rule + "." + verdict.key(),
            page.words().value(now),
            page.words().value(usual.unit(), usual.median())));
  }

  /** The groups below the scope whose pace changed most; a unit's page knows its own units only. */
  private Optional<Finding> groups(String type, Verdict verdict) {
    List<String> names =
        page.published().groups(type).stream()
            .filter(g -> page.pace(g) == verdict)
            .filter(this::isBelowScope)
            .sorted(Comparator.comparingDouble(this::calm))
            .map(Group::name)
            .toList();
    if (names.isEmpty()) {
      return Optional.empty();
    }
    List<String> first = new ArrayList<>(names.stream().limit(MOST_NAMES).toList());
    if (names.size() > MOST_NAMES) {
      first.add(page.words().plural("count.more", names.size() - MOST_NAMES));
    }
    return Optional.of(finding(type + "." + verdict.key(), page.words().list(first)));
  }

  private boolean isBelowScope(Group group) {
    if (group.type().equals(Group.UNIT)) {
      return group.parentId() != null && UnitSection.isBelow(page, group);
    }
    return page.isWhole();
  }

  private double calm(Group group) {
    return -Math.abs(page.published().value(group, Metric.VELOCITY_SCORE).orElse(0.0));
  }

  private Optional<Finding> manyUnanswered() {
    return page.published()
        .figure(page.scope(), Metric.UNANSWERED_SHARE_3D)
        .filter(f -> f.isKnown() && f.low() != null && f.low() >= MANY_UNANSWERED)
        .map(f -> finding("standing", page.words().value(f)));
  }

  private Finding finding(String rule, Object... gaps) {
    return new Finding(
        page.say("finding." + rule + ".sentence", gaps),
        page.say("finding." + rule + ".action", gaps));
  }
}
