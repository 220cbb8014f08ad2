// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.iklim.analytics.metrics.Groups;

/**
 * Which climate figures of one period and aspect may be shown, and whose figures stand where a
 * group's own may not.
 *
 * <p>A group shows its own figures if enough of its people spoke and enough belong to it. That
 * alone would not do: who knows the figures of a group and of all but a few of its parts can
 * subtract. So where the people of a group who are in no shown part would be fewer than a group may
 * be, its smallest shown part is held back too, until they are enough or none are left over
 * (complementary suppression; A. Hundepool et al., "Statistical Disclosure Control", 2012, section
 * 4.4).
 *
 * @param fewestVoices people who must have spoken, and who may be left over
 * @param fewestPeople people a group must have; where nobody counts them, who must have spoken
 */
public record ClimateGate(long fewestVoices, long fewestPeople) implements Serializable {

  /**
   * A figure of one group.
   *
   * @param type its group type
   * @param id its id
   * @param parent id of the group above; null for the organisation
   * @param voices people who spoke
   * @param headcount people who belong to it; null where nobody knows
   * @param told whether there is a figure at all
   */
  record Candidate(
      String type, String id, String parent, long voices, Long headcount, boolean told) {}

  /** A group, by type and id. */
  record GroupId(String type, String id) {}

  /**
   * Whose figures each group shows: its own, those of the next group above that shows its own, or
   * nobody's (no entry).
   */
  Map<GroupId, GroupId> shown(List<Candidate> candidates) {
    Map<GroupId, Candidate> all = new HashMap<>();
    candidates.forEach(c -> all.put(new GroupId(c.type(), c.id()), c));
    Set<GroupId> own = new HashSet<>();
    candidates.stream().filter(this::isEnough).forEach(c -> own.add(new GroupId(c.type(), c.id())));
    holdBack(candidates, all, own);
    Map<GroupId, GroupId> shown = new HashMap<>();
    for (Candidate candidate : candidates) {
      Optional<GroupId> at = Optional.of(new GroupId(candidate.type(), candidate.id()));
      while (at.isPresent() && !own.contains(at.get())) {
        at = Optional.ofNullable(all.get(at.get())).flatMap(ClimateGate::above);
      }
      at.ifPresent(from -> shown.put(new GroupId(candidate.type(), candidate.id()), from));
    }
    return shown;
  }

  private boolean isEnough(Candidate candidate) {
    long people = candidate.headcount() == null ? candidate.voices() : candidate.headcount();
    return candidate.told() && candidate.voices() >= fewestVoices && people >= fewestPeople;
  }

  /** Parts of one group under one kind of grouping; communities overlap and are no parts. */
  private void holdBack(List<Candidate> candidates, Map<GroupId, Candidate> all, Set<GroupId> own) {
    Map<String, List<Candidate>> parts = new TreeMap<>();
    for (Candidate candidate : candidates) {
      if (!candidate.type().equals(Groups.COMMUNITY) && above(candidate).isPresent()) {
        parts
            .computeIfAbsent(candidate.type() + '\n' + candidate.parent(), k -> new ArrayList<>())
            .add(candidate);
      }
    }
    for (List<Candidate> siblings : parts.values()) {
      Candidate whole = all.get(above(siblings.get(0)).orElseThrow());
      if (whole == null) {
        continue;
      }
      siblings.sort(Comparator.comparingLong(Candidate::voices).thenComparing(Candidate::id));
      for (Candidate smallest : siblings) {
        long left = whole.voices() - shownVoices(siblings, own);
        if (left <= 0 || left >= fewestVoices) {
          break;
        }
        own.remove(new GroupId(smallest.type(), smallest.id()));
      }
    }
  }

  private static long shownVoices(List<Candidate> siblings, Set<GroupId> own) {
    return siblings.stream()
        .filter(c -> own.contains(new GroupId(c.type(), c.id())))
        .mapToLong(Candidate::voices)
        .sum();
  }

  private static Optional<GroupId> above(Candidate candidate) {
    if (candidate.parent() == null) {
      return Optional.empty();
    }
    boolean unit =
        candidate.type().equals(Groups.UNIT) && !candidate.parent().equals(Groups.EVERYBODY);
    return Optional.of(new GroupId(unit ? Groups.UNIT : Groups.ORGANISATION, candidate.parent()));
  }
}
