// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The circles of a company and what becomes of them: for every 600 people two that merge, one that
 * splits, one that is born, one that fades and one that stays as it is.
 *
 * <p>Circles are drawn from quiet people: who talks with everybody belongs to no circle in
 * particular.
 */
final class Circles {
  private static final int PEOPLE_PER_SET = 600;
  private static final int FEWEST_PEOPLE = 300;

  /** Weeks before the first and after the last change, so that there is something to compare. */
  private static final int CALM_WEEKS = 6;

  /** A circle is only missed some weeks after it has fallen silent. */
  private static final int CALM_WEEKS_AFTER_FADING = 11;

  private static final int FEWEST_WEEKS = CALM_WEEKS + CALM_WEEKS_AFTER_FADING + 3;
  private static final int SMALLEST = 10;
  private static final int LARGEST = 14;

  /** Groups of people that a set is made of. */
  private static final int PEOPLE_DRAWS = 7;

  /** Shares of people, by how much they write, between whom circles are drawn. */
  private static final double QUIETEST = 0.15;

  private static final double BUSIEST = 0.8;

  private final CompanyPlan plan;
  private final Cast cast;
  private final Chance chance;
  private final int[] quiet;
  private final List<Circle> all = new ArrayList<>();
  private final List<CircleChange> changes = new ArrayList<>();
  private int drawn;

  private Circles(CompanyPlan plan, Cast cast) {
    this.plan = plan;
    this.cast = cast;
    chance = Chance.of(plan.seed(), "circles");
    quiet = quiet(cast);
    chance.shuffle(quiet);
  }

  /** Draws the circles of a company; none in a small one or a short plan. */
  static Circles draw(CompanyPlan plan, Cast cast) {
    Circles circles = new Circles(plan, cast);
    boolean enough = plan.people() >= FEWEST_PEOPLE && plan.weeks() >= FEWEST_WEEKS;
    int sets = enough ? Math.max(1, plan.people() / PEOPLE_PER_SET) : 0;
    for (int set = 0;
        set < sets && circles.drawn + PEOPLE_DRAWS * LARGEST <= circles.quiet.length;
        set++) {
      circles.drawSet();
    }
    return circles;
  }

  /** All circles, by number. */
  List<Circle> all() {
    return all;
  }

  /** What becomes of them, by day. */
  List<CircleChange> changes() {
    return changes.stream().sorted(Comparator.comparingInt(CircleChange::day)).toList();
  }

  private void drawSet() {
    int end = plan.days();
    int merging = changeDay(CALM_WEEKS);
    Circle one = add(people(), 0, merging);
    Circle other = add(people(), 0, merging);
    Circle both = add(concat(one.members(), other.members()), merging, end);
    changes.add(
        new CircleChange(CircleChange.Kind.MERGED, merging, List.of(one, other), List.of(both)));
    int splitting = changeDay(CALM_WEEKS);
    int[] left = people();
    int[] right = people();
    Circle whole = add(concat(left, right), 0, splitting);
    List<Circle> parts = List.of(add(left, splitting, end), add(right, splitting, end));
    changes.add(new CircleChange(CircleChange.Kind.SPLIT, splitting, List.of(whole), parts));
    int birth = changeDay(CALM_WEEKS);
    Circle born = add(people(), birth, end);
    changes.add(new CircleChange(CircleChange.Kind.BORN, birth, List.of(), List.of(born)));
    int fading = changeDay(CALM_WEEKS_AFTER_FADING);
    Circle faded = add(people(), 0, fading);
    changes.add(new CircleChange(CircleChange.Kind.FADED, fading, List.of(faded), List.of()));
    add(people(), 0, end);
  }

  private int changeDay(int calmWeeksAfter) {
    return 7 * chance.between(CALM_WEEKS, plan.weeks() - calmWeeksAfter);
  }

  /** People who are in no circle yet. */
  private int[] people() {
    int size = chance.between(SMALLEST, LARGEST);
    drawn += size;
    return Arrays.copyOfRange(quiet, drawn - size, drawn);
  }

  private Circle add(int[] people, int from, int to) {
    int[] members = people.clone();
    Arrays.sort(members);
    Topic[] topics = Topic.values();
    TopicMix mix =
        TopicMix.of(topics[chance.below(topics.length)], topics[chance.below(topics.length)]);
    Weights alike = new Weights(members.length, place -> 1);
    Audience audience = new Audience.OfList(members, alike, alike);
    Community home = cast.communities().company().among(audience, mix);
    Circle circle = new Circle(all.size() + 1, members, from, to, home);
    all.add(circle);
    return circle;
  }

  /** People of no rank who stay where they are, write neither hardly ever nor a lot, no experts. */
  private static int[] quiet(Cast cast) {
    Weights writing = cast.communities().writing();
    int[] byWriting =
        IntStream.range(0, cast.people().size())
            .boxed()
            .sorted(Comparator.comparingDouble(person -> writing.sum(person, person + 1)))
            .mapToInt(Integer::intValue)
            .toArray();
    int from = (int) (QUIETEST * byWriting.length);
    int to = (int) (BUSIEST * byWriting.length);
    return Arrays.stream(byWriting, from, to).filter(p -> isFree(cast, cast.person(p))).toArray();
  }

  private static boolean isFree(Cast cast, Person person) {
    Career career = person.career();
    boolean stays = !career.joinsLater() && !career.leaves() && !career.fades() && !career.moves();
    return stays
        && !person.isHead()
        && !person.isSilent()
        && Arrays.stream(Topic.values()).allMatch(t -> cast.experts().on(t, person) == null);
  }

  private static int[] concat(int[] some, int[] others) {
    return IntStream.concat(Arrays.stream(some), Arrays.stream(others)).toArray();
  }
}
