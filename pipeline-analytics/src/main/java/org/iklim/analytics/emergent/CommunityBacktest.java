// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.emergent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.iklim.analytics.ties.FourWeeks;

/**
 * Compares what network.communities tells with what is known to have happened to circles of people.
 *
 * <p>A report is about people if they are more than half of the community's members (of one that
 * has faded: of those it had when last seen). A change is found if a report of its kind is about
 * its people and comes in time; a report of a change is right if such a change was.
 */
public final class CommunityBacktest {
  /** The four weeks fill week by week, so that a change is seen up to so much later. */
  public static final int LAG_WEEKS = 4;

  /** What is gone is told when it has left the four weeks, with the answers that still came. */
  public static final int FADING_LAG_WEEKS = LAG_WEEKS + CommunityTracker.PATIENCE_WEEKS + 2;

  private final List<Circle> circles;
  private final List<Change> changes;

  /** Rows by period, as they were told. */
  private final TreeMap<LocalDate, List<Told>> told = new TreeMap<>();

  private final List<Told> reports = new ArrayList<>();

  /** What can happen. */
  public enum Kind {
    MERGED,
    SPLIT,
    BORN,
    FADED
  }

  /**
   * People who are known to have talked with one another.
   *
   * @param from first day
   * @param to last day
   */
  public record Circle(LocalDate from, LocalDate to, Set<String> people) {}

  /**
   * Something that is known to have happened.
   *
   * @param day first day on which it was so
   * @param people whom it concerned
   */
  public record Change(Kind kind, LocalDate day, Set<String> people) {}

  /**
   * A row of network.communities.
   *
   * @param start first day of the four weeks
   * @param members none if it has faded
   */
  public record Told(LocalDate start, String id, String status, List<String> members) {}

  /**
   * How well one kind of change is told.
   *
   * @param changes that happened
   * @param found of these
   * @param reports told that are about people of circles, after the first four weeks
   * @param right of these
   */
  public record Score(int changes, int found, int reports, int right) {
    /** Both together. */
    public Score and(Score other) {
      return new Score(
          changes + other.changes,
          found + other.found,
          reports + other.reports,
          right + other.right);
    }

    /** Share found, 0 to 1. */
    public double recall() {
      return changes == 0 ? 1 : (double) found / changes;
    }

    /** Share right, 0 to 1. */
    public double precision() {
      return reports == 0 ? 1 : (double) right / reports;
    }
  }

  /**
   * Whether people keep the identity of their community while nothing happens to their circle.
   *
   * @param seen people of circles in a community, each period but the last
   * @param kept of these, in a community of the same identity in the next period
   */
  public record Identity(long seen, long kept) {
    /** Both together. */
    public Identity and(Identity other) {
      return new Identity(seen + other.seen, kept + other.kept);
    }

    /** Share kept, 0 to 1. */
    public double share() {
      return seen == 0 ? 1 : (double) kept / seen;
    }
  }

  /**
   * Compares.
   *
   * @param rows any order
   */
  public CommunityBacktest(List<Circle> circles, List<Change> changes, Collection<Told> rows) {
    this.circles = List.copyOf(circles);
    this.changes = List.copyOf(changes);
    rows.forEach(row -> told.computeIfAbsent(row.start(), s -> new ArrayList<>()).add(row));
    Map<String, List<String>> lastMembers = new HashMap<>();
    told.values().stream()
        .flatMap(List::stream)
        .forEach(
            row -> {
              boolean gone = row.members().isEmpty();
              List<String> members =
                  gone ? lastMembers.getOrDefault(row.id(), List.of()) : row.members();
              lastMembers.put(row.id(), members);
              reports.add(new Told(row.start(), row.id(), row.status(), members));
            });
  }

  /** How well a kind of change is told. */
  public Score score(Kind kind) {
    List<Change> wanted = changes.stream().filter(change -> change.kind() == kind).toList();
    List<Told> given =
        reports.stream().filter(report -> report.status().equals(kind.name())).toList();
    List<Told> aboutCircles =
        given.stream().filter(this::isAfterTheBeginning).filter(this::isAboutCircles).toList();
    return new Score(
        wanted.size(),
        (int) wanted.stream().filter(c -> given.stream().anyMatch(r -> tells(r, c))).count(),
        aboutCircles.size(),
        (int)
            aboutCircles.stream().filter(r -> wanted.stream().anyMatch(c -> tells(r, c))).count());
  }

  /** Changes of a kind that no report tells. */
  public List<Change> missed(Kind kind) {
    return changes.stream()
        .filter(change -> change.kind() == kind)
        .filter(change -> reports.stream().noneMatch(r -> isOf(r, kind) && tells(r, change)))
        .toList();
  }

  /** Reports about people of circles that no change explains, after the first four weeks. */
  public List<Told> unexplained(Kind kind) {
    return reports.stream()
        .filter(report -> isOf(report, kind))
        .filter(report -> isAfterTheBeginning(report) && isAboutCircles(report))
        .filter(r -> changes.stream().noneMatch(c -> c.kind() == kind && tells(r, c)))
        .toList();
  }

  /** How far people keep the identity of their community in periods wholly within their circle. */
  public Identity identity() {
    long seen = 0;
    long kept = 0;
    for (LocalDate start : told.headMap(told.lastKey()).keySet()) {
      LocalDate next = start.plusWeeks(1);
      Map<String, String> now = idOf(told.get(start));
      Map<String, String> then = idOf(told.getOrDefault(next, List.of()));
      for (Circle circle : circles) {
        boolean within =
            !circle.from().isAfter(start)
                && !next.plusDays(FourWeeks.DAYS - 1).isAfter(circle.to());
        if (within) {
          List<String> found = circle.people().stream().filter(now::containsKey).toList();
          seen += found.size();
          kept += found.stream().filter(p -> now.get(p).equals(then.get(p))).count();
        }
      }
    }
    return new Identity(seen, kept);
  }

  private static Map<String, String> idOf(List<Told> rows) {
    Map<String, String> ids = new HashMap<>();
    rows.forEach(row -> row.members().forEach(person -> ids.put(person, row.id())));
    return ids;
  }

  private static boolean isOf(Told report, Kind kind) {
    return report.status().equals(kind.name());
  }

  /** In the first periods everything is born. */
  private boolean isAfterTheBeginning(Told report) {
    return !report.start().isBefore(told.firstKey().plusWeeks(LAG_WEEKS));
  }

  private boolean isAboutCircles(Told report) {
    Set<String> people = new HashSet<>();
    Stream.concat(circles.stream().map(Circle::people), changes.stream().map(Change::people))
        .forEach(people::addAll);
    return isAbout(report, people);
  }

  private static boolean isAbout(Told report, Set<String> people) {
    long common = report.members().stream().filter(people::contains).count();
    return 2 * common > report.members().size();
  }

  private static boolean tells(Told report, Change change) {
    int lag = change.kind() == Kind.FADED ? FADING_LAG_WEEKS : LAG_WEEKS;
    LocalDate lastWeek = FourWeeks.lastWeek(report.start());
    return !lastWeek.isBefore(change.day())
        && !lastWeek.isAfter(change.day().plusWeeks(lag))
        && isAbout(report, change.people());
  }
}
