// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

/**
 * A group of the network.
 *
 * @param index its number
 * @param name display name
 * @param kind why it exists
 * @param source in which system it is
 * @param restricted private: only members read it
 * @param topics what it talks about
 * @param audience its members
 */
record Community(
    int index,
    String name,
    Kind kind,
    Source source,
    boolean restricted,
    TopicMix topics,
    Audience audience) {

  /** Why a community exists. */
  enum Kind {
    COMPANY,
    UNIT,
    LOCATION,
    /** Nobody prescribed it: people of many units found each other. */
    INTEREST
  }

  /** Whether a person may write there without being a member. */
  boolean isOpen() {
    return !restricted && source == Source.NETWORK;
  }

  boolean admits(int person) {
    return isOpen() || audience.holds(person);
  }
}
