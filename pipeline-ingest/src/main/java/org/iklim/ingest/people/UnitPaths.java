// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Unit paths, root first, joined by {@code " / "}: read from Organization where that is a path,
 * else the names of Organization along the chain of managers, equal neighbours once.
 */
final class UnitPaths {
  /** Between the levels of a path in the output. */
  static final String SEPARATOR = " / ";

  private static final Pattern SEPARATORS = Pattern.compile("[/>\\\\]+");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** Longer chains of managers are data errors; the path then begins where the walk stopped. */
  private static final int LONGEST_CHAIN = 64;

  private UnitPaths() {}

  /**
   * A path and what is doubtful about it.
   *
   * @param path empty where nothing is known
   * @param cycle whether the chain of managers runs in a circle or has more than 64 members
   * @param until the first later day from which somebody of the chain has another row, {@link
   *     LocalDate#MAX} if there is none: before it the path cannot change
   */
  record Derived(String path, boolean cycle, LocalDate until) {}

  /** Whether most of the different texts of Organization are paths. */
  static boolean arePaths(Collection<String> organizations) {
    long paths = organizations.stream().filter(o -> SEPARATORS.matcher(o).find()).count();
    return 2 * paths >= organizations.size();
  }

  /** A path with any of the separators {@code / > \} in the form of the contract. */
  static String normalised(String organization) {
    return String.join(
        SEPARATOR,
        SEPARATORS
            .splitAsStream(organization)
            .map(UnitPaths::squeezed)
            .filter(s -> !s.isEmpty())
            .toList());
  }

  /**
   * The path along a person's managers on a date. In a circle of managers each member stands at the
   * root, so that the tree stays a tree.
   */
  static Derived alongManagers(Directory directory, String idKey, LocalDate on) {
    List<String> chain = new ArrayList<>();
    List<String> names = new ArrayList<>();
    String current = idKey;
    boolean cycle = false;
    LocalDate until = LocalDate.MAX;
    while (current != null) {
      int seen = chain.indexOf(current);
      if (seen >= 0 || chain.size() == LONGEST_CHAIN) {
        cycle = true;
        int kept = seen >= 0 ? seen + 1 : chain.size();
        names.subList(kept, names.size()).clear();
        break;
      }
      chain.add(current);
      Directory.Place place = directory.placeOf(current, on);
      LocalDate next = directory.nextRow(current, on);
      until = next.isBefore(until) ? next : until;
      names.add(squeezed(place.organization()).replace(SEPARATOR, "/"));
      Optional<String> manager = directory.managerId(place.managerIdKey());
      current = manager.filter(m -> !m.equals(chain.get(chain.size() - 1))).orElse(null);
    }
    Collections.reverse(names);
    List<String> path = new ArrayList<>();
    for (String name : names) {
      if (!name.isEmpty() && (path.isEmpty() || !path.get(path.size() - 1).equals(name))) {
        path.add(name);
      }
    }
    return new Derived(String.join(SEPARATOR, path), cycle, until);
  }

  private static String squeezed(String name) {
    return SPACE.matcher(name.strip()).replaceAll(" ");
  }
}
