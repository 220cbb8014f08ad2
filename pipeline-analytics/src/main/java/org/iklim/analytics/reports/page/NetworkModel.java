// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports.page;

import java.time.LocalDate;
import java.util.List;

/**
 * The published rows that a page tells from who knows what, and who works with whom.
 *
 * @param topics what is asked and whether somebody knows it
 * @param communities emergent communities, by four weeks
 * @param measures numbers of the network of people, by four weeks
 * @param champions how many start, help and thank, by group
 * @param thanked people to thank, who have agreed to be named
 */
public record NetworkModel(
    List<Topic> topics,
    List<Community> communities,
    List<Measure> measures,
    List<Champions> champions,
    List<Thanked> thanked) {
  /** The metric that says how much of a group hangs on two people. */
  public static final String FRAGILITY = "fragility_share";

  /** Nothing was published. */
  public static final NetworkModel NONE =
      new NetworkModel(List.of(), List.of(), List.of(), List.of(), List.of());

  /** Copies the lists, so that a page cannot change while it is written. */
  public NetworkModel {
    topics = List.copyOf(topics);
    communities = List.copyOf(communities);
    measures = List.copyOf(measures);
    champions = List.copyOf(champions);
    thanked = List.copyOf(thanked);
  }

  /** The same with people to thank. */
  public NetworkModel thanking(List<Thanked> people) {
    return new NetworkModel(topics, communities, measures, champions, people);
  }

  /**
   * A topic.
   *
   * @param name its name
   * @param questions questions of the last 90 days
   * @param answered share of them with an answer by somebody else; null without questions
   * @param acrossUnits share of the answers that went to another unit; null where unknown
   * @param acrossLocations share of the answers that went to another location; null where unknown
   * @param busiest share of the answers by who gave most; null where that would tell of few
   * @param state OPEN, FRAGILE, SHARED, COVERED or QUIET
   * @param people distinct people who asked or answered
   */
  public record Topic(
      String name,
      long questions,
      Double answered,
      Double acrossUnits,
      Double acrossLocations,
      Double busiest,
      String state,
      long people) {}

  /**
   * An emergent community over four weeks.
   *
   * @param start first day of the four weeks
   * @param id the same as long as it lives
   * @param status BORN, GROWN, SHRUNK, STEADY, MERGED, SPLIT or FADED
   * @param people members; of a faded one when last seen
   * @param units units that five or more of them are in
   * @param prescribed name of the prescribed group that is most like it; null if none is, or if its
   *     name is not public
   * @param overlap share of the members of both together who are in both; null if none is
   * @param themes what its members write about more than others
   */
  public record Community(
      LocalDate start,
      String id,
      String status,
      long people,
      int units,
      String prescribed,
      Double overlap,
      List<String> themes) {}

  /**
   * A number of the network of people over four weeks.
   *
   * @param group organisation, unit, or the official group it is about
   * @param start first day of the four weeks
   * @param metric name, as on its card
   * @param figure the number
   */
  public record Measure(Group group, LocalDate start, String metric, Figure figure) {}

  /**
   * How many of a group do good to others or are asked, over 90 days.
   *
   * @param group organisation or unit
   * @param kind STARTS, HELPS, ASKED or THANKS
   * @param deeds how often
   * @param champions who does so often and for many; null where fewer than five
   * @param people who does so at all
   * @param busiest share of the deeds by the five who did most; null where that would tell of few
   */
  public record Champions(
      Group group, String kind, long deeds, Long champions, long people, Double busiest) {}

  /**
   * Somebody to thank, who has agreed to be named.
   *
   * @param name to show
   * @param kinds what for: STARTS, HELPS, THANKS
   * @param topics what they know
   */
  public record Thanked(String name, List<String> kinds, List<String> topics) {}
}
