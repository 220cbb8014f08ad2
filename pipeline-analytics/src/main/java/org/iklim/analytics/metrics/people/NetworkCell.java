// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics.people;

/**
 * One number about a group in one period.
 *
 * @param value null where it cannot be told
 * @param people distinct people it is made from; of a share, those who make its numerator
 * @param reason why there is no value, or null
 */
record NetworkCell(NetworkMetric metric, Double value, long people, Reason reason) {

  /** Why a number cannot be told. */
  enum Reason {
    /** Nobody in the group has a tie of this kind. */
    NO_TIES,
    /** The largest part that hangs together has fewer than ten people. */
    TOO_FEW_PEOPLE
  }

  static NetworkCell count(NetworkMetric metric, long people) {
    return new NetworkCell(metric, (double) people, people, null);
  }

  static NetworkCell of(NetworkMetric metric, double value, long people) {
    return new NetworkCell(metric, value, people, null);
  }

  /** A share, or no value where there is nothing to divide by. */
  static NetworkCell share(NetworkMetric metric, double part, double whole, long people) {
    return whole > 0
        ? of(metric, part / whole, people)
        : new NetworkCell(metric, null, people, Reason.NO_TIES);
  }
}
