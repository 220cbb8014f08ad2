// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports.page;

import java.util.Locale;

/** A language the page is written in. */
public enum Language {
  INDONESIAN("id"),
  ENGLISH("en");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** The BCP 47 code, as in the {@code lang} attribute and the file name. */
  public String code() {
    return code;
  }

  /** The locale of the word list. */
  Locale locale() {
    return Locale.forLanguageTag(code);
  }

  /** The language the reader can switch to. */
  public Language other() {
    return this == INDONESIAN ? ENGLISH : INDONESIAN;
  }
}
