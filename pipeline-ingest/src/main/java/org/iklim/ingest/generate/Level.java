// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

/** The LevelDesignation of a person. */
enum Level {
  OFFICER("officer", 1.0),
  SUPERVISOR("supervisor", 1.3),
  MANAGER("manager", 1.5),
  DIRECTOR("director", 1.2);

  private final String word;
  private final double talk;

  Level(String word, double talk) {
    this.word = word;
    this.talk = talk;
  }

  String word() {
    return word;
  }

  /** How much more than an officer a person of this level writes. */
  double talk() {
    return talk;
  }
}
