// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.schemas.tables;

/**
 * Names of people.choices: one row per decision of a person to be in the expert directory or not.
 */
public final class Choices {
  public static final String TABLE = "people.choices";

  public static final String PERSON_KEY = "person_key";
  public static final String CHOICE = "choice";
  public static final String DECIDED_AT = "decided_at";
  public static final String DECISION = "decision";

  private Choices() {}
}
