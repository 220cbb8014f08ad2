// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.sentiment;

import java.util.Locale;

/** What a writer expresses; in the order in which probabilities and weights are kept. */
public enum Label {
  NEGATIVE,
  NEUTRAL,
  POSITIVE;

  private static final Label[] ALL = values();

  /** How many there are. */
  public static final int COUNT = ALL.length;

  /** The label of an ordinal. */
  public static Label of(int ordinal) {
    return ALL[ordinal];
  }

  /** As it stands in tables and files: lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The label of an {@link #id}.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Label fromId(String id) {
    for (Label label : ALL) {
      if (label.id().equals(id)) {
        return label;
      }
    }
    throw new IllegalArgumentException(
        "a label is negative, neutral or positive, not '" + id + "'");
  }
}
