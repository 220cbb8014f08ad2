// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import java.io.Serializable;
import org.iklim.analytics.graph.CsrBuilder;
import org.iklim.analytics.graph.CsrGraph;
import org.iklim.analytics.statistics.CredibleInterval;

/**
 * What the ranking on every topic needs to know of the whole company: the same for all topics, and
 * small, so that each executor gets it once.
 *
 * @param model the formula
 * @param people names of those who help or are helped, sorted; elsewhere they are numbers
 * @param graph asker → helper, weighted by fair, faded help
 * @param everything sums of all evidence by person
 * @param sets the same by person and topics that come together
 * @param quality of answers, with the mean of all as its prior
 */
@SuppressWarnings("ArrayRecordComponent")
record CompanyHelp(
    ExpertModel model,
    String[] people,
    CsrGraph graph,
    TopicSums everything,
    TopicSets sets,
    CredibleInterval quality)
    implements Serializable {

  static CompanyHelp of(
      ExpertModel model, NumberedHelp help, WeighedHelp weighed, TopicIndex index) {
    int people = help.people().length;
    TopicSums everything = new TopicSums(people);
    CsrBuilder edges = CsrGraph.directed().vertices(people);
    for (int i = 0; i < help.size(); i++) {
      int helper = help.helper(i);
      if (helper != NumberedHelp.NOBODY) {
        everything.add(helper, weighed.weight(i), weighed.trials(i), weighed.helpful(i));
        double carried = weighed.weight(i) * weighed.helpful(i);
        if (help.helped(i) != NumberedHelp.NOBODY && carried > 0) {
          edges.add(help.helped(i), helper, carried);
        }
      }
    }
    return new CompanyHelp(
        model,
        help.people(),
        edges.build(),
        everything,
        new TopicSets(help, weighed, index),
        new CredibleInterval(weighed.mean(), model.priorAnswers(), model.tail()));
  }
}
