// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

import java.util.List;

/**
 * Planted: circles become others.
 *
 * @param kind what happens
 * @param day first day on which it is so, a Monday
 * @param before circles that end
 * @param after circles that begin
 */
record CircleChange(Kind kind, int day, List<Circle> before, List<Circle> after) {
  /** What happens to circles; the words of network.communities. */
  enum Kind {
    /** Two become one. */
    MERGED,
    /** One becomes two. */
    SPLIT,
    BORN,
    FADED
  }
}
