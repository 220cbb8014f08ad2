// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

import java.util.List;

/** Plans the threads of a day, with all that follows from them. */
final class Conversations {
  /** Draws of an author before a thread is given up: who is gone or fading is passed over. */
  private static final int DRAWS = 12;

  private static final double FORUM = 0.6;
  private static final double[] ACTS = Chance.cumulative(0.30, 0.53, 0.06, 0.04, 0.07);
  private static final Act[] ROOT_ACTS = {Act.ASK, Act.SAY, Act.NEWS, Act.WIKI, Act.FILE};

  private final CompanyPlan plan;
  private final Cast cast;
  private final WorkCalendar calendar;
  private final List<Incident> incidents;
  private final double threadsProposedADay;
  private final Chance chance;
  private final Numbers numbers;
  private final Delivery delivery;
  private final Replies replies;
  private final Consequences consequences;

  /**
   * Plans for a cast.
   *
   * @param threadsProposedADay threads that would be started on a day without season or holiday
   */
  Conversations(
      CompanyPlan plan,
      Cast cast,
      WorkCalendar calendar,
      List<Incident> incidents,
      double threadsProposedADay,
      Delivery delivery,
      Numbers numbers) {
    this.plan = plan;
    this.cast = cast;
    this.calendar = calendar;
    this.incidents = incidents;
    this.threadsProposedADay = threadsProposedADay;
    this.delivery = delivery;
    this.numbers = numbers;
    chance = Chance.of(plan.seed(), "threads");
    consequences = new Consequences(plan, cast, calendar, delivery, numbers, "consequences");
    replies = new Replies(plan, cast, calendar, delivery, numbers, consequences, "replies");
  }

  /** Plans all threads that start on a day. */
  void planDay(int day) {
    double[] seasons = new double[Function.values().length];
    for (Function function : Function.values()) {
      seasons[function.ordinal()] = Seasons.of(function, plan.date(day)) / Seasons.HIGHEST;
    }
    int proposals = chance.poisson(threadsProposedADay * Seasons.HIGHEST);
    for (int i = 0; i < proposals; i++) {
      Person author = author(0, cast.people().size(), day);
      if (author != null) {
        Function function = author.unitOn(day).function();
        double season = function == null ? 1 / Seasons.HIGHEST : seasons[function.ordinal()];
        if (chance.happens(season * calendar.presence(author.location(), day))) {
          start(author, community(author, day), null, day);
        }
      }
    }
    for (Incident incident : incidents) {
      planIncident(incident, day);
    }
  }

  private void planIncident(Incident incident, int day) {
    double expected =
        incident.threadsOn(day) * Math.max(0.2, calendar.presence(incident.unit().home(), day));
    int threads = expected > 0 ? chance.poisson(expected) : 0;
    for (int i = 0; i < threads; i++) {
      Person author = author(incident.unit().from(), incident.unit().to(), day);
      if (author != null) {
        Community community = cast.communities().of(incident.unit());
        start(author, community, incident, day);
      }
    }
  }

  private Person author(int from, int to, int day) {
    for (int draw = 0; draw < DRAWS; draw++) {
      Person person = cast.person(cast.communities().writing().draw(chance, from, to));
      if (chance.happens(person.career().presence(day))) {
        return person;
      }
    }
    return null;
  }

  private Community community(Person author, int day) {
    Communities communities = cast.communities();
    double where = chance.unit();
    Community community;
    List<Community> interests = communities.interestsOf(author.index());
    if (where < 0.12) {
      community = communities.company();
    } else if (where < 0.20) {
      community = communities.of(author.location());
    } else if (where < 0.50 && !interests.isEmpty()) {
      community = interests.get(chance.below(interests.size()));
    } else if (where < 0.80) {
      community = communities.of(author.unitOn(day));
    } else {
      community = communities.above(author.unitOn(day));
    }
    return community.admits(author.index()) ? community : communities.company();
  }

  private void start(Person author, Community community, Incident incident, int day) {
    long moment = calendar.moment(chance, author.location(), day);
    Topic topic = incident == null ? community.topics().draw(chance) : incident.kind().topic();
    Act act = incident == null ? act(community, topic) : Act.SAY;
    boolean forum = act == Act.ASK && chance.happens(FORUM) && community.source() == Source.NETWORK;
    Person mentioned = null;
    if (chance.happens(0.05)) {
      mentioned = cast.person(community.audience().writer(chance));
    }
    Message root =
        new Message(
            numbers.next(),
            null,
            community,
            author,
            moment,
            act,
            forum,
            topic,
            Cast.language(chance, author),
            incident,
            mentioned == author ? null : mentioned,
            chance.nextLong());
    if (delivery.send(Event.create(root))) {
      consequences.of(root);
      replies.to(root);
    }
  }

  private Act act(Community community, Topic topic) {
    Act act = ROOT_ACTS[chance.index(ACTS)];
    boolean praise = topic == Topic.RECOGNITION && act == Act.ASK;
    boolean chat = community.source() == Source.CHAT && (act == Act.NEWS || act == Act.WIKI);
    return praise || chat ? Act.SAY : act;
  }
}
