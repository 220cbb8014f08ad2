// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.schemas.tables;

/** Names of activity.reactions: one row per like, share or accepted answer, its current state. */
public final class Reactions {
  public static final String TABLE = "activity.reactions";

  public static final String REACTION_ID = "reaction_id";
  public static final String REACTION_TYPE = "reaction_type";
  public static final String MESSAGE_ID = "message_id";
  public static final String SOURCE = "source";
  public static final String ACTOR_KEY = "actor_key";
  public static final String ACTOR_KIND = "actor_kind";
  public static final String REACTION = "reaction";
  public static final String REACTED_AT = "reacted_at";
  public static final String TIME_BASIS = "time_basis";
  public static final String REACTED_DAY = "reacted_day";
  public static final String WITHDRAWN_AT = "withdrawn_at";
  public static final String LAND_ID = "land_id";

  private Reactions() {}
}
