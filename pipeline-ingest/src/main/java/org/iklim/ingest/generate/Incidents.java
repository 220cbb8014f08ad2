// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Draws the incidents: one a quarter for about every 250 people, in units of some size. */
final class Incidents {
  private static final double PEOPLE_PER_INCIDENT = 250;
  private static final int MOST = 64;
  private static final int SMALLEST_UNIT = 20;
  private static final int FEWEST_PEAK_THREADS = 2;

  private Incidents() {}

  /**
   * The incidents of a plan, by start.
   *
   * @param threadsPerDay threads of the whole company on a usual working day
   */
  static List<Incident> plan(
      CompanyPlan plan, OrgTree tree, Weights writing, double threadsPerDay) {
    Chance chance = Chance.of(plan.seed(), "incidents");
    List<Unit> units =
        tree.units().stream().filter(u -> u.size() >= SMALLEST_UNIT && u.depth() > 0).toList();
    if (units.isEmpty()) {
      units = List.of(tree.company());
    }
    double expected = plan.weeks() / 13.0 * Math.max(1, plan.people() / PEOPLE_PER_INCIDENT);
    int count = (int) Math.max(1, Math.min(MOST, Math.round(expected)));
    List<Incident> incidents = new ArrayList<>();
    int kinds = IncidentKind.values().length;
    int firstKind = chance.below(kinds);
    for (int i = 0; i < count; i++) {
      Unit unit = units.get(chance.below(units.size()));
      // Spread over the time, one after another, so that each can be told apart.
      int slot = plan.days() / count;
      int start = workday(plan, i * plan.days() / count + chance.below(Math.max(1, slot / 2)));
      int peak = workday(plan, start + 1 + chance.below(2));
      int end = Math.min(peak + chance.between(5, 16), plan.days() - 1);
      double share =
          writing.sum(unit.from(), unit.to()) / writing.sum(0, tree.company().to());
      double usual = threadsPerDay * share;
      double peakThreads = Math.max(FEWEST_PEAK_THREADS, usual * (0.6 + 3.4 * chance.unit()));
      IncidentKind kind = IncidentKind.values()[(firstKind + i) % kinds];
      incidents.add(
          new Incident(i + 1, kind, unit, Math.min(start, peak), peak, end, peakThreads));
    }
    incidents.sort(Comparator.comparingInt(Incident::start).thenComparingInt(Incident::number));
    return incidents;
  }

  /** The day or, where few work on it, the next on which people do; none after the plan. */
  private static int workday(CompanyPlan plan, int from) {
    int day = from;
    while (day < plan.days() - 1
        && (Holidays.isWeekend(plan.date(day))
            || Holidays.isHoliday(plan.date(day), Location.Country.INDONESIA))) {
      day++;
    }
    return Math.min(day, plan.days() - 1);
  }
}
