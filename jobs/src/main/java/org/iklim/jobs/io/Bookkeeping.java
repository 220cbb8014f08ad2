// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.io;

/**
 * Names of the properties in which tables keep what they have taken in, beside {@link Bookmark}.
 */
public final class Bookkeeping {
  /** Number of the last landing; rows carry it as land_id. */
  public static final String LAND_ID = "iklim.land.id";

  /** Records dropped at landing because their event id was there already; total of all landings. */
  public static final String DUPLICATES = "iklim.land.duplicates";

  /** The last land_id of activity.events that a derived table has taken in. */
  public static final String MERGED_LAND = "iklim.merged.land";

  /** Which closed groups were left out of a published table. */
  public static final String CLOSED_GROUPS = "iklim.gate.closed-groups";

  private Bookkeeping() {}
}
