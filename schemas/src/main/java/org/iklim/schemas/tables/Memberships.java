// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.schemas.tables;

/**
 * Names of activity.memberships: one row per joining or following, its current state, and per
 * departure.
 */
public final class Memberships {
  public static final String TABLE = "activity.memberships";

  public static final String MEMBERSHIP_ID = "membership_id";
  public static final String KIND = "kind";
  public static final String ACTOR_KEY = "actor_key";
  public static final String TARGET_ID = "target_id";
  public static final String SOURCE = "source";
  public static final String JOINED_AT = "joined_at";
  public static final String LEFT_AT = "left_at";
  public static final String LAND_ID = "land_id";

  private Memberships() {}
}
