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

  /** The same place as some of those who meet there see it, with what they talk about. */
  Community among(Audience some, TopicMix theirs) {
    return new Community(index, name, kind, source, restricted, theirs, some);
  }

  boolean admits(int person) {
    return isOpen() || audience.holds(person);
  }
}
