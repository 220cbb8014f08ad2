// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.experts;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A file of activities about the VPN. u1, Ann, asks on the first, the second and the eighth day; u2
 * and u3, two accounts of Bob Li, answer the first two, u6, Eve, the third. u4 asks as well and has
 * the name of u5, who likes that and writes nothing.
 */
final class SmallFile {
  static final double FIRST_DAY = LocalDate.of(2026, 1, 1).toEpochDay();

  static final List<String> LINES =
      List.of(
          profile("u1", "Ann", "ann@acme.example"),
          profile("u2", "Li, Bob", "bob.li@acme.example"),
          profile("u3", "Li, Bob", "Bob.Li@acme.example"),
          create("q1", "u1", "Ann", null, 1),
          create("r1", "u2", "Li, Bob", "q1", 2),
          create("q2", "u1", "Ann", null, 2),
          create("r2", "u3", "Li, Bob", "q2", 3),
          create("q3", "u4", "Sam Oh", null, 4),
          "{\"type\":\"Like\",\"id\":\"l1\",\"published\":\"2026-01-04T12:00:00Z\","
              + "\"actor\":{\"id\":\"u5\",\"name\":\"Sam Oh\"},\"object\":\"q3\"}",
          create("q4", "u1", "Ann", null, 8),
          create("r4", "u6", "Eve", "q4", 9));

  private SmallFile() {}

  private static String profile(String id, String name, String email) {
    return ("{\"type\":\"Update\",\"id\":\"p%s\",\"published\":\"2026-01-01T00:00:00Z\","
            + "\"actor\":{\"id\":\"%s\"},\"object\":{\"type\":\"Person\",\"id\":\"%s\","
            + "\"name\":\"%s\",\"email\":\"%s\"}}")
        .formatted(id, id, id, name, email);
  }

  private static String create(String id, String actor, String name, String answers, int day) {
    String reply =
        answers == null
            ? "\"tag\":[{\"type\":\"Hashtag\",\"name\":\"#vpn\"}],"
            : "\"inReplyTo\":\"" + answers + "\",\"context\":\"" + answers + "\",";
    return ("{\"type\":\"Create\",\"id\":\"c%s\",\"published\":\"%s\","
            + "\"actor\":{\"id\":\"%s\",\"name\":\"%s\"},"
            + "\"object\":{\"type\":\"%s\",\"id\":\"%s\",%s\"content\":\"x\"}}")
        .formatted(id, at(day), actor, name, answers == null ? "Question" : "Note", id, reply);
  }

  private static String at(int day) {
    return String.format(Locale.ROOT, "2026-01-%02dT09:00:00Z", day);
  }
}
