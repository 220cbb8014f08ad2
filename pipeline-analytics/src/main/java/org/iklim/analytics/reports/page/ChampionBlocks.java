// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.iklim.analytics.reports.page.NetworkModel.Champions;
import org.iklim.analytics.reports.page.NetworkModel.Thanked;
import org.iklim.analytics.reports.page.PageView.Block;
import org.iklim.analytics.reports.page.PageView.Cell;
import org.iklim.analytics.reports.page.PageView.Note;
import org.iklim.analytics.reports.page.PageView.People;
import org.iklim.analytics.reports.page.PageView.Table;

/**
 * Who starts, helps, thanks and is asked: how many, and by name those who agree, in the order of
 * names.
 */
final class ChampionBlocks {
  private static final List<String> KINDS = List.of("STARTS", "HELPS", "THANKS");
  private static final String ASKED = "ASKED";
  private static final int MOST_TOPICS = 4;

  private ChampionBlocks() {}

  static List<Block> of(Context page) {
    List<Block> blocks = new ArrayList<>();
    List<Champions> champions =
        page.model().network().champions().stream()
            .filter(c -> c.group().type().equals(page.scope().type()))
            .filter(c -> c.group().id().equals(page.scope().id()))
            .sorted(Comparator.comparing(c -> KINDS.indexOf(c.kind())))
            .toList();
    List<Champions> deeds = champions.stream().filter(c -> KINDS.contains(c.kind())).toList();
    if (!deeds.isEmpty()) {
      blocks.add(counts(page, deeds));
    }
    champions.stream()
        .filter(c -> c.kind().equals(ASKED) && c.busiest() != null)
        .forEach(c -> blocks.add(load(page, c)));
    List<Thanked> thanked = page.model().network().thanked();
    if (!thanked.isEmpty()) {
      blocks.add(new People(names(page, thanked)));
    }
    return blocks;
  }

  /** Whether few people are asked too much. */
  private static Note load(Context page, Champions asked) {
    Words words = page.words();
    return new Note(
        page.say(
            "network.load",
            words.percent(asked.busiest()),
            words.number(asked.deeds(), 0),
            words.plural("count.people", asked.people())));
  }

  private static Table counts(Context page, List<Champions> champions) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Champions each : champions) {
      rows.add(
          List.of(
              Cell.text(kind(page, each.kind())),
              number(page, each.deeds()),
              number(page, each.people()),
              each.champions() == null
                  ? Cell.number(page.say("network.few"))
                  : number(page, each.champions())));
    }
    return new Table(
        page.say("network.champions"),
        List.of(
            page.textHead("network.head.deed"),
            page.numberHead("network.head.deeds"),
            page.numberHead("head.people"),
            page.numberHead("network.head.champions")),
        rows);
  }

  private static Table names(Context page, List<Thanked> thanked) {
    Comparator<Thanked> byName =
        Comparator.comparing(Thanked::name)
            .thenComparing(each -> String.join(",", each.topics()))
            .thenComparing(each -> String.join(",", each.kinds()));
    List<List<Cell>> rows = new ArrayList<>();
    for (Thanked each : thanked.stream().sorted(byName).toList()) {
      String deeds =
          String.join(
              ", ", KINDS.stream().filter(each.kinds()::contains).map(k -> kind(page, k)).toList());
      String topics =
          String.join(
              ", ", each.topics().stream().limit(MOST_TOPICS).map(page.words()::topic).toList());
      rows.add(
          List.of(
              Cell.text(each.name()),
              Cell.text(orNone(page, deeds)),
              Cell.text(orNone(page, topics))));
    }
    return new Table(
        page.say("network.thanked"),
        List.of(
            page.textHead("network.head.name"),
            page.textHead("network.head.for"),
            page.textHead("network.head.knows")),
        rows);
  }

  private static String orNone(Context page, String text) {
    return text.isEmpty() ? page.say("none") : text;
  }

  private static String kind(Context page, String kind) {
    return page.say("network.deed." + kind.toLowerCase(Locale.ROOT));
  }

  private static Cell number(Context page, long number) {
    return Cell.number(page.words().number(number, 0));
  }
}
