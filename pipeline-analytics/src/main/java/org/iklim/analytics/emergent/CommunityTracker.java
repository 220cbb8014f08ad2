// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.emergent;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
   * @param size members; of a faded one when last seen
   * @param overlap Jaccard index with its own members when last seen, or null
   */
  record Tracked(
      String id, Status status, List<String> previousIds, int found, int size, Double overlap) {}

  /** A front and a community found that are alike. */
  private record Match(String id, int found, double likeness, double overlap) {}

  /** A community known, with the people whom the communities found now have in common with it. */
  private record Known(String id, CommunityFront front, Common common) {
    /** How many of those last seen in it are in any community now. */
    int there() {
      return Arrays.stream(common.counts().get(0)).sum();
    }
  }

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
    List<Known> known = new ArrayList<>();
    fronts.forEach(
        (id, front) -> known.add(new Known(id, front, front.common(communityOf, found.size()))));
    Match[] continued = continued(found, known);
    List<Known> goOn = new ArrayList<>();
    List<Known> ended = new ArrayList<>();
    part(known, continued, start, goOn, ended);
    List<List<String>> allSources = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      allSources.add(continued[i] == null ? sources(i, found.get(i).size(), goOn) : List.of());
    }
    Set<String> parents = allSources.stream().flatMap(List::stream).collect(Collectors.toSet());
    List<Tracked> tracked = new ArrayList<>();
    int born = 0;
    for (int i : inOrder(found)) {
      List<String> sources = allSources.get(i);
      List<String> swallowed = swallowed(i, ended);
      Match self = continued[i];
      String id = self == null ? start + "#" + ++born : self.id();
      boolean parted = self != null && parents.contains(self.id());
      int size = found.get(i).size();
      Status status = status(self, size, sources, swallowed, parted);
      List<String> previous = new ArrayList<>();
      if (self != null) {
        previous.add(self.id());
      }
      previous.addAll(status == Status.MERGED ? swallowed : List.of());
      previous.addAll(self == null && status == Status.SPLIT ? sources : List.of());
      Double overlap = self == null ? null : self.overlap();
      tracked.add(new Tracked(id, status, previous, i, size, overlap));
    }
    for (Tracked each : tracked) {
      know(each.id(), start, each.status(), each.previousIds(), found.get(each.found()));
    }
    tracked.addAll(fade(start));
    return tracked;
  }

  /** The front that each community found goes on from, the likest pairs first; null if none. */
  private static Match[] continued(List<List<String>> found, List<Known> known) {
    List<Match> matches = new ArrayList<>();
    for (Known each : known) {
      for (int i = 0; i < found.size(); i++) {
        int size = found.get(i).size();
        double likeness = each.front().likeness(each.common(), i, size);
        if (likeness >= SAME) {
          double overlap = each.front().overlap(each.common(), i, size);
          matches.add(new Match(each.id(), i, likeness, overlap));
        }
      }
    }
    matches.sort(
        Comparator.comparingDouble(Match::likeness)
            .thenComparingDouble(Match::overlap)
            .reversed()
            .thenComparing(Match::id, BY_BIRTH)
            .thenComparing(match -> found.get(match.found()).get(0)));
    Match[] continued = new Match[found.size()];
    Set<String> taken = new HashSet<>();
    for (Match match : matches) {
      if (continued[match.found()] == null && taken.add(match.id())) {
        continued[match.found()] = match;
      }
    }
    return continued;
  }

  /** Communities that go on somewhere, and those seen the week before that go on nowhere. */
  private static void part(
      List<Known> known, Match[] continued, LocalDate start, List<Known> goOn, List<Known> ended) {
    Set<String> places = new HashSet<>();
    for (Match match : continued) {
      if (match != null) {
        places.add(match.id());
      }
    }
    for (Known each : known) {
      if (places.contains(each.id())) {
        goOn.add(each);
      } else if (each.front().last().start().plusWeeks(1).equals(start)
          && each.front().sightings().size() >= LASTING) {
        ended.add(each);
      }
    }
  }

  /** Communities that go on elsewhere and that most of the people of a new one were in. */
  private static List<String> sources(int found, int size, List<Known> goOn) {
    return goOn.stream()
        .filter(each -> each.front().held(each.common(), found, MOST * size, LASTING))
        .map(Known::id)
        .toList();
  }

  /** Communities that have ended: most of their people who are still there are in one found. */
  private static List<String> swallowed(int found, List<Known> ended) {
    return ended.stream()
        .filter(each -> each.common().last(found) > MOST * each.there())
        .map(Known::id)
        .toList();
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
          faded.add(new Tracked(id, Status.FADED, List.of(id), -1, front.size(), null));
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
