// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.climate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.iklim.analytics.metrics.Period;
import org.iklim.analytics.statistics.Estimate;
import org.iklim.analytics.statistics.FalseDiscovery;
import org.iklim.analytics.statistics.Shrinkage;

/**
 * Judges the figures of one period after another, in order of time: each against what its own past
 * let expect, all tests of a period together.
 */
final class ClimateJudge {
  private final ClimateRules rules;
  private final Period period;
  private final LocalDate today;
  private final Map<Figure.Key, SeasonalBaseline> baselines = new HashMap<>();
  private LocalDate last;

  /**
   * A judge who knows no past yet.
   *
   * @param rules from how many people a figure is read, and when a change matters
   * @param period week or month
   * @param today last UTC date of which something is known
   */
  ClimateJudge(ClimateRules rules, Period period, LocalDate today) {
    this.rules = rules;
    this.period = period;
    this.today = today;
  }

  /**
   * The figures of one period, judged, in the order of their keys.
   *
   * @throws IllegalArgumentException if the period is not after the one before
   */
  List<Judged> judge(LocalDate start, List<Figure> figures) {
    if (last != null && !start.isAfter(last)) {
      throw new IllegalArgumentException("periods must come in order: " + start + " after " + last);
    }
    letTimePass(start);
    boolean over = !period.end(start).isAfter(today.plusDays(1));
    SeasonalBaseline.Season season = SeasonalBaseline.Season.of(start, period.end(start));
    List<Figure> topDown = new ArrayList<>(figures);
    topDown.sort(Comparator.comparingInt((Figure f) -> depth(f.key())).thenComparing(Figure::key));
    Map<Figure.Key, Shrinkage.Shrunk> shrunk = shrink(topDown);
    Map<Figure.Key, Double> inherited = new HashMap<>();
    Map<Figure.Key, Estimate> expected = new HashMap<>();
    Map<Figure.Key, Estimate> changes = new TreeMap<>();
    for (Figure figure : topDown) {
      Figure.Key key = figure.key();
      double above = above(key).map(k -> effect(k, season, inherited)).orElse(0.0);
      inherited.put(key, above);
      SeasonalBaseline baseline = baselines.get(key);
      if (baseline != null) {
        baseline.forecast(season, above).ifPresent(e -> expected.put(key, e));
      }
      if (over && rules.mayShow(figure) && expected.containsKey(key)) {
        changes.put(key, figure.index().orElseThrow().minus(expected.get(key)));
      }
    }
    Map<Figure.Key, double[]> tests = tests(changes);
    if (over) {
      learn(topDown, season, inherited);
    }
    return topDown.stream()
        .sorted(Comparator.comparing(Figure::key))
        .map(f -> judged(f, over, shrunk.get(f.key()), expected.get(f.key()), changes, tests))
        .collect(Collectors.toList());
  }

  private void letTimePass(LocalDate start) {
    for (LocalDate at = last == null ? start : period.plus(last, 1);
        !at.isAfter(start);
        at = period.plus(at, 1)) {
      baselines.values().forEach(SeasonalBaseline::pass);
    }
    last = start;
  }

  /** The series whose season a group's series shares: an aspect of everybody that of everything. */
  private static Optional<Figure.Key> above(Figure.Key key) {
    Optional<Figure.Key> parent = key.parent();
    return parent.isPresent() || key.aspect().equals(Figure.EVERYTHING)
        ? parent
        : Optional.of(new Figure.Key(key.groupType(), key.groupId(), Figure.EVERYTHING));
  }

  private double effect(
      Figure.Key key, SeasonalBaseline.Season season, Map<Figure.Key, Double> inherited) {
    double above =
        inherited.containsKey(key)
            ? inherited.get(key)
            : above(key).map(k -> effect(k, season, inherited)).orElse(0.0);
    SeasonalBaseline baseline = baselines.get(key);
    return baseline == null ? above : baseline.effect(season, above);
  }

