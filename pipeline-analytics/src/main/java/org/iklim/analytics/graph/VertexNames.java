// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.graph;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The names of the vertices of a graph; the number of a vertex is the place of its name in order.
 * The smallest number of a group of vertices is therefore the smallest name.
 */
public final class VertexNames {
  /** Longest run of digits that surely fits a long. */
  private static final int LONG_DIGITS = 18;

  /** Makes any of these numbers positive, so that their digits can be compared. */
  private static final long BEYOND_NUMBERS = 1_000_000_000_000_000_000L;

  private static final int KEY_DIGITS = LONG_DIGITS + 1;

  /** By Unicode code points, which is also the order of the UTF-8 bytes that Spark sorts by. */
  private static final Comparator<String> BY_TEXT = VertexNames::compareText;

  private static final Comparator<String> BY_NUMBER =
      Comparator.<String>comparingLong(Long::parseLong).thenComparing(BY_TEXT);

  private final String[] ordered;
  private final Comparator<String> order;

  /** How names are put in order. */
  public enum Order {
    /** By value if all names are whole numbers, else by text: 2 before 10, but "10" before "a". */
    NATURAL,
    /** By Unicode code points always, as Spark orders strings. */
    TEXT
  }

  VertexNames(String[] names, Order order) {
    this.order =
        order == Order.NATURAL && Arrays.stream(names).allMatch(VertexNames::isNumber)
            ? BY_NUMBER
            : BY_TEXT;
    ordered = names.clone();
    Arrays.sort(ordered, this.order);
  }

  /** Number of vertices. */
  public int size() {
    return ordered.length;
  }

  /** Name of a vertex. */
  public String name(int vertex) {
    return ordered[vertex];
  }

  /** All names, in order. */
  public List<String> all() {
    return List.of(ordered);
  }

  /** Number of a vertex, -1 if there is none of that name. */
  public int number(String name) {
    if (order.equals(BY_NUMBER) && !isNumber(name)) {
      return -1;
    }
    return Math.max(-1, Arrays.binarySearch(ordered, name, order));
  }

  /** Whether a name is a whole number that a long holds. */
  public static boolean isNumber(String name) {
    int begin = name.startsWith("-") ? 1 : 0;
    int digits = name.length() - begin;
    return digits > 0
        && digits <= LONG_DIGITS
        && name.chars().skip(begin).allMatch(c -> c >= '0' && c <= '9');
  }

  /**
   * A text whose order by Unicode code points is that of a name by {@link Order#NATURAL}, for those
   * who can compare texts only.
   *
   * @param areNumbers whether all names are whole numbers
   */
  public static String sortKey(String name, boolean areNumbers) {
    if (!areNumbers) {
      return name;
    }
    String shifted = Long.toString(Long.parseLong(name) + BEYOND_NUMBERS);
    return "0".repeat(KEY_DIGITS - shifted.length()) + shifted + name;
  }

  /** The name that was made into a key. */
  public static String ofSortKey(String key, boolean areNumbers) {
    return areNumbers ? key.substring(KEY_DIGITS) : key;
  }

  private static int compareText(String left, String right) {
    int shorter = Math.min(left.length(), right.length());
    for (int i = 0; i < shorter; i++) {
      char a = left.charAt(i);
      char b = right.charAt(i);
      if (a != b) {
        // A surrogate stands for a code point beyond all single characters.
        return Character.isSurrogate(a) == Character.isSurrogate(b)
            ? Character.compare(a, b)
            : Boolean.compare(Character.isSurrogate(a), Character.isSurrogate(b));
      }
    }
    return Integer.compare(left.length(), right.length());
  }
}
