// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.iklim.analytics.reports.page.NetworkModel.Community;
import org.iklim.analytics.reports.page.NetworkModel.Topic;
import org.iklim.analytics.reports.page.PageView.Block;
import org.iklim.analytics.reports.page.PageView.Cell;
import org.iklim.analytics.reports.page.PageView.Note;
import org.iklim.analytics.reports.page.PageView.Section;
import org.iklim.analytics.reports.page.PageView.Table;

/**
 * Who knows what, and who really works with whom: topics at risk, who helps, communities that
 * emerge beside those that are prescribed. A unit's page tells of its helpers only.
 */
final class NetworkSection implements Context.SectionWriter {
  private static final int MOST = 12;

  /** As in the metric shadow_communities: no prescribed group is as like. */
  private static final double ALIKE = 1.0 / 3;

  private static final String FADED = "FADED";

  private static final List<String> STATES =
      List.of("OPEN", "FRAGILE", "SHARED", "COVERED", "QUIET");

  @Override
  public Optional<Section> write(Context page) {
    List<Topic> topics = page.isWhole() ? topics(page) : List.of();
    List<Community> communities = page.isWhole() ? communities(page) : List.of();
    List<Block> blocks = new ArrayList<>();
    if (!topics.isEmpty()) {
      blocks.add(topicTable(page, topics));
    }
    blocks.addAll(ChampionBlocks.of(page));
    if (!communities.isEmpty()) {
      blocks.add(communityTable(page, communities));
    }
    if (page.isWhole()) {
      blocks.addAll(PrescribedBlocks.of(page));
    }
    if (blocks.isEmpty()) {
      return Optional.empty();
    }
    blocks.add(new Note(page.say(page.isWhole() ? "network.note" : "network.note.unit")));
    return Optional.of(
        new Section("network", page.say("network.title"), lead(page, topics), blocks));
  }

  private static String lead(Context page, List<Topic> topics) {
    if (topics.isEmpty()) {
      return page.say("network.lead.unit");
    }
    long open = topics.stream().filter(t -> t.state().equals("OPEN")).count();
    long fragile = topics.stream().filter(t -> t.state().equals("FRAGILE")).count();
    Words words = page.words();
    return page.say(
        "network.lead", words.plural("count.topics", open), words.plural("count.topics", fragile));
  }

  /** Topics that need somebody, the most asked first. */
  private static List<Topic> topics(Context page) {
    return page.model().network().topics().stream()
        .sorted(
            Comparator.comparing((Topic t) -> STATES.indexOf(t.state()))
                .thenComparing(t -> -t.questions())
                .thenComparing(Topic::name))
        .limit(MOST)
        .toList();
  }

  /** The communities of the newest four weeks, and those that have faded, the largest first. */
  private static List<Community> communities(Context page) {
    List<Community> all =
        page.model().network().communities().stream()
            .filter(c -> !c.start().isAfter(page.published().week()))
            .toList();
    Optional<LocalDate> newest = all.stream().map(Community::start).max(Comparator.naturalOrder());
    return all.stream()
        .filter(c -> c.start().equals(newest.orElse(null)))
        .flatMap(c -> c.status().equals(FADED) ? lastSeen(c, all).stream() : Stream.of(c))
        .sorted(Comparator.comparing((Community c) -> -c.people()).thenComparing(Community::id))
        .limit(MOST)
        .toList();
  }

  /** A faded community with what it was when last seen; none if the page does not know that. */
  private static Optional<Community> lastSeen(Community faded, List<Community> all) {
    return all.stream()
        .filter(c -> c.id().equals(faded.id()) && !c.status().equals(FADED))
        .max(Comparator.comparing(Community::start))
        .map(
            seen ->
                new Community(
                    faded.start(),
                    faded.id(),
                    faded.status(),
                    faded.people(),
                    seen.units(),
                    seen.prescribed(),
                    seen.overlap(),
                    seen.themes()));
  }

  private static Table topicTable(Context page, List<Topic> topics) {
    Words words = page.words();
    List<List<Cell>> rows = new ArrayList<>();
    for (Topic topic : topics) {
      rows.add(
          List.of(
              Cell.text(words.topic(topic.name())),
              Cell.text(page.say("network.state." + topic.state().toLowerCase(Locale.ROOT))),
              Cell.number(words.number(topic.questions(), 0)),
              share(page, topic.answered()),
              share(page, topic.acrossUnits()),
              share(page, topic.acrossLocations()),
              share(page, topic.busiest()),
              Cell.number(words.number(topic.people(), 0))));
    }
    return new Table(
        page.say("network.topics"),
        List.of(
            page.textHead("network.head.topic"),
            page.textHead("network.head.state"),
            page.numberHead("network.head.questions"),
            page.numberHead("network.head.answered"),
            page.numberHead("network.head.across"),
            page.numberHead("network.head.locations"),
            page.numberHead("network.head.busiest"),
            page.numberHead("head.people")),
        rows);
  }

  private static Table communityTable(Context page, List<Community> communities) {
    Words words = page.words();
    List<List<Cell>> rows = new ArrayList<>();
    for (Community community : communities) {
      String themes =
          community.themes().isEmpty()
              ? page.say("network.nameless")
              : String.join(", ", community.themes().stream().limit(4).toList());
      rows.add(
          List.of(
              Cell.text(themes),
              Cell.number(words.number(community.people(), 0)),
              Cell.number(words.number(community.units(), 0)),
              Cell.text(page.say("network.status." + community.status().toLowerCase(Locale.ROOT))),
              prescribed(page, community)));
    }
    return new Table(
        page.say("network.communities"),
        List.of(
            page.textHead("network.head.about"),
            page.numberHead("head.people"),
            page.numberHead("network.head.units"),
            page.textHead("warnings.head.state"),
            page.numberHead("network.head.prescribed")),
        rows);
  }

  private static Cell prescribed(Context page, Community community) {
    if (community.overlap() == null) {
      return Cell.number(page.say("network.shadow"));
    }
    String name =
        community.prescribed() == null
            ? page.say("network.closed")
            : UnitSection.lastName(community.prescribed());
    String likest = page.words().percent(community.overlap()) + " " + name;
    return community.overlap() < ALIKE
        ? Cell.number(page.say("network.shadow"), likest)
        : Cell.number(likest);
  }

  private static Cell share(Context page, Double share) {
    return Cell.number(share == null ? page.say("none") : page.words().percent(share));
  }
}