  private void learn(
      List<Figure> figures, SeasonalBaseline.Season season, Map<Figure.Key, Double> inherited) {
    for (Figure figure : figures) {
      figure
          .index()
          .ifPresent(
              index -> {
                Figure.Key key = figure.key();
                SeasonalBaseline baseline =
                    baselines.computeIfAbsent(
                        key,
                        k ->
                            above(k).isEmpty()
                                ? SeasonalBaseline.ofAll()
                                : SeasonalBaseline.ofGroup());
                baseline.observe(season, inherited.get(key), index);
              });
    }
  }

  /** Draws each figure towards that of its parent, parents first. */
  private Map<Figure.Key, Shrinkage.Shrunk> shrink(List<Figure> topDown) {
    Map<String, List<Estimate>> siblings = new HashMap<>();
    for (Figure figure : topDown) {
      figure
          .index()
          .ifPresent(
              index ->
                  siblings
                      .computeIfAbsent(family(figure.key()), k -> new ArrayList<>())
                      .add(index));
    }
    Map<String, Shrinkage> families = new HashMap<>();
    siblings.forEach((family, estimates) -> families.put(family, Shrinkage.among(estimates)));
    Map<Figure.Key, Shrinkage.Shrunk> shrunk = new HashMap<>();
    for (Figure figure : topDown) {
      Optional<Shrinkage.Shrunk> parent = nearest(figure.key(), shrunk);
      Optional<Estimate> own = figure.index();
      if (own.isPresent() && parent.isPresent()) {
        shrunk.put(
            figure.key(),
            families.get(family(figure.key())).towards(parent.get().estimate(), own.get()));
      } else if (own.isPresent()) {
        shrunk.put(figure.key(), new Shrinkage.Shrunk(own.get(), 1));
      } else {
        parent.ifPresent(p -> shrunk.put(figure.key(), new Shrinkage.Shrunk(p.estimate(), 0)));
      }
    }
    return shrunk;
  }

  private static Optional<Shrinkage.Shrunk> nearest(
      Figure.Key key, Map<Figure.Key, Shrinkage.Shrunk> shrunk) {
    Optional<Figure.Key> parent = key.parent();
    while (parent.isPresent() && !shrunk.containsKey(parent.get())) {
      parent = parent.get().parent();
    }
    return parent.map(shrunk::get);
  }

  private static String family(Figure.Key key) {
    return key.groupType() + '\n' + key.parent() + '\n' + key.aspect();
  }

  private static int depth(Figure.Key key) {
    return ClimateGroups.depth(key.groupType(), key.groupId());
  }

  /** p and q of each change; all changes of the period are one family of tests. */
  private static Map<Figure.Key, double[]> tests(Map<Figure.Key, Estimate> changes) {
    double[] pValues = changes.values().stream().mapToDouble(Estimate::pValue).toArray();
    double[] qValues = FalseDiscovery.qValues(pValues);
    Map<Figure.Key, double[]> tests = new HashMap<>();
    int i = 0;
    for (Figure.Key key : changes.keySet()) {
      tests.put(key, new double[] {pValues[i], qValues[i]});
      i++;
    }
    return tests;
  }

  private Judged judged(
      Figure figure,
      boolean over,
      Shrinkage.Shrunk shrunk,
      Estimate expected,
      Map<Figure.Key, Estimate> changes,
      Map<Figure.Key, double[]> tests) {
    Estimate change = changes.get(figure.key());
    double[] test = tests.getOrDefault(figure.key(), new double[] {Double.NaN, Double.NaN});
    Judged.Verdict verdict;
    if (figure.index().isEmpty()) {
      verdict = Judged.Verdict.TOO_FEW_VOICES;
    } else if (!rules.mayShow(figure)) {
      verdict = Judged.Verdict.TOO_FEW_PEOPLE;
    } else if (!over) {
      verdict = Judged.Verdict.PERIOD_NOT_OVER;
    } else if (change == null) {
      verdict = Judged.Verdict.TOO_LITTLE_HISTORY;
    } else {
      verdict = rules.verdict(change, test[1]);
    }
    return new Judged(
        figure,
        Optional.ofNullable(shrunk).map(Shrinkage.Shrunk::estimate),
        shrunk == null ? 0 : shrunk.reliability(),
        Optional.ofNullable(expected),
        Optional.ofNullable(change),
        test[0],
        test[1],
        verdict);
  }
}
