// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.warnings;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** A company, usually of four teams in two departments, in which people talk by chance. */
final class Company {
  static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
  static final String ROOT = "Acme";
  static final String SALES = "Acme / Sales";
  static final String RETAIL = "Acme / Sales / Retail";
  static final String EXPORT = "Acme / Sales / Export";
  static final String PLANT = "Acme / Plant";
  static final List<String> TEAMS =
      List.of(RETAIL, EXPORT, "Acme / Plant / Line 1", "Acme / Plant / Line 2");

  private static final List<String> ASPECTS = List.of("pay", "tools", "workload", "commute");
  private static final double USUALLY_BAD = 0.08;

  private final int days;
  private final int teamSize;
  private final Random chance;
  private final VoiceTally tally;

  /** A company with so many people in each team, talking for so many days as usual. */
  Company(int days, int teamSize, long seed) {
    this(days, days, teamSize, seed);
  }

  /** The same company, of whose talk only the first days are known. */
  Company(int days, int known, int teamSize, long seed) {
    this(TEAMS, days, known, teamSize, seed);
  }

  /** A company of other teams. */
  Company(List<String> teams, int days, int known, int teamSize, long seed) {
    this.days = days;
    this.teamSize = teamSize;
    chance = new Random(seed);
    tally = new VoiceTally(FIRST, FIRST.plusDays(known - 1L));
    for (String team : teams) {
      for (int person = 0; person < teamSize; person++) {
        tally.head(team);
      }
      talk(team, 0, days - 1, 0.3, USUALLY_BAD, null);
    }
  }

  /** From one day to another a team's people also complain about one thing. */
  Company upset(String team, int from, int to, String aspect) {
    return upset(team, from, to, aspect, 0.5);
  }

  /** The same, of so large a share of the team on each day. */
  Company upset(String team, int from, int to, String aspect, double share) {
    talk(team, from, Math.min(to, days - 1), share, 1, aspect);
    return this;
  }

  List<Warning> warnings() {
    return tally.warnings(WarningRules.DEFAULT);
  }

  List<Warning> warnings(WarningRules rules) {
    return tally.warnings(rules);
  }

  private void talk(String team, int from, int to, double often, double badly, String aspect) {
    for (int day = from; day <= to; day++) {
      for (int person = 0; person < teamSize; person++) {
        if (chance.nextDouble() < often) {
          String what = aspect == null ? ASPECTS.get(chance.nextInt(ASPECTS.size())) : aspect;
          boolean bad = chance.nextDouble() < badly;
          tally.message(team + person, team, FIRST.plusDays(day), bad ? 1 : 0, List.of(what));
        }
      }
    }
  }
}
