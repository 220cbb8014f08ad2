// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All evidence up to a day, in the order of its ids, with people as numbers: first those who help
 * or are helped, in the order of their names, then those who have done nothing but thank.
 */
final class NumberedHelp {
  /** In the place of a person where there is none. */
  static final int NOBODY = -1;

  private final List<Help> help;
  private final String[] people;
  private final int[] helper;
  private final int[] helped;
  private final int[][] thankedBy;

  /**
   * Numbers evidence.
   *
   * @param asOf what is later does not count
   */
  NumberedHelp(Collection<Help> all, double asOf) {
    help = all.stream().filter(each -> each.day() <= asOf).sorted(Help.ORDER).toList();
    people = people(help);
    Object2IntOpenHashMap<String> numbers = new Object2IntOpenHashMap<>(people.length);
    numbers.defaultReturnValue(NOBODY);
    for (String name : people) {
      numbers.put(name, numbers.size());
    }
    helper = new int[help.size()];
    helped = new int[help.size()];
    thankedBy = new int[help.size()][];
    for (int i = 0; i < helper.length; i++) {
      Help each = help.get(i);
      helper[i] = each.helper() == null ? NOBODY : numbers.getInt(each.helper());
      helped[i] = each.helped() == null ? NOBODY : numbers.getInt(each.helped());
      int[] thanks = new int[each.thankedBy().size()];
      for (int t = 0; t < thanks.length; t++) {
        String by = each.thankedBy().get(t);
        numbers.putIfAbsent(by, numbers.size());
        thanks[t] = numbers.getInt(by);
      }
      thankedBy[i] = thanks;
    }
  }

  private static String[] people(List<Help> help) {
    Set<String> names = new HashSet<>();
    for (Help each : help) {
      names.add(each.helper() == null ? each.helped() : each.helper());
      if (each.helped() != null) {
        names.add(each.helped());
      }
    }
    String[] sorted = names.toArray(String[]::new);
    Arrays.sort(sorted);
    return sorted;
  }

  Help help(int i) {
    return help.get(i);
  }

  int size() {
    return helper.length;
  }

  /** Names of those who help or are helped. */
  String[] people() {
    return people;
  }

  /** Who helps by a piece of evidence, or {@link #NOBODY}. */
  int helper(int i) {
    return helper[i];
  }

  /** Who is helped, or {@link #NOBODY}. */
  int helped(int i) {
    return helped[i];
  }

  /** Who has thanked for it, each once. */
  int[] thankedBy(int i) {
    return thankedBy[i];
  }
}
