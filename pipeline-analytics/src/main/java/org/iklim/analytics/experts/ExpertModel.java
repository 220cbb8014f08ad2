// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import java.io.Serializable;

/**
 * The formula of the ranking and its constants; docs/experts.md explains it and says where they
 * come from.
 *
 * <pre>
 * score(p, t) = n · q · (1 − walk + walk · r / max r)
 * n = evidence of p on t, faded, plus elsewhere · (evidence of p on what borders on t)
 * q = lower credible limit of the share of p's answers that help: Beta prior with the mean of all
 * r = topic-sensitive PageRank of p on asker → helper edges, restarted at those who ask about t
 * </pre>
 *
 * @param halfLifeDays days after which evidence counts half
 * @param elsewhere what evidence on a topic that always comes with t counts for
 * @param standing what a person's whole other evidence counts for at most, in answers
 * @param priorAnswers strength of the prior of quality, in answers
 * @param tail probability below the lower credible limit
 * @param walk share of the walk in the score
 * @param damping of the walk
 */
public record ExpertModel(
    double halfLifeDays,
    double elsewhere,
    double standing,
    double priorAnswers,
    double tail,
    double walk,
    double damping)
    implements Serializable {

  /** The constants that docs/experts.md gives. */
  public static final ExpertModel STANDARD = new ExpertModel(120, 0.5, 0.5, 3, 0.1, 0.5, 0.85);
}
