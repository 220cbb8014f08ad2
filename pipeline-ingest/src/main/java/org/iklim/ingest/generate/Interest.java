// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

import java.util.List;

/**
 * What brings people of different units together.
 *
 * @param name name of the community
 * @param topics what it talks about
 * @param restricted private
 * @param city only for people there, or null
 */
record Interest(String name, TopicMix topics, boolean restricted, Location city) {
  private static final List<Interest> COMPANY_WIDE =
      List.of(
          everywhere("Futsal & Badminton", Topic.SPORT, Topic.CANTEEN),
          everywhere("Data & AI Guild", Topic.DATA, Topic.PRODUCT, Topic.TRAINING),
          everywhere("Acme Hijau", Topic.GREEN, Topic.CANTEEN),
          new Interest("Women at Acme", TopicMix.of(Topic.TRAINING, Topic.LEAVE), true, null),
          everywhere("Excel Ninja", Topic.DATA, Topic.CLOSING, Topic.TRAINING),
          everywhere("Lari Pagi", Topic.SPORT, Topic.GREEN),
          everywhere("Customer Heroes", Topic.CUSTOMER, Topic.RECOGNITION, Topic.PRODUCT),
          everywhere("Anak Baru", Topic.ONBOARDING, Topic.CANTEEN, Topic.LEAVE),
          everywhere("Safety Champions", Topic.SAFETY, Topic.TRAINING),
          new Interest("Proyek Garuda", TopicMix.of(Topic.PROJECT, Topic.DATA), true, null),
          everywhere("Kuliner Kantor", Topic.CANTEEN, Topic.TRAVEL),
          everywhere("Process Improvement", Topic.PROJECT, Topic.PROCUREMENT, Topic.DATA));

  private static Interest everywhere(String name, Topic... topics) {
    return new Interest(name, TopicMix.of(topics), false, null);
  }

  /** How many there are at most: each once for the company, and once more for each city. */
  static int most() {
    return COMPANY_WIDE.size() * (1 + Location.values().length);
  }

  /** The communities in the order in which a growing company gets them. */
  static Interest number(int number) {
    Interest interest = COMPANY_WIDE.get(number % COMPANY_WIDE.size());
    int round = number / COMPANY_WIDE.size();
    if (round == 0) {
      return interest;
    }
    Location city = Location.values()[round - 1];
    return new Interest(
        interest.name + " " + city.city(), interest.topics, interest.restricted, city);
  }

  boolean welcomes(Person person) {
    return city == null || person.location() == city;
  }
}
