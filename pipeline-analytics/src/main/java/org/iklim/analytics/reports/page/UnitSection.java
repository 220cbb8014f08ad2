// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.iklim.analytics.reports.page.PageView.Block;
import org.iklim.analytics.reports.page.PageView.Note;
import org.iklim.analytics.reports.page.PageView.Section;

/** Units in the order of the tree, as deep as fits on a page. */
final class UnitSection implements Context.SectionWriter {
  private static final String SEPARATOR = " / ";
  private static final int MOST_ROWS = 40;

  @Override
  public Optional<Section> write(Context page) {
    List<Group> units = units(page);
    if (units.isEmpty()) {
      return Optional.of(
          new Section(
              "units",
              page.say("units.title"),
              page.say(page.isWhole() ? "units.lead.nobody" : "units.lead.leaf"),
              List.of()));
    }
    int depth = deepest(units);
    List<Group> shown = units.stream().filter(u -> depth(u) <= depth).toList();
    int top = shown.stream().mapToInt(UnitSection::depth).min().orElse(0);
    List<Block> blocks =
        new ArrayList<>(
            GroupRows.blocks(
                page, page.say("units.caption"), "head.unit", shown, unit -> depth(unit) - top));
    if (shown.size() < units.size()) {
      blocks.add(
          new Note(
              page.say(
                  "units.deeper",
                  page.words().plural("count.units", units.size() - shown.size()))));
    }
    return Optional.of(new Section("units", page.say("units.title"), lead(page, shown), blocks));
  }

  private static String lead(Context page, List<Group> units) {
    long changed = units.stream().filter(u -> page.pace(u).isChange()).count();
    String count = page.words().plural("count.units", units.size());
    return changed == 0
        ? page.say("units.lead.usual", count)
        : page.say("units.lead", count, page.words().number(changed, 0));
  }

  /** Units of the page in the order of the tree: all, or those below the unit it is about. */
  static List<Group> units(Context page) {
    return page.published().groups(Group.UNIT).stream()
        .filter(unit -> page.isWhole() || isBelow(page, unit))
        .sorted(Comparator.comparing(UnitSection::treeOrder))
        .toList();
  }

  /** Whether a unit lies below the scope; every unit lies below the organisation. */
  static boolean isBelow(Context page, Group unit) {
    return page.isWhole() || unit.id().startsWith(page.scope().id() + SEPARATOR);
  }

  /** Levels above the unit. */
  static int depth(Group unit) {
    return unit.id().split(Pattern.quote(SEPARATOR), -1).length - 1;
  }

  /** A unit right before those below it, also where a sibling's name begins the same. */
  static String treeOrder(Group unit) {
    return unit.id().replace(SEPARATOR, "\0");
  }

  /** Last part of a path. */
  static String lastName(String path) {
    int at = path.lastIndexOf(SEPARATOR);
    return at < 0 ? path : path.substring(at + SEPARATOR.length());
  }

  /** The deepest level down to which the rows still fit; at least the first. */
  private static int deepest(List<Group> units) {
    int depth = units.stream().mapToInt(UnitSection::depth).min().orElse(0);
    while (upTo(units, depth) < units.size() && upTo(units, depth + 1) <= MOST_ROWS) {
      depth++;
    }
    return depth;
  }

  private static long upTo(List<Group> units, int depth) {
    return units.stream().filter(u -> depth(u) <= depth).count();
  }
}
