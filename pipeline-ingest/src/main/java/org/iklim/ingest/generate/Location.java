// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

/** A city in which the company works. Offsets are fixed: neither country has summer time. */
enum Location {
  JAKARTA("Jakarta", 7, 0.40, Country.INDONESIA, 0.45, 0.20),
  SURABAYA("Surabaya", 7, 0.16, Country.INDONESIA, 0.70, 0.08),
  BANDUNG("Bandung", 7, 0.13, Country.INDONESIA, 0.64, 0.10),
  MEDAN("Medan", 7, 0.10, Country.INDONESIA, 0.74, 0.07),
  SINGAPORE("Singapore", 8, 0.09, Country.SINGAPORE, 0.03, 0.87),
  MAKASSAR("Makassar", 8, 0.07, Country.INDONESIA, 0.76, 0.06),
  JAYAPURA("Jayapura", 9, 0.05, Country.INDONESIA, 0.80, 0.06);

  /** Whose public holidays hold. */
  enum Country {
    INDONESIA,
    SINGAPORE
  }

  private static final Location[] ALL = values();
  private static final double[] SHARES;

  static {
    double[] shares = new double[ALL.length];
    for (Location location : ALL) {
      shares[location.ordinal()] = location.share;
    }
    SHARES = Chance.cumulative(shares);
  }

  private final String city;
  private final int offsetHours;
  private final double share;
  private final Country country;
  private final double indonesian;
  private final double english;

  Location(
      String city,
      int offsetHours,
      double share,
      Country country,
      double indonesian,
      double english) {
    this.city = city;
    this.offsetHours = offsetHours;
    this.share = share;
    this.country = country;
    this.indonesian = indonesian;
    this.english = english;
  }

  String city() {
    return city;
  }

  /** Milliseconds by which local time is ahead of UTC. */
  long offsetMillis() {
    return offsetHours * 3_600_000L;
  }

  Country country() {
    return country;
  }

  /** A language, as people there write; what is neither Indonesian nor English is a mix. */
  Language language(Chance chance) {
    double drawn = chance.unit();
    if (drawn < indonesian) {
      return Language.INDONESIAN;
    }
    return drawn < indonesian + english ? Language.ENGLISH : Language.MIXED;
  }

  static Location draw(Chance chance) {
    return ALL[chance.index(SHARES)];
  }
}
