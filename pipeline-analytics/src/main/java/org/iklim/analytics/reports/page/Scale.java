// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports.page;

/**
 * Numbers to places on a picture, linearly.
 *
 * @param low number at the start
 * @param high number at the end
 * @param start place of low
 * @param end place of high
 */
record Scale(double low, double high, double start, double end) {
  double at(double value) {
    return start + (end - start) * (value - low) / (high - low);
  }

  /** The place of a value, kept on the picture. */
  double within(double value) {
    return at(Math.max(low, Math.min(high, value)));
  }
}
