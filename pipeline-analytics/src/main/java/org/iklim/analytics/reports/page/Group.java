// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports.page;

/**
 * Whom a number is about. Two rows of the same group may carry different names (it was renamed);
 * the type and id alone say which group it is.
 *
 * @param type organisation, unit, level, community …
 * @param id unit path, level, community id; {@code *} for the organisation
 * @param name name to show
 * @param parentId path of the parent unit; null elsewhere
 */
public record Group(String type, String id, String name, String parentId) {
  public static final String ORGANISATION = "organisation";
  public static final String UNIT = "unit";
  public static final String LEVEL = "level";
  public static final String COMMUNITY = "community";

  /** The whole organisation. */
  public static final Group WHOLE = new Group(ORGANISATION, "*", "*", null);

  /** Says whether both are the same group, whatever they are called. */
  public boolean is(Group other) {
    return key().equals(other.key());
  }

  /** Type and id: what makes it this group. */
  record Key(String type, String id) {}

  Key key() {
    return new Key(type, id);
  }
}
