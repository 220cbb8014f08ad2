// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

/** Plans what happens to a message besides answers: likes, shares, follows, edits, deletion. */
final class Consequences {
  private static final double ROOT_LIKED = 0.5;
  private static final double COMMENT_LIKED = 0.22;
  private static final double SHARED = 0.04;
  private static final double WITHDRAWN = 0.02;
  private static final double FOLLOWED = 0.012;
  private static final double EDITED = 0.025;
  private static final double DELETED = 0.012;
  private static final double WIKI_EDITED = 0.6;
  private static final double MINUTE = 60_000;
  private static final long LONGEST = 14L * 24 * 60 * 60_000;

  /** Logarithmic distributions of likes per liked message; real ones have mean 2, median 1. */
  private static final double[] ROOT_LIKES = logarithmic(0.86, 60);

  private static final double[] COMMENT_LIKES = logarithmic(0.60, 60);

  private final Cast cast;
  private final WorkCalendar calendar;
  private final Delivery delivery;
  private final Numbers numbers;
  private final Chance chance;
  private final int[] likers = new int[ROOT_LIKES.length + 1];

  /**
   * Plans for a cast.
   *
   * @param stream name of the stream of chance
   */
  Consequences(
      CompanyPlan plan,
      Cast cast,
      WorkCalendar calendar,
      Delivery delivery,
      Numbers numbers,
      String stream) {
    this.cast = cast;
    this.calendar = calendar;
    this.delivery = delivery;
    this.numbers = numbers;
    chance = Chance.of(plan.seed(), stream);
  }

  /** Plans what follows from a message. */
  void of(Message message) {
    likes(message);
    if (message.isRoot() && chance.happens(SHARED)) {
      Person sharer = reactor(message);
      long moment = after(message.published, sharer, 240, 1.4);
      if (sharer.career().covers(calendar.day(sharer.location(), moment))) {
        delivery.send(Event.on(message, Event.Kind.SHARE, sharer, numbers.next(), moment));
      }
    }
    if (chance.happens(DELETED)) {
      long moment = after(message.published, message.author, 90, 1.6);
      delivery.send(Event.on(message, Event.Kind.DELETE, message.author, 0, moment));
    } else {
      edits(message);
    }
  }

  private void likes(Message message) {
    if (!chance.happens(message.isRoot() ? ROOT_LIKED : COMMENT_LIKED)) {
      return;
    }
    int wanted = 1 + chance.index(message.isRoot() ? ROOT_LIKES : COMMENT_LIKES);
    int given = 0;
    for (int draw = 0; draw < 2 * wanted + 2 && given < wanted; draw++) {
      Person liker = reactor(message);
      if (liker == message.author || hasLiked(liker, given)) {
        continue;
      }
      long moment = after(message.published, liker, 110, 1.5);
      if (!liker.career().covers(calendar.day(liker.location(), moment))) {
        continue;
      }
      likers[given++] = liker.index();
      Event like = Event.on(message, Event.Kind.LIKE, liker, numbers.next(), moment);
      if (delivery.send(like)) {
        followLike(like);
      }
    }
  }

  private void followLike(Event like) {
    if (chance.happens(WITHDRAWN)) {
      delivery.send(Event.undo(like, after(like.published, like.actor, 15, 1.3)));
    }
    if (like.message.isRoot() && chance.happens(FOLLOWED)) {
      long moment = after(like.published, like.actor, 5, 1);
      delivery.send(Event.follow(like.actor, like.message.author, numbers.next(), moment));
    }
  }

  private boolean hasLiked(Person person, int given) {
    for (int i = 0; i < given; i++) {
      if (likers[i] == person.index()) {
        return true;
      }
    }
    return false;
  }

  private void edits(Message message) {
    boolean wiki = message.act == Act.WIKI;
    if (!chance.happens(wiki ? WIKI_EDITED : EDITED)) {
      return;
    }
    int edits = wiki ? 1 + chance.below(3) : 1;
    long moment = message.published;
    for (int i = 1; i <= edits; i++) {
      moment = after(moment, message.author, wiki ? 600 : 12, 1.4);
      delivery.send(Event.on(message, Event.Kind.EDIT, message.author, i, moment));
    }
  }

  private Person reactor(Message message) {
    return cast.person(message.community.audience().reactor(chance));
  }

  private long after(long moment, Person person, double medianMinutes, double sigma) {
    long delay = 1000 + (long) (chance.logNormal(medianMinutes, sigma) * MINUTE);
    return calendar.settle(chance, person.location(), moment + Math.min(delay, LONGEST));
  }

  /** Running sums of p^k / k for k from 1 to most. */
  private static double[] logarithmic(double p, int most) {
    double[] weights = new double[most];
    double power = 1;
    for (int k = 1; k <= most; k++) {
      power *= p;
      weights[k - 1] = power / k;
    }
    return Chance.cumulative(weights);
  }
}
