// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;

/** Weighed evidence with its people as numbers, in the order of their names. */
final class NumberedHelp {
  /** In the place of a person where there is none. */
  static final int NOBODY = -1;

  private final WeighedHelp help;
  private final String[] people;
  private final int[] helper;
  private final int[] helped;

  NumberedHelp(WeighedHelp help) {
    this.help = help;
    people = people(help);
    helper = new int[help.size()];
    helped = new int[help.size()];
    for (int i = 0; i < helper.length; i++) {
      helper[i] = number(help.help(i).helper());
      helped[i] = number(help.help(i).helped());
    }
  }

  WeighedHelp weighed() {
    return help;
  }

  Help help(int i) {
    return help.help(i);
  }

  int size() {
    return helper.length;
  }

  /** How many people there are. */
  int people() {
    return people.length;
  }

  String name(int person) {
    return people[person];
  }

  /** Who helps by a piece of evidence, or {@link #NOBODY}. */
  int helper(int i) {
    return helper[i];
  }

  /** Who is helped, or {@link #NOBODY}. */
  int helped(int i) {
    return helped[i];
  }

  private static String[] people(WeighedHelp help) {
    SortedSet<String> names = new TreeSet<>();
    for (int i = 0; i < help.size(); i++) {
      names.add(help.help(i).helper() == null ? help.help(i).helped() : help.help(i).helper());
      if (help.help(i).helped() != null) {
        names.add(help.help(i).helped());
      }
    }
    return names.toArray(String[]::new);
  }

  private int number(String person) {
    return person == null ? NOBODY : Arrays.binarySearch(people, person);
  }
}
