// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.identify;

import java.util.Locale;

/** The languages that Iklim tells apart. */
public enum Language {
  /** Indonesian, formal or colloquial, loan words included. */
  ID,
  /** English. */
  EN,
  /** Both within one message. */
  MIXED,
  /** Neither, or nothing that is a language. */
  OTHER;

  /** As it stands in tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
