// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

/**
 * Plans the threads of circles: among their members only, everybody as often as any other. It has
 * streams of chance of its own, so that the rest of the company talks as it would without them.
 */
final class CircleTalk {
  /** Threads of a member and week at the usual number of events. */
  private static final double THREADS_PER_MEMBER_WEEK = 0.2;

  /** Usual days of talk in a week: the sum of the shape of the weekdays. */
  private static final double DAYS_PER_WEEK = 5;

  private final Cast cast;
  private final WorkCalendar calendar;
  private final Circles circles;
  private final double threadsPerMemberDay;
  private final Delivery delivery;
  private final Numbers numbers;
  private final Chance chance;
  private final Replies replies;
  private final Consequences consequences;

  CircleTalk(
      CompanyPlan plan,
      Cast cast,
      WorkCalendar calendar,
      Circles circles,
      Timeline timeline,
      Numbers numbers) {
    this.cast = cast;
    this.calendar = calendar;
    this.circles = circles;
    this.numbers = numbers;
    threadsPerMemberDay = threadsPerMemberWeek(plan) / DAYS_PER_WEEK;
    chance = Chance.of(plan.seed(), "circle-threads");
    delivery = new Delivery(timeline, plan, "circle-delivery");
    consequences = new Consequences(plan, cast, calendar, delivery, numbers, "circle-consequences");
    replies = new Replies(plan, cast, calendar, delivery, numbers, consequences, "circle-replies");
  }

  /** Plans all threads of circles that start on a day. */
  void planDay(int day) {
    for (Circle circle : circles.all()) {
      if (circle.talksOn(day)) {
        double expected =
            threadsPerMemberDay
                * circle.members().length
                * calendar.presence(Location.JAKARTA, day);
        for (int threads = chance.poisson(expected); threads > 0; threads--) {
          start(circle, day);
        }
      }
    }
  }

  /** Threads of all circles from the first to the last day. */
  static double threads(CompanyPlan plan, Circles circles) {
    double memberDays =
        circles.all().stream().mapToDouble(c -> (double) c.members().length * c.days()).sum();
    return threadsPerMemberWeek(plan) * memberDays / 7;
  }

  private static double threadsPerMemberWeek(CompanyPlan plan) {
    double eventsPerPersonWeek =
        plan.events().isPresent()
            ? plan.events().getAsLong() / ((double) plan.people() * plan.weeks())
            : plan.eventsPerPersonWeek();
    return THREADS_PER_MEMBER_WEEK
        * eventsPerPersonWeek
        / CompanyPlan.DEFAULT_EVENTS_PER_PERSON_WEEK;
  }

  private void start(Circle circle, int day) {
    Person author = cast.person(circle.home().audience().writer(chance));
    Message root =
        new Message(
            numbers.next(),
            null,
            circle.home(),
            author,
            calendar.moment(chance, author.location(), day),
            Act.SAY,
            false,
            circle.home().topics().draw(chance),
            Cast.language(chance, author),
            null,
            null,
            chance.nextLong());
    if (delivery.send(Event.create(root))) {
      consequences.of(root);
      replies.to(root);
    }
  }
}
