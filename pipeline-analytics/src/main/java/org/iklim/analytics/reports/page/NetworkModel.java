// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports.page;

import java.time.LocalDate;
import java.util.List;

/**
 * The published rows that a page tells from who knows what, and who works with whom.
 *
 * @param topics what is asked and whether somebody knows it
 * @param communities emergent communities, by four weeks
 */
public record NetworkModel(List<Topic> topics, List<Community> communities) {
  /** Nothing was published. */
  public static final NetworkModel NONE = new NetworkModel(List.of(), List.of());

  /** Copies the lists, so that a page cannot change while it is written. */
  public NetworkModel {
    topics = List.copyOf(topics);
    communities = List.copyOf(communities);
  }

  /**
   * A topic.
   *
   * @param name its name
   * @param questions questions of the last 90 days
   * @param answered share of them with an answer by somebody else; null without questions
   * @param acrossUnits share of the answers that went to another unit; null where unknown
   * @param state COVERED, FRAGILE, OPEN or QUIET
   * @param people distinct people who asked or answered
   */
  public record Topic(
      String name,
      long questions,
      Double answered,
      Double acrossUnits,
      String state,
      long people) {}

  /**
   * An emergent community over four weeks.
   *
   * @param start first day of the four weeks
   * @param id the same as long as it lives
   * @param status BORN, GROWN, SHRUNK, STEADY, MERGED or SPLIT
   * @param people members
   * @param units units that five or more of them are in
   * @param prescribed name of the prescribed group that is most like it; null if none is
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
}
