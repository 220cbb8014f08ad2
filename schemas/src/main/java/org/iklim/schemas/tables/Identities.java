// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.schemas.tables;

/**
 * Names of people.identities: one row per observed display name; restricted to who may re-identify.
 */
public final class Identities {
  public static final String TABLE = "people.identities";

  public static final String ACCOUNT_KEY = "account_key";
  public static final String PERSON_KEY = "person_key";
  public static final String DISPLAY_NAME = "display_name";
  public static final String OBSERVED_AT = "observed_at";
  public static final String LAND_ID = "land_id";

  private Identities() {}
}
