// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.schemas.tables;

/**
 * Names of people.accounts: one row per observation of an account; the newest observed_at per
 * account holds.
 */
public final class Accounts {
  public static final String TABLE = "people.accounts";

  public static final String ACCOUNT_KEY = "account_key";
  public static final String PERSON_KEY = "person_key";
  public static final String SOURCE = "source";
  public static final String KIND = "kind";
  public static final String OBSERVED_AT = "observed_at";
  public static final String RAW_TOPIC = "raw_topic";
  public static final String RAW_PARTITION = "raw_partition";
  public static final String RAW_OFFSET = "raw_offset";
  public static final String KEY_ID = "key_id";
  public static final String LAND_ID = "land_id";

  private Accounts() {}
}
