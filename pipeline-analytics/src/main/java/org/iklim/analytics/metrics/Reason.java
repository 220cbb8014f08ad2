// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics;

/** Why a measure has no value; the metric cards explain each. */
public enum Reason {
  /** No HR row holds in the period: the number of heads is unknown. */
  NO_HR_FILE,
  /** Nobody wrote in the period: there is nothing to divide by or to spread. */
  NO_MESSAGES,
  /** No thread has been watched long enough yet. */
  NOT_OBSERVED_LONG_ENOUGH,
  /** Too few threads were answered for this share of them to be reached. */
  SHARE_NOT_REACHED,
  /** No post got a reaction. */
  NO_REACTIONS,
  /** There are reactions, but for no post does each have its own time. */
  NO_REACTION_TIMES,
  /** Fewer than four earlier periods to compare with. */
  TOO_LITTLE_HISTORY,
  /** The period is not over: part of it cannot be compared with whole ones. */
  PERIOD_NOT_OVER
}
