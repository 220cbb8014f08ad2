// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

/** In which language a message is written. */
enum Language {
  INDONESIAN("id"),
  ENGLISH("en"),
  /** Indonesian with English in it, as people at work talk. */
  MIXED("mix");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** Prefix of its symbols in the grammar, and name of its resource file. */
  String code() {
    return code;
  }
}
