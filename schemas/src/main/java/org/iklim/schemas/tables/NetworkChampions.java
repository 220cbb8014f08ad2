// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.schemas.tables;

/** Names of network.champions: one row per person and kind of deed. */
public final class NetworkChampions {
  public static final String TABLE = "network.champions";

  public static final String AS_OF_DAY = "as_of_day";
  public static final String KIND = "kind";
  public static final String PERSON_KEY = "person_key";
  public static final String DEED_COUNT = "deed_count";
  public static final String WEEK_COUNT = "week_count";
  public static final String REACHED_COUNT = "reached_count";
  public static final String IS_CHAMPION = "is_champion";

  private NetworkChampions() {}
}
