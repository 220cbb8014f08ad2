// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

import java.util.ArrayList;
import java.util.List;

/**
 * Plans the comments of a thread: how many, by whom, when, and which answer is accepted.
 *
 * <p>Sizes and participants follow real communities (see docs/generate.md).
 */
final class Replies {
  private static final double MEDIAN_SIZE = 3.8;
  private static final double SIZE_SIGMA = 1.06;

  /** Some threads stir everybody up; they make the long tail. */
  private static final double STIRRING = 0.06;

  private static final double STIRRED = 3.5;
  private static final int LARGEST_THREAD = 600;
  private static final double RETURNING = 0.52;
  private static final double EXPERT_ANSWERS = 0.6;
  private static final double HEAD_ANSWERS = 0.12;
  private static final double UPSET = 0.75;
  private static final double ACCEPTED = 0.62;
  private static final double BY_EXPERT = 0.85;
  private static final int DRAWS = 12;
  private static final double MINUTE = 60_000;
  private static final long LONGEST = 14L * 24 * 60 * 60_000;

  private final CompanyPlan plan;
  private final Cast cast;
  private final WorkCalendar calendar;
  private final Delivery delivery;
  private final Numbers numbers;
  private final Consequences consequences;
  private final Chance chance;

  /** Messages of the thread at hand. */
  private final List<Message> thread = new ArrayList<>();

  private Message bestByExpert;
  private Message bestByOther;

  /**
   * Plans for a cast.
   *
   * @param stream name of the stream of chance
   */
  Replies(
      CompanyPlan plan,
      Cast cast,
      WorkCalendar calendar,
      Delivery delivery,
      Numbers numbers,
      Consequences consequences,
      String stream) {
    this.plan = plan;
    this.cast = cast;
    this.calendar = calendar;
    this.delivery = delivery;
    this.numbers = numbers;
    this.consequences = consequences;
    chance = Chance.of(plan.seed(), stream);
  }

  /** Plans the comments that follow a thread's first message. */
  void to(Message root) {
    thread.clear();
    thread.add(root);
    bestByExpert = null;
    bestByOther = null;
    int size = size();
    long moment = root.published;
    while (thread.size() < size) {
      double median = thread.size() == 1 ? 40 : 22;
      moment += 1000 + (long) (chance.logNormal(median, 1.75) * MINUTE);
      Person author = author(root, moment);
      if (author == null || moment - root.published > LONGEST) {
        break;
      }
      moment = calendar.settle(chance, author.location(), moment);
      if (!author.career().covers(calendar.day(author.location(), moment))) {
        break;
      }
      Message comment = comment(root, author, moment);
      if (!delivery.send(Event.create(comment))) {
        break;
      }
      thread.add(comment);
      rate(comment);
      consequences.of(comment);
    }
    accept(root);
  }

  private int size() {
    double size = chance.logNormal(MEDIAN_SIZE, SIZE_SIGMA);
    double stirred = chance.happens(STIRRING) ? size * STIRRED : size;
    return (int) Math.min(LARGEST_THREAD, Math.floor(stirred + 0.5));
  }

  private Person author(Message root, long moment) {
    Person last = thread.get(thread.size() - 1).author;
    int day = Math.min(plan.days() - 1, calendar.day(root.author.location(), moment));
    for (int draw = 0; draw < DRAWS; draw++) {
      Person person = candidate(root);
      boolean here = chance.happens(person.career().presence(day));
      boolean admitted = root.community.admits(person.index());
      if (here && admitted && person != last && !person.isSilent()) {
        return person;
      }
    }
    return null;
  }

  private Person candidate(Message root) {
    boolean unanswered = root.act == Act.ASK && bestByExpert == null;
    if (unanswered && chance.happens(EXPERT_ANSWERS)) {
      List<Expert> experts = cast.experts().on(root.topic);
      if (!experts.isEmpty()) {
        Person expert = experts.get(chance.below(experts.size())).person();
        if (expert != root.author && root.community.admits(expert.index())) {
          return expert;
        }
      }
    }
    if (root.act == Act.ASK
        && root.community.kind() == Community.Kind.UNIT
        && chance.happens(HEAD_ANSWERS)) {
      return cast.person(root.author.unit().from());
    }
    if (thread.size() > 1 && chance.happens(RETURNING)) {
      return thread.get(chance.below(thread.size())).author;
    }
    if (root.incident != null && chance.happens(UPSET)) {
      Unit unit = root.incident.unit();
      return cast.person(cast.communities().writing().draw(chance, unit.from(), unit.to()));
    }
    return cast.person(root.community.audience().writer(chance));
  }

  private Message comment(Message root, Person author, long moment) {
    Message parent = parent();
    Act act = act(root, author);
    boolean upset =
        root.incident != null
            && root.incident.unit().holds(author.index())
            && chance.happens(UPSET);
    Person mentioned = parent.author != author && chance.happens(0.06) ? parent.author : null;
    return new Message(
        numbers.next(),
        parent,
        root.community,
        author,
        moment,
        upset ? Act.COMMENT : act,
        false,
        root.topic,
        language(root, author),
        upset ? root.incident : null,
        mentioned,
        chance.nextLong());
  }

  /** Mostly the first message is answered, else the last one, else any. */
  private Message parent() {
    double to = chance.unit();
    if (to < 0.55) {
      return thread.get(0);
    }
    return to < 0.85 ? thread.get(thread.size() - 1) : thread.get(chance.below(thread.size()));
  }

  private Act act(Message root, Person author) {
    if (author == root.author) {
      return chance.happens(0.4) ? Act.ACKNOWLEDGE : Act.COMMENT;
    }
    if (root.act == Act.ASK) {
      boolean knows = cast.experts().on(root.topic, author) != null;
      boolean answered = bestByExpert != null || bestByOther != null;
      if (chance.happens(knows ? 0.95 : answered ? 0.2 : 0.45)) {
        return Act.ANSWER;
      }
    }
    return chance.happens(0.8) ? Act.COMMENT : Act.ACKNOWLEDGE;
  }

  private Language language(Message root, Person author) {
    if (author.language() == Language.ENGLISH && chance.happens(0.85)) {
      return Language.ENGLISH;
    }
    return chance.happens(0.6) ? root.language : Cast.language(chance, author);
  }

  private void rate(Message comment) {
    if (comment.act == Act.ANSWER) {
      if (cast.experts().on(comment.topic, comment.author) != null) {
        bestByExpert = bestByExpert == null ? comment : bestByExpert;
      } else if (bestByOther == null) {
        bestByOther = comment;
      }
    }
  }

  private void accept(Message root) {
    boolean answered = bestByExpert != null || bestByOther != null;
    if (!root.forumQuestion || !answered || !chance.happens(ACCEPTED)) {
      return;
    }
    boolean byExpert = bestByOther == null || (bestByExpert != null && chance.happens(BY_EXPERT));
    Message best = byExpert ? bestByExpert : bestByOther;
    long moment = best.published + 1000 + (long) (chance.logNormal(90, 1.2) * MINUTE);
    moment = calendar.settle(chance, root.author.location(), moment);
    delivery.send(Event.on(best, Event.Kind.ACCEPT, root.author, numbers.next(), moment));
  }
}
