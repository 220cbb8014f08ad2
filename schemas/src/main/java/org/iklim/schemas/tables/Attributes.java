// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.schemas.tables;

/**
 * Names of people.attributes: one row per landed HR row; per (person_key, effective_date) the
 * highest (land_id, row_offset) holds.
 */
public final class Attributes {
  public static final String TABLE = "people.attributes";

  public static final String PERSON_KEY = "person_key";
  public static final String EFFECTIVE_DATE = "effective_date";
  public static final String MANAGER_KEY = "manager_key";
  public static final String UNIT_PATH = "unit_path";
  public static final String LEVEL = "level";
  public static final String FUNCTION = "function";
  public static final String LOCATION = "location";
  public static final String HIRE_DATE = "hire_date";
  public static final String IS_SUPERVISOR = "is_supervisor";
  public static final String ACTIVE = "active";
  public static final String ATTRIBUTES = "attributes";
  public static final String KEY_ID = "key_id";
  public static final String ROW_PARTITION = "row_partition";
  public static final String ROW_OFFSET = "row_offset";
  public static final String LAND_ID = "land_id";
  public static final String HR_KEY = "hr_key";
  public static final String WITHDRAWN = "withdrawn";
  public static final String DERIVED_FROM = "derived_from";

  private Attributes() {}
}
