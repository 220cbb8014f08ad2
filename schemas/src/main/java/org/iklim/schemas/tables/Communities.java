// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.schemas.tables;

/** Names of activity.communities: one row per channel, group or category. */
public final class Communities {
  public static final String TABLE = "activity.communities";

  public static final String COMMUNITY_ID = "community_id";
  public static final String NAME = "name";
  public static final String SOURCE = "source";
  public static final String VISIBILITY = "visibility";
  public static final String NAMED_AT = "named_at";
  public static final String LAND_ID = "land_id";

  private Communities() {}
}
