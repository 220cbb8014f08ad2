// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

/** The systems in which the company talks. */
enum Source {
  /** The enterprise social network; everybody has an account. */
  NETWORK("urn:viva:acme:"),
  /** The chat system of IT; the same e-mail addresses tell that its people are the same people. */
  CHAT("urn:mattermost:acme:");

  private final String urn;

  Source(String urn) {
    this.urn = urn;
  }

  /** What all its ids begin with. */
  String urn() {
    return urn;
  }

  /** Number of a person's account: the two systems know each other's numbers as little as real ones. */
  long account(int person) {
    return this == NETWORK ? 1_000_000L + person : 70_000_000L + 7L * person;
  }
}
