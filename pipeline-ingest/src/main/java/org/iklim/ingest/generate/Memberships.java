// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Accounts and memberships: the network opens two days before the start with all its groups,
 * accounts and most memberships; the rest follows when people come and go.
 */
final class Memberships {
  /** Share of memberships of communities of interest that begin some day after the opening. */
  private static final double LATER = 0.3;

  private static final double LEFT_AGAIN = 0.04;
  private static final int DAY_MILLIS = 86_400_000;

  private final CompanyPlan plan;
  private final Cast cast;
  private final WorkCalendar calendar;
  private final Numbers numbers;
  private final Chance chance;
  private final Map<Integer, List<Event>> byDay = new TreeMap<>();
  private final long opening;
  private long opened;

  Memberships(CompanyPlan plan, Cast cast, WorkCalendar calendar, Numbers numbers) {
    this.plan = plan;
    this.cast = cast;
    this.calendar = calendar;
    this.numbers = numbers;
    chance = Chance.of(plan.seed(), "memberships");
    opening = plan.dayMillis(-2);
  }

  /** Gives the events of the opening; plans all others. Call once, before {@link #of}. */
  void open(Timeline.Sink sink) throws IOException {
    for (Community community : cast.communities().all()) {
      Person steward = cast.person(community.audience().first());
      accept(sink, Event.groupProfile(community, steward, nextOpening()));
    }
    for (Person person : cast.people()) {
      openFor(person, sink);
    }
  }

  /** Events of a day, in no order. */
  List<Event> of(int day) {
    List<Event> events = byDay.remove(day);
    return events == null ? Collections.emptyList() : events;
  }

  /** Events that are planned for later days; call after {@link #open}. */
  long planned() {
    return byDay.values().stream().mapToLong(List::size).sum();
  }

  private void openFor(Person person, Timeline.Sink sink) throws IOException {
    Career career = person.career();
    boolean later = career.joinsLater();
    List<Event> first = new ArrayList<>();
    long moment = later ? calendar.moment(chance, person.location(), career.joined()) : 0;
    first.add(Event.personProfile(person, null, numbers.next(), later ? moment : nextOpening()));
    Community unit = cast.communities().of(person.unit());
    if (person.usesChat()) {
      Community chat = chatOf(person);
      if (chat != null) {
        first.add(
            Event.personProfile(person, chat, numbers.next(), later ? ++moment : nextOpening()));
      }
    }
    first.add(join(person, unit, later ? ++moment : nextOpening()));
    for (Community interest : cast.communities().interestsOf(person.index())) {
      int day = Math.max(0, career.joined()) + chance.below(plan.days());
      if (!interest.restricted() && chance.happens(LATER)) {
        if (career.covers(day) && day < plan.days()) {
          plan(day, join(person, interest, calendar.moment(chance, person.location(), day)));
        }
      } else {
        first.add(join(person, interest, later ? ++moment : nextOpening()));
        if (!interest.restricted() && chance.happens(LEFT_AGAIN)) {
          int goes = Math.max(0, career.joined()) + 1 + chance.below(plan.days());
          leave(person, interest, goes);
        }
      }
    }
    if (career.moves()) {
      leave(person, unit, career.moved());
      Community next = cast.communities().of(career.movedTo());
      plan(career.moved(), join(person, next, calendar.moment(chance, person.location(), career.moved())));
    }
    if (career.leaves()) {
      leave(person, unit, career.left() - 1);
    }
    for (Event event : first) {
      if (later) {
        plan(career.joined(), event);
      } else {
        accept(sink, event);
      }
    }
  }

  private Community chatOf(Person person) {
    Community first = cast.communities().of(person.unit());
    if (first.source() == Source.CHAT) {
      return first;
    }
    Unit next = person.career().moves() ? person.career().movedTo() : person.unit();
    Community second = cast.communities().of(next);
    return second.source() == Source.CHAT ? second : null;
  }

  private void leave(Person person, Community community, int day) {
    if (day < plan.days() && person.career().covers(day)) {
      long moment = calendar.moment(chance, person.location(), day);
      plan(day, Event.membership(Event.Kind.LEAVE, person, community, numbers.next(), moment));
    }
  }

  private Event join(Person person, Community community, long moment) {
    return Event.membership(Event.Kind.JOIN, person, community, numbers.next(), moment);
  }

  private void plan(int day, Event event) {
    byDay.computeIfAbsent(day, key -> new ArrayList<>()).add(event);
  }

  /** Moments of the opening: a few milliseconds apart, all within its day. */
  private long nextOpening() {
    return opening + opened++ * DAY_MILLIS / (8L * plan.people() + 20_000);
  }

  private static void accept(Timeline.Sink sink, Event event) throws IOException {
    sink.accept(new Timeline.Arrival(event, event.published, 0, false));
  }
}
