// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.iklim.analytics.experts.TopicRanking.Whom;

/** Ranks people on topics by {@link ExpertModel}. The same evidence in any order ranks alike. */
public final class ExpertRanking {
  private final NumberedHelp help;
  private final WeighedHelp weighed;
  private final TopicIndex topics;
  private final CompanyHelp company;

  /**
   * Prepares the ranking.
   *
   * @param asOf day up to which evidence counts, in days since 1970 UTC
   */
  public ExpertRanking(ExpertModel model, Collection<Help> evidence, double asOf) {
    help = new NumberedHelp(evidence, asOf);
    Fading fading = Fading.learnt(help, asOf, model.halfLifeDays());
    weighed = new WeighedHelp(help, asOf, fading);
    topics = new TopicIndex(help);
    company = CompanyHelp.of(model, help, weighed, topics);
  }

  /** The topics with the most evidence, sorted by name. */
  public List<String> topics(int most) {
    return topics.largest(most);
  }

  /**
   * Those with evidence on each topic, best first.
   *
   * @param wanted topics; one that nothing is known of has nobody
   * @param most places wanted on each topic; fewer cost less
   */
  public Map<String, List<Expertise>> on(Collection<String> wanted, int most) {
    Map<String, List<Expertise>> ranks = new TreeMap<>();
    TopicRanking ranking = new TopicRanking(company);
    for (List<String> block : blocks(wanted)) {
      List<List<Expertise>> places = ranking.best(about(block), Whom.PROVEN, most);
      for (int t = 0; t < block.size(); t++) {
        ranks.put(block.get(t), places.get(t));
      }
    }
    return ranks;
  }

  /** Everybody on a topic, best first: also those who have shown what they know elsewhere only. */
  public List<Expertise> everybodyOn(String topic) {
    return new TopicRanking(company)
        .best(about(List.of(topic)), Whom.EVERYBODY, Integer.MAX_VALUE)
        .get(0);
  }

  /** What the ranking on every topic needs. */
  CompanyHelp company() {
    return company;
  }

  /** What the ranking on some topics needs besides. */
  List<TopicHelp> about(List<String> block) {
    return block.stream().map(topic -> new TopicHelp(topic, help, weighed, topics)).toList();
  }

  /** Topics, each once and sorted, so many together as are best ranked together. */
  static List<List<String>> blocks(Collection<String> wanted) {
    List<String> sorted = new ArrayList<>(new TreeSet<>(wanted));
    List<List<String>> blocks = new ArrayList<>();
    for (int begin = 0; begin < sorted.size(); begin += TopicRanking.BLOCK) {
      blocks.add(sorted.subList(begin, Math.min(sorted.size(), begin + TopicRanking.BLOCK)));
    }
    return blocks;
  }
}
