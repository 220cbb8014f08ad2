// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import java.io.Serializable;

/**
 * The formula of the ranking and its constants; docs/experts.md explains it and says where they
 * come from.
 *
 * <pre>
 * score(p, t) = n · q · (1 − walk + walk · r / max r)
 * n = own + elsewhere · near + general · s · rest
 * own  = evidence of p on t, each piece faded to 1 / (1 + age / half-life)
 * near = that on what borders on t, by the cosine of the two
 * rest = all other evidence of p, s = the share of t in everybody's evidence
 * q = lower credible limit of the share of p's answers that help: Beta prior with the mean of all
 * r = topic-sensitive PageRank of p on asker → helper edges, restarted at those who ask about t
 * </pre>
 *
 * <p>The general part is what a person who answers anything may be expected to know of a topic that
 * so much of all talk is about: a person's topics are smoothed with those of everybody (linear
 * interpolation, F. Jelinek and R. Mercer 1980; C. Zhai and J. Lafferty, "A study of smoothing
 * methods for language models", ACM TOIS 22, 2004; for people: K. Balog, L. Azzopardi, M. de Rijke,
 * "Formal models for expert finding in enterprise corpora", SIGIR 2006). It counts much on a topic
 * that much is asked about and next to nothing on a narrow one. That of the answers that helped
 * counts alike in q.
 *
 * <p>Evidence fades fast at first and then slowly, as what people remember does and as how likely
 * something old is needed again: by a power of its age (J. Anderson and L. Schooler, "Reflections
 * of the environment in memory", Psychological Science 2, 1991). How fast is learnt from the
 * evidence itself ({@link Fading}).
 *
 * @param halfLifeDays days after which evidence usually counts half, a third after twice as many;
 *     what is learnt is held against it
 * @param elsewhere what evidence on a topic that always comes with t counts for
 * @param general what a person's other evidence counts for, times the topic's share of all: 0 to 1
 * @param priorAnswers strength of the prior of quality, in answers
 * @param tail probability below the lower credible limit
 * @param walk share of the walk in the score
 * @param damping of the walk
 */
public record ExpertModel(
    double halfLifeDays,
    double elsewhere,
    double general,
    double priorAnswers,
    double tail,
    double walk,
    double damping)
    implements Serializable {

  /** The constants that docs/experts.md gives. */
  public static final ExpertModel STANDARD = new ExpertModel(30, 0.5, 0.3, 3, 0.1, 0.2, 0.85);
}
