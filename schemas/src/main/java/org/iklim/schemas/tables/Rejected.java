// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.schemas.tables;

/**
 * Names of activity.rejected: one row per raw record that did not become an activity: rejected,
 * duplicate, late or quarantined.
 */
public final class Rejected {
  public static final String TABLE = "activity.rejected";

  public static final String DISPOSITION = "disposition";
  public static final String REASON = "reason";
  public static final String FIELD = "field";
  public static final String RAW_TOPIC = "raw_topic";
  public static final String RAW_PARTITION = "raw_partition";
  public static final String RAW_OFFSET = "raw_offset";
  public static final String RAW_AT = "raw_at";
  public static final String RAW_BYTES = "raw_bytes";
  public static final String LAND_ID = "land_id";

  private Rejected() {}
}
