// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

/**
 * How the network reports what was done: mostly at once, now and then days late, now and then
 * twice. What would be done after the end of the plan is not done.
 */
final class Delivery {
  private static final double LATE = 0.004;
  private static final double TWICE = 0.005;
  private static final int DAY_MILLIS = 86_400_000;
  private static final int LATEST_DAYS = 9;
  private static final int REPEATED_WITHIN_DAYS = 3;

  private final Timeline timeline;
  private final long end;
  private final Chance chance;

  /**
   * Delivers to a timeline.
   *
   * @param stream name of the stream of chance
   */
  Delivery(Timeline timeline, CompanyPlan plan, String stream) {
    this.timeline = timeline;
    this.end = plan.dayMillis(plan.days());
    this.chance = Chance.of(plan.seed(), stream);
  }

  /** Plans the arrival; false if the time is after the end, so that nothing may follow from it. */
  boolean send(Event event) {
    if (event.published >= end) {
      return false;
    }
    long arrived = event.published;
    if (chance.happens(LATE)) {
      arrived += DAY_MILLIS + (long) (chance.unit() * (LATEST_DAYS - 1) * DAY_MILLIS);
    }
    timeline.add(event, arrived, false);
    if (chance.happens(TWICE)) {
      long again = arrived + 1 + (long) (chance.unit() * REPEATED_WITHIN_DAYS * DAY_MILLIS);
      timeline.add(event, again, true);
    }
    return true;
  }
}
