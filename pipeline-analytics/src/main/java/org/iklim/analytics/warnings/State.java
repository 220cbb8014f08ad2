// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.warnings;

/** How a warning stands at the end of a week. */
public enum State {
  /** First raised in the week. */
  NEW,
  /** More bad messages than in the week before. */
  GROWING,
  /** No more of them than in the week before. */
  EASING,
  /** Seven days without a sign of it. */
  CLOSED,
  /** Part of the warning of a group around it from now on. */
  MERGED;

  /** Whether a warning ends with it. */
  boolean isLast() {
    return this == CLOSED || this == MERGED;
  }
}
