// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports.page;

import java.util.List;
import java.util.Optional;
import org.iklim.analytics.reports.page.PageView.Section;

/** Officers, supervisors, managers: the gap between levels. */
final class LevelSection implements Context.SectionWriter {
  @Override
  public Optional<Section> write(Context page) {
    List<Group> levels = page.isWhole() ? page.published().groups(Group.LEVEL) : List.of();
    if (levels.isEmpty()) {
      return Optional.empty();
    }

    return Optional.of(
        new Section(
            "levels",
            page.say("levels.title"),
            page.say("levels.lead"),
            GroupRows.blocks(page, page.say("levels.caption"), "head.level", levels, level -> 0)));
  }
}
