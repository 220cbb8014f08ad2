// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.ties;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.iklim.analytics.people.PeopleAsOf;
import org.iklim.schemas.tables.Accounts;
import org.iklim.schemas.tables.Memberships;
import org.iklim.schemas.tables.Messages;
import org.iklim.schemas.tables.Reactions;
import org.iklim.schemas.tables.Replies;
import org.iklim.schemas.tables.Threads;

/**
 * Ties between people.
 *
 * @param rules what makes a tie
 * @param people persons and their units over time
 * @param periods the periods to build
 */
public record Ties(TieRules rules, PeopleAsOf people, FourWeeks periods) {
  /**
   * What the ties are made from, each table whole or at least the days of {@link FourWeeks#around}.
   *
   * @param replies network.replies
   * @param threads network.threads
   * @param messages activity.messages
   * @param reactions activity.reactions
   * @param likeable activity.messages, all that likes of these days may be about
   * @param memberships activity.memberships
   */
  public record Sources(
      Dataset<Row> replies,
      Dataset<Row> threads,
      Dataset<Row> messages,
      Dataset<Row> reactions,
      Dataset<Row> likeable,
      Dataset<Row> memberships) {}

  /**
   * One row per pair of people and four weeks.
   *
   * <p>Reads: the tables of {@link Sources}, and people.
   *
   * <p>Gives: network.ties of the periods. Weight is what comments, mentions and likes of a tie's
   * size and shared threads weigh, each act by its age; reciprocity the smaller over the larger
   * direction; strength weight / (weight + 2) · (1 + reciprocity) / 2. Being in the same group is
   * counted and weighs nothing, else prescribed groups would look like emergent ones.
   *
   * <p>Drops: pairs that only share a group; what {@link Acts} drops.
   *
   * <p>Units: weights in comments written on the last day.
   */
  public Dataset<Row> from(Sources sources) {
    NumberedPeople numbers = NumberedPeople.of(keys(sources), people);
    NumberedPeriods weeks = new NumberedPeriods(periods);
    Dataset<Row> acts =
        Acts.replies(sources.replies())
            .unionByName(Acts.mentions(sources.messages(), people))
            .unionByName(Acts.reactions(sources.reactions(), sources.likeable(), people));
    SharedPlaces places = new SharedPlaces(rules, weeks, numbers);
    Dataset<Row> parts =
        new ActParts(rules, weeks, numbers)
            .from(acts)
            .union(places.threads(sources.threads()))
            .union(places.groups(sources.memberships(), people));
    return new TieRows(weeks, numbers).from(parts);
  }

  /** Everybody whom a tie may be about; an account without a profile is a person itself. */
  private Dataset<Row> keys(Sources sources) {
    return Stream.of(
            people.persons().select(Accounts.PERSON_KEY),
            sources.replies().select(Replies.FROM_PERSON_KEY),
            sources.replies().select(Replies.TO_PERSON_KEY),
            sources.threads().select(explode(col(Threads.PARTICIPANT_KEYS))),
            sources.messages().select(Messages.ACTOR_KEY),
            sources.messages().select(explode(col(Messages.MENTIONS))),
            sources.reactions().select(Reactions.ACTOR_KEY),
            sources.likeable().select(Messages.ACTOR_KEY),
            sources.memberships().select(Memberships.ACTOR_KEY))
        .reduce(Dataset::union)
        .orElseThrow();
  }
}
