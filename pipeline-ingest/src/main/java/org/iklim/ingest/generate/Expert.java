// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

/** A planted expert, and what came of it. */
final class Expert {
  private final Person person;
  private long answers;
  private long accepted;

  Expert(Person person) {
    this.person = person;
  }

  Person person() {
    return person;
  }

  void answered() {
    answers++;
  }

  void accepted() {
    accepted++;
  }

  /** Answers given to questions on the topic. */
  long answers() {
    return answers;
  }

  /** Answers taken as best. */
  long acceptedAnswers() {
    return accepted;
  }
}
