// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.warnings;

import org.iklim.analytics.statistics.Interval;

/**
 * How large a trouble is on a day, of one aspect or of everything.
 *
 * @param loss points of the index lost in the last seven days
 * @param lossInterval 95 % interval of the loss
 * @param voices distinct people who spoke badly of it in the last 14 days
 * @param messages bad messages of theirs, at most five of a person and day
 */
record Size(double loss, Interval lossInterval, int voices, int messages) {
  /** Whether more people spoke, or as many of a larger loss. */
  boolean isLargerThan(Size other) {
    return voices != other.voices ? voices > other.voices : loss > other.loss;
  }
}
