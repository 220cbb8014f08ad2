// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.Serializable;
import java.util.Arrays;

/**
 * Who has shown how much on which topics, by set of topics that come together: all that is about
 * the very same topics borders on another topic alike. This is what the ranking on one topic needs
 * of all the others, 28 bytes a person and set.
 */
final class TopicSets implements Serializable {
  private static final long serialVersionUID = 1;

  private final int people;
  private final int[] topicSizes;
  private final int[][] topics;
  private final int[] pieces;

  /** Set s has the places from begins[s] to begins[s + 1], one for each person. */
  private final int[] begins;

  private final int[] person;
  private final TopicSums sums;

  TopicSets(NumberedHelp help, WeighedHelp weighed, TopicIndex index) {
    people = help.people().length;
    topicSizes = index.sizes();
    topics = index.sets().toArray(int[][]::new);
    pieces = new int[topics.length];
    begins = new int[topics.length + 1];
    int[] bySet = index.bySet();
    int[] placeOf = new int[help.size()];
    IntArrayList persons = new IntArrayList();
    int[] lastPlace = new int[people];
    Arrays.fill(lastPlace, -1);
    for (int i : bySet) {
      int set = index.setOf(i);
      pieces[set]++;
      int helper = help.helper(i);
      if (helper != NumberedHelp.NOBODY) {
        // Sets come one after the other: the begin of this one is where the last one ended.
        if (lastPlace[helper] < begins[set]) {
          lastPlace[helper] = persons.size();
          persons.add(helper);
        }
        placeOf[i] = lastPlace[helper];
      }
      begins[set + 1] = persons.size();
    }
    person = persons.toIntArray();
    sums = new TopicSums(person.length);
    for (int i : bySet) {
      if (help.helper(i) != NumberedHelp.NOBODY) {
        sums.add(placeOf[i], weighed.weight(i), weighed.trials(i), weighed.helpful(i));
      }
    }
  }

  /**
   * What borders on a topic, by person: each piece times the cosine of the topic and the one of its
   * own that comes with it most.
   *
   * @param share what evidence on a topic that always comes with this one counts for
   */
  TopicSums near(int topic, double share) {
    TopicSums near = new TopicSums(people);
    double[] cosine = cosines(topic);
    for (int set = 0; set < topics.length; set++) {
      double closest = contains(set, topic) ? 0 : closest(set, cosine);
      if (closest > 0) {
        for (int place = begins[set]; place < begins[set + 1]; place++) {
          near.add(person[place], sums, place, closest * share);
        }
      }
    }
    return near;
  }

  /** Cosine of a topic's evidence and that of each other. */
  private double[] cosines(int topic) {
    double[] together = new double[topicSizes.length];
    for (int set = 0; set < topics.length; set++) {
      if (contains(set, topic)) {
        for (int other : topics[set]) {
          together[other] += pieces[set];
        }
      }
    }
    for (int other = 0; other < together.length; other++) {
      if (together[other] > 0) {
        together[other] /= Math.sqrt((double) topicSizes[topic] * topicSizes[other]);
      }
    }
    return together;
  }

  private double closest(int set, double[] cosine) {
    double closest = 0;
    for (int topic : topics[set]) {
      closest = Math.max(closest, cosine[topic]);
    }
    return closest;
  }

  private boolean contains(int set, int topic) {
    for (int other : topics[set]) {
      if (other == topic) {
        return true;
      }
    }
    return false;
  }
}
