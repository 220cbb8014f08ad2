// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.emergent;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.iklim.analytics.emergent.CommunityFront.Common;

/**
 * Which community is which from one week to the next: D. Greene, D. Doyle, P. Cunningham, "Tracking
 * the evolution of communities in dynamic social networks", ASONAM 2010. Each community known is
 * compared, as it was lately (its <em>front</em>), with each community found now by the Jaccard
 * index of their members. Unlike there, one front goes on in one community only, the one most like
 * it, so that an identity is never two; a front is all sightings of the last four weeks, so that a
 * community that was lost in a larger one for a week or two is known again; and a merger or split
 * is told by containment among the people who are still there, since the small side of an uneven
 * one has a small Jaccard index. What was apart, or together, for one week only neither merges nor
 * splits.
 *
 * <p>Steps must come in the order of time. The same steps give the same identities, whatever the
 * order of the communities within one.
 */
final class CommunityTracker {
  /** Least Jaccard index of one community seen twice. */
  static final double SAME = 0.25;

  /** Share of a side that has come from, or gone to, the other: more than half is most of it. */
  static final double MOST = 0.5;

  /** A community not found for so many weeks has faded; until then it may come back. */
  static final int PATIENCE_WEEKS = 4;

  /** Sightings that make a side of a merger or split more than a coincidence. */
  static final int LASTING = 2;

  private static final double GROWN = 1.2;

  /** By birth: ids begin with a date. */
  private final Map<String, CommunityFront> fronts = new TreeMap<>(BY_BIRTH);

  private static final Comparator<String> BY_BIRTH =
      Comparator.<String, String>comparing(id -> id.substring(0, id.indexOf('#')))
          .thenComparingInt(id -> Integer.parseInt(id.substring(id.indexOf('#') + 1)));

  /** What became of a community. */
  enum Status {
    BORN,
    GROWN,
    SHRUNK,
    STEADY,
    MERGED,
    SPLIT,
    FADED
  }

  /**
   * A community of one step with its identity.
   *
   * @param found place in the list of communities found; -1 if faded
   * @param overlap Jaccard index with its own members when last seen, or null
   */
  record Tracked(String id, Status status, List<String> previousIds, int found, Double overlap) {}

  /** A front and a community found that are alike. */
  private record Match(String id, int found, double likeness, double overlap) {}

  /** Begins in the middle: a community as it was once written; in the order of time. */
  void know(String id, LocalDate seen, Status status, List<String> previousIds, List<String> keys) {
    if (status == Status.FADED) {
      fronts.remove(id);
      return;
    }
    CommunityFront front = fronts.get(id);
    fronts.put(id, front == null ? CommunityFront.of(seen, keys) : front.seenAgain(seen, keys));
    if (status == Status.MERGED) {
      previousIds.stream().filter(other -> !other.equals(id)).forEach(this::swallow);
    }
  }

  /**
   * One step.
   *
   * @param start first day of the four weeks
   * @param found members of each community found, any order; no person twice
   */
  List<Tracked> next(LocalDate start, List<List<String>> found) {
    Map<String, Integer> communityOf = new HashMap<>();
    for (int i = 0; i < found.size(); i++) {
      for (String person : found.get(i)) {
        communityOf.put(person, i);
      }
    }
    fronts.replaceAll((id, front) -> front.since(start.minusWeeks(PATIENCE_WEEKS)));
    Map<String, Common> common = new TreeMap<>(BY_BIRTH);
    fronts.forEach((id, front) -> common.put(id, front.common(communityOf, found.size())));
    Match[] continued = continued(found, common);
    List<Tracked> tracked = new ArrayList<>();
    int born = 0;
    for (int i : inOrder(found)) {
      List<String> sources = sources(i, found.get(i).size(), continued, common);
      List<String> swallowed = swallowed(i, start, continued, common);
      Match self = continued[i];
      String id = self == null ? start + "#" + ++born : self.id();
      boolean parted = self != null && isParent(self.id(), found, continued, common);
      Status status = status(self, found.get(i).size(), sources, swallowed, parted);
      List<String> previous = new ArrayList<>();
      if (self != null) {
        previous.add(self.id());
      }
      previous.addAll(status == Status.MERGED ? swallowed : List.of());
      previous.addAll(self == null && status == Status.SPLIT ? sources : List.of());
      tracked.add(new Tracked(id, status, previous, i, self == null ? null : self.overlap()));
    }
    for (Tracked each : tracked) {
      know(each.id(), start, each.status(), each.previousIds(), found.get(each.found()));
    }
    tracked.addAll(fade(start));
    return tracked;
  }

