// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

/** Somebody who works, or will work, in the company. */
final class Person {
  private final int index;
  private final Unit unit;
  private final Level level;
  private final Location location;
  private final Language language;
  private final Career career;
  private final Name name;
  private final int style;
  private boolean silent;

  Person(
      int index,
      Unit unit,
      Level level,
      Location location,
      Language language,
      Career career,
      Name name,
      int style) {
    this.index = index;
    this.unit = unit;
    this.level = level;
    this.location = location;
    this.language = language;
    this.career = career;
    this.name = name;
    this.style = style;
  }

  int index() {
    return index;
  }

  /** The lowest unit on a day. */
  Unit unitOn(int day) {
    return career.moved() <= day ? career.movedTo() : unit;
  }

  /** The lowest unit at first. */
  Unit unit() {
    return unit;
  }

  boolean isHead() {
    return unit.from() == index;
  }

  /** Index of the manager on a day; -1 for the head of the company. */
  int managerOn(int day) {
    Unit now = unitOn(day);
    if (now.from() != index) {
      return now.from();
    }
    return now.parent() == null ? -1 : now.parent().from();
  }

  Level level() {
    return level;
  }

  Location location() {
    return location;
  }

  Language language() {
    return language;
  }

  Career career() {
    return career;
  }

  Name name() {
    return name;
  }

  /** Bits of habit: how this person writes. */
  int style() {
    return style;
  }

  /** A leader who answers nobody. */
  boolean isSilent() {
    return silent;
  }

  void fallSilent() {
    silent = true;
  }

  /** The PersonId of the HR file and of truth.json. */
  String personId() {
    return personId(index);
  }

  static String personId(int index) {
    String digits = Integer.toString(index + 1);
    return "P" + "0".repeat(7 - digits.length()) + digits;
  }

  String email() {
    return name.mailbox() + (index + 1) + "@acme.example";
  }

  /** Whether the person has an account in the second system, too: who works in IT does. */
  boolean usesChat() {
    return unit.function() == Function.IT
        || (career.moves() && career.movedTo().function() == Function.IT);
  }
}
