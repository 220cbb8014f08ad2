// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

import java.util.List;

/** Draws who joins, leaves, fades and moves. Heads of units stay, so that managers always exist. */
final class Careers {
  private static final double JOIN_A_YEAR = 0.08;
  private static final double LEAVE_A_YEAR = 0.06;
  private static final double FADE_A_YEAR = 0.05;
  private static final double MOVE_A_YEAR = 0.03;
  private static final int LONGEST_SERVICE_DAYS = 20 * 365;

  private final Chance chance;
  private final int days;
  private final double years;
  private final List<Unit> teams;

  Careers(CompanyPlan plan, OrgTree tree) {
    chance = Chance.of(plan.seed(), "careers");
    days = plan.days();
    years = plan.weeks() / 52.0;
    teams = tree.units().stream().filter(Unit::isLeaf).toList();
  }

  /** The career of a person; call in the order of the people. */
  Career next(Unit unit, int person) {
    int joined = -1 - chance.below(LONGEST_SERVICE_DAYS);
    int left = Career.NEVER;
    int fading = Career.NEVER;
    int moved = Career.NEVER;
    Unit movedTo = null;
    if (person != unit.from()) {
      double fate = chance.unit() / Math.min(1, years);
      if ((fate -= JOIN_A_YEAR) < 0) {
        joined = 7 + chance.below(Math.max(1, days - 14));
      } else if ((fate -= LEAVE_A_YEAR) < 0) {
        left = 7 + chance.below(Math.max(1, days - 7));
      } else if ((fate -= FADE_A_YEAR) < 0) {
        fading = chance.below(Math.max(1, days / 2));
      } else if (fate - MOVE_A_YEAR < 0 && teams.size() > 1) {
        Unit target = teams.get(chance.below(teams.size()));
        if (target != unit) {
          moved = 7 + chance.below(Math.max(1, days - 14));
          movedTo = target;
        }
      }
    }
    return new Career(joined, left, fading, moved, movedTo);
  }
}
