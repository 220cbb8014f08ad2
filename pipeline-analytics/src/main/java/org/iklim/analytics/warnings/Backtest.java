// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.warnings;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Compares warnings with incidents that are known to have been.
 *
 * <p>A warning is of an incident if it was raised from the incident's first day to a week after its
 * last, for the incident's unit, a unit in it, or a unit around it; everybody, and a root that
 * holds everybody, does not name a unit and finds nothing, but is not false either. A warning that
 * is of no incident is false.
 */
public final class Backtest {
  private static final int AFTERMATH = 7;
  private static final double DAYS_A_MONTH = 30.4375;
  private static final String SEPARATOR = " / ";

  private Backtest() {}

  /**
   * An incident that was.
   *
   * @param group unit path
   * @param from first day
   * @param to last day
   * @param aspect id of the aspect, if known
   */
  public record Incident(String group, LocalDate from, LocalDate to, Optional<String> aspect) {}

  /**
   * A warning as it was raised.
   *
   * @param id its id
   * @param group unit path, or {@code *}
   * @param aspect id of the aspect, or {@code *}
   * @param seen day on which it was raised
   */
  public record Raised(String id, String group, String aspect, LocalDate seen) {}

  /**
   * How an incident fared.
   *
   * @param incident the incident
   * @param found the first warning of it
   * @param days from its first day to the warning
   */
  public record Outcome(Incident incident, Optional<Raised> found, long days) {}

  /**
   * How warnings and incidents compare.
   *
   * @param incidents how many there were
   * @param found how many of them were warned of
   * @param sameUnit how many of these at exactly their unit
   * @param warnings how many were raised
   * @param falseWarnings how many of them were of no incident
   * @param recall found of incidents
   * @param precision warnings that are not false, of all
   * @param falsePerMonth false warnings a month
   * @param medianDays median days from onset to warning
   */
  public record Summary(
      int incidents,
      int found,
      int sameUnit,
      int warnings,
      int falseWarnings,
      OptionalDouble recall,
      OptionalDouble precision,
      double falsePerMonth,
      OptionalDouble medianDays) {}

  /** What became of each incident, in their order. */
  public static List<Outcome> outcomes(List<Incident> incidents, List<Raised> warnings) {
    List<Raised> inTime = new ArrayList<>(warnings);
    inTime.sort(Comparator.comparing(Raised::seen).thenComparing(Raised::id));
    List<Outcome> outcomes = new ArrayList<>();
    for (Incident incident : incidents) {
      Optional<Raised> found =
          inTime.stream().filter(w -> isOf(w, incident) && names(w, incident)).findFirst();
      long days = found.map(w -> ChronoUnit.DAYS.between(incident.from(), w.seen())).orElse(0L);
      outcomes.add(new Outcome(incident, found, days));
    }
    return outcomes;
  }

  /** Warnings that are of none of the incidents. */
  public static List<Raised> falseOnes(List<Incident> incidents, List<Raised> warnings) {
    return warnings.stream()
        .filter(warning -> incidents.stream().noneMatch(incident -> isOf(warning, incident)))
        .toList();
  }

  /**
   * Sums up.
   *
   * @param outcomes of the incidents that ought to be found
   * @param warnings how many were raised
   * @param falseWarnings how many of them are of no incident whatever
   * @param days how long was looked
   */
  public static Summary summary(
      List<Outcome> outcomes, int warnings, int falseWarnings, long days) {
    List<Outcome> found = outcomes.stream().filter(o -> o.found().isPresent()).toList();
    Set<Incident> sameUnit = new HashSet<>();
    for (Outcome outcome : found) {
      if (outcome.found().orElseThrow().group().equals(outcome.incident().group())) {
        sameUnit.add(outcome.incident());
      }
    }
    long[] sorted = found.stream().mapToLong(Outcome::days).sorted().toArray();
    int n = sorted.length;
    return new Summary(
        outcomes.size(),
        n,
        sameUnit.size(),
        warnings,
        falseWarnings,
        share(n, outcomes.size()),
        share(warnings - falseWarnings, warnings),
        falseWarnings * DAYS_A_MONTH / days,
        n == 0
            ? OptionalDouble.empty()
            : OptionalDouble.of((sorted[(n - 1) / 2] + sorted[n / 2]) / 2.0));
  }

  /** The summary as lines for people. */
  public static String text(Summary summary) {
    return String.format(
        Locale.ROOT,
        "incidents        %d%nfound            %d (at their own unit %d)%nrecall           %s%n"
            + "warnings         %d%nfalse            %d (%.2f a month)%nprecision        %s%n"
            + "median delay     %s days after the first day%n",
        summary.incidents(),
        summary.found(),
        summary.sameUnit(),
        figure(summary.recall()),
        summary.warnings(),
        summary.falseWarnings(),
        summary.falsePerMonth(),
        figure(summary.precision()),
        figure(summary.medianDays()));
  }

  private static String figure(OptionalDouble figure) {
    return figure.isPresent() ? String.format(Locale.ROOT, "%.3f", figure.getAsDouble()) : "none";
  }

  private static OptionalDouble share(int part, int whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
  }

  private static boolean isOf(Raised warning, Incident incident) {
    return !warning.seen().isBefore(incident.from())
        && !warning.seen().isAfter(incident.to().plusDays(AFTERMATH))
        && VoiceHistory.areOnOnePath(warning.group(), incident.group());
  }

  private static boolean names(Raised warning, Incident incident) {
    return warning.group().equals(incident.group()) || warning.group().contains(SEPARATOR);
  }
}