  /** The front that each community found goes on from, the likest pairs first; null if none. */
  private Match[] continued(List<List<String>> found, Map<String, Common> common) {
    List<Match> matches = new ArrayList<>();
    common.forEach(
        (id, counts) -> {
          CommunityFront front = fronts.get(id);
          for (int i = 0; i < found.size(); i++) {
            int size = found.get(i).size();
            double likeness = front.likeness(counts, i, size);
            if (likeness >= SAME) {
              matches.add(new Match(id, i, likeness, front.overlap(counts, i, size)));
            }
          }
        });
    matches.sort(
        Comparator.comparingDouble(Match::likeness)
            .thenComparingDouble(Match::overlap)
            .reversed()
            .thenComparing(Match::id, BY_BIRTH)
            .thenComparing(match -> found.get(match.found()).get(0)));
    Match[] continued = new Match[found.size()];
    for (Match match : matches) {
      boolean taken =
          Arrays.stream(continued)
              .anyMatch(other -> other != null && other.id().equals(match.id()));
      if (continued[match.found()] == null && !taken) {
        continued[match.found()] = match;
      }
    }
    return continued;
  }

  /** Communities that go on elsewhere and that most of the people of a new one were in. */
  private List<String> sources(int found, int size, Match[] continued, Map<String, Common> common) {
    if (continued[found] != null) {
      return List.of();
    }
    return common.entrySet().stream()
        .filter(
            front -> fronts.get(front.getKey()).held(front.getValue(), found, MOST * size, LASTING))
        .filter(front -> place(front.getKey(), continued).isPresent())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Communities seen the week before that go on nowhere: most of those still there are here. */
  private List<String> swallowed(
      int found, LocalDate start, Match[] continued, Map<String, Common> common) {
    return common.entrySet().stream()
        .filter(front -> fronts.get(front.getKey()).last().start().plusWeeks(1).equals(start))
        .filter(front -> fronts.get(front.getKey()).sightings().size() >= LASTING)
        .filter(front -> place(front.getKey(), continued).isEmpty())
        .filter(
            front -> {
              int there = Arrays.stream(front.getValue().counts().get(0)).sum();
              return there > 0 && front.getValue().last(found) > MOST * there;
            })
        .map(Map.Entry::getKey)
        .toList();
  }

  private boolean isParent(
      String id, List<List<String>> found, Match[] continued, Map<String, Common> common) {
    for (int i = 0; i < found.size(); i++) {
      if (sources(i, found.get(i).size(), continued, common).contains(id)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Match> place(String id, Match[] continued) {
    return Arrays.stream(continued)
        .filter(match -> match != null && match.id().equals(id))
        .findFirst();
  }

  private Status status(
      Match self, int size, List<String> sources, List<String> swallowed, boolean parted) {
    if (!swallowed.isEmpty()) {
      return Status.MERGED;
    } else if (parted || !sources.isEmpty()) {
      return Status.SPLIT;
    } else if (self == null) {
      return Status.BORN;
    }
    int before = fronts.get(self.id()).size();
    if (size >= GROWN * before) {
      return Status.GROWN;
    }
    return size * GROWN <= before ? Status.SHRUNK : Status.STEADY;
  }

  private void swallow(String id) {
    fronts.computeIfPresent(id, (key, front) -> front.intoAnother());
  }

  /** Forgets what was not found for long; what went into another one has not faded. */
  private List<Tracked> fade(LocalDate start) {
    List<Tracked> faded = new ArrayList<>();
    for (String id : List.copyOf(fronts.keySet())) {
      CommunityFront front = fronts.get(id);
      if (ChronoUnit.WEEKS.between(front.last().start(), start) >= PATIENCE_WEEKS) {
        fronts.remove(id);
        if (!front.swallowed()) {
          faded.add(new Tracked(id, Status.FADED, List.of(id), -1, null));
        }
      }
    }
    return faded;
  }

  /** Largest first, then by first member: the order in which newcomers get their numbers. */
  private static List<Integer> inOrder(List<List<String>> found) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      order.add(i);
    }
    order.sort(
        Comparator.<Integer>comparingInt(i -> -found.get(i).size())
            .thenComparing(i -> found.get(i).get(0)));
    return order;
  }
}
