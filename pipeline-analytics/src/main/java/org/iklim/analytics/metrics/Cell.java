// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics;

import org.iklim.analytics.statistics.Interval;

/**
 * One measure of a group and period, before it is told which.
 *
 * @param metric what it measures
 * @param value the number, or null with a reason
 * @param low lower end of the 95 % interval, or null
 * @param high upper end of the 95 % interval, or null
 * @param people distinct people it is made from
 * @param reason why there is no value, or null
 */
record Cell(Metric metric, Double value, Double low, Double high, long people, Reason reason) {

  static Cell of(Metric metric, double value, long people) {
    return new Cell(metric, value, null, null, people, null);
  }

  static Cell of(Metric metric, double value, Interval interval, long people) {
    return new Cell(metric, value, interval.low(), interval.high(), people, null);
  }

  static Cell unknown(Metric metric, Reason reason, long people) {
    return new Cell(metric, null, null, null, people, reason);
  }
}
