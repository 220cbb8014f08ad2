// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;

/**
 * What help and praise between the same two people count for, so that neither an admirer nor two
 * who praise each other make an expert.
 *
 * <p>Of x acts of a towards b, m = min(x, y) are returned by y acts of b towards a. The returned
 * ones count for m / (1 + m/2), two at most, and the sum z of these and the others for z / (1 +
 * z/c): whatever one person does for another counts for c at most.
 */
final class FairPraise {
  /** What one person can add to another's evidence. */
  static final double MOST = 10;

  /** Acts by who does them and for whom, in one number. */
  private final Long2IntOpenHashMap praised = new Long2IntOpenHashMap();

  private final Long2IntOpenHashMap helped = new Long2IntOpenHashMap();

  /** Counts who thanks and who asks whom. */
  FairPraise(NumberedHelp help) {
    for (int i = 0; i < help.size(); i++) {
      int helper = help.helper(i);
      if (helper == NumberedHelp.NOBODY) {
        continue;
      }
      for (int by : help.thankedBy(i)) {
        praised.addTo(pair(by, helper), 1);
      }
      if (help.help(i).accepted()) {
        praised.addTo(pair(help.helped(i), helper), 1);
      }
      if (help.helped(i) != NumberedHelp.NOBODY) {
        helped.addTo(pair(help.helped(i), helper), 1);
      }
    }
  }

  /** Share for which one of the thanks of somebody to somebody counts, 0 to 1. */
  double thanks(int from, int to) {
    return share(praised.get(pair(from, to)), praised.get(pair(to, from)));
  }

  /** Share for which one help of somebody to somebody counts, 0 to 1; to help back is no fault. */
  double help(int to, int helper) {
    return share(helped.get(pair(to, helper)), 0);
  }

  private static double share(int acts, int returned) {
    if (acts == 0) {
      return 1;
    }
    double mutual = Math.min(acts, returned);
    double counted = acts - mutual + mutual / (1 + mutual / 2);
    return counted / (1 + counted / MOST) / acts;
  }

  private static long pair(int from, int to) {
    return ((long) from << Integer.SIZE) | (to & 0xffff_ffffL);
  }
}
