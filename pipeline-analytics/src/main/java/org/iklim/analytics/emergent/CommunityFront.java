// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.emergent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A community as it was seen lately.
 *
 * @param sightings newest first, at least one
 * @param swallowed whether most of it went into another one
 */
record CommunityFront(List<Sighting> sightings, boolean swallowed) {

  /**
   * A community in one step.
   *
   * @param start first day of the four weeks
   */
  record Sighting(LocalDate start, List<String> members) {}

  /** How many members of each sighting are in each of the communities found now. */
  record Common(List<int[]> counts) {
    int last(int found) {
      return counts.get(0)[found];
    }
  }

  /** First seen. */
  static CommunityFront of(LocalDate start, List<String> members) {
    return new CommunityFront(List.of(new Sighting(start, members)), false);
  }

  /** Seen once more. */
  CommunityFront seenAgain(LocalDate start, List<String> members) {
    List<Sighting> more = new ArrayList<>(List.of(new Sighting(start, members)));
    more.addAll(sightings);
    return new CommunityFront(List.copyOf(more), false);
  }

  /** What was seen since a day, or the last if that was before it. */
  CommunityFront since(LocalDate day) {
    List<Sighting> recent = sightings.stream().filter(s -> !s.start().isBefore(day)).toList();
    return new CommunityFront(recent.isEmpty() ? sightings.subList(0, 1) : recent, swallowed);
  }

  CommunityFront intoAnother() {
    return new CommunityFront(sightings, true);
  }

  Sighting last() {
    return sightings.get(0);
  }

  int size() {
    return last().members().size();
  }

  Common common(Map<String, Integer> communityOf, int found) {
    List<int[]> counts = new ArrayList<>();
    for (Sighting sighting : sightings) {
      int[] in = new int[found];
      for (String person : sighting.members()) {
        Integer community = communityOf.get(person);
        if (community != null) {
          in[community]++;
        }
      }
      counts.add(in);
    }
    return new Common(counts);
  }

  /** Jaccard index of a community found now with this one when last seen. */
  double overlap(Common common, int found, int size) {
    return jaccard(0, common, found, size);
  }

  /** The largest Jaccard index with any of the sightings. */
  double likeness(Common common, int found, int size) {
    double most = 0;
    for (int s = 0; s < sightings.size(); s++) {
      most = Math.max(most, jaccard(s, common, found, size));
    }
    return most;
  }

  private double jaccard(int sighting, Common common, int found, int size) {
    int both = common.counts().get(sighting)[found];
    return (double) both / (sightings.get(sighting).members().size() + size - both);
  }

  /** Whether so many people of a community found now were in it, the last so many times. */
  boolean held(Common common, int found, double people, int times) {
    return sightings.size() >= times
        && common.counts().subList(0, times).stream().allMatch(in -> in[found] >= people);
  }
}
