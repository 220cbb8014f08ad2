// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.graph;

import java.util.Arrays;
import java.util.List;

/**
 * A few topics ranked together: the ranks of a vertex for all of them lie side by side, so that an
 * edge is looked up once. Each topic's arithmetic is that of {@link PageRank}, in the same order; a
 * topic that has converged is kept as it was.
 */
final class TopicBlock {
  private static final int WIDTH = TopicRanks.BLOCK;

  private final PageRank pageRank;
  private final Transitions transitions;
  private final int topics;
  private final double[] jump;
  private final double[][] finished;

  TopicBlock(PageRank pageRank, Transitions transitions, List<Restart> restarts) {
    this.pageRank = pageRank;
    this.transitions = transitions;
    topics = restarts.size();
    finished = new double[topics][];
    int n = transitions.vertexCount();
    jump = new double[n * WIDTH];
    for (int topic = 0; topic < topics; topic++) {
      double[] shares = restarts.get(topic).shares(n);
      for (int v = 0; v < n; v++) {
        jump[v * WIDTH + topic] = shares[v];
      }
    }
  }

  double[][] ranks() {
    double[] ranks = jump.clone();
    double[] next = new double[ranks.length];
    double[] sent = new double[ranks.length];
    double[] dangling = new double[WIDTH];
    double[] change = new double[WIDTH];
    int open = topics;
    for (int round = 0; round < pageRank.iterations() && open > 0; round++) {
      send(ranks, sent, dangling);
      receive(sent, next);
      step(ranks, next, dangling, change);
      double[] swap = ranks;
      ranks = next;
      next = swap;
      for (int topic = 0; topic < topics && pageRank.tolerance() > 0; topic++) {
        if (finished[topic] == null && change[topic] <= pageRank.tolerance()) {
          finished[topic] = column(ranks, topic);
          open--;
        }
      }
    }
    for (int topic = 0; topic < topics; topic++) {
      if (finished[topic] == null) {
        finished[topic] = column(ranks, topic);
      }
    }
    return finished;
  }

  private void send(double[] ranks, double[] sent, double[] dangling) {
    double[] shares = transitions.vertexShare();
    Arrays.fill(dangling, 0);
    for (int v = 0, at = 0; v < shares.length; v++, at += WIDTH) {
      double share = shares[v];
      for (int topic = 0; topic < WIDTH; topic++) {
        sent[at + topic] = ranks[at + topic] * share;
      }
      if (share == 0) {
        for (int topic = 0; topic < WIDTH; topic++) {
          dangling[topic] += ranks[at + topic];
        }
      }
    }
  }

  // Eight sums in local variables: the compiler keeps them in registers, which it does not do for
  // the elements of an array.
  private void receive(double[] sent, double[] received) {
    int[] offsets = transitions.in().offsets();
    int[] sources = transitions.in().ends();
    double[] arcShare = transitions.arcShare();
    boolean weighted = transitions.isWeighted();
    for (int v = 0, at = 0; v < offsets.length - 1; v++, at += WIDTH) {
      double s0 = 0;
      double s1 = 0;
      double s2 = 0;
      double s3 = 0;
      double s4 = 0;
      double s5 = 0;
      double s6 = 0;
      double s7 = 0;
      int end = offsets[v + 1];
      for (int arc = offsets[v]; arc < end; arc++) {
        int from = sources[arc] * WIDTH;
        double share = weighted ? arcShare[arc] : 1;
        s0 += sent[from] * share;
        s1 += sent[from + 1] * share;
        s2 += sent[from + 2] * share;
        s3 += sent[from + 3] * share;
        s4 += sent[from + 4] * share;
        s5 += sent[from + 5] * share;
        s6 += sent[from + 6] * share;
        s7 += sent[from + 7] * share;
      }
      received[at] = s0;
      received[at + 1] = s1;
      received[at + 2] = s2;
      received[at + 3] = s3;
      received[at + 4] = s4;
      received[at + 5] = s5;
      received[at + 6] = s6;
      received[at + 7] = s7;
    }
  }

  private void step(double[] ranks, double[] next, double[] dangling, double[] change) {
    double damping = pageRank.damping();
    Arrays.fill(change, 0);
    for (int at = 0; at < next.length; at += WIDTH) {
      for (int topic = 0; topic < WIDTH; topic++) {
        int i = at + topic;
        next[i] = (1 - damping) * jump[i] + damping * (next[i] + dangling[topic] * jump[i]);
        change[topic] += Math.abs(next[i] - ranks[i]);
      }
    }
  }

  private double[] column(double[] ranks, int topic) {
    double[] column = new double[ranks.length / WIDTH];
    for (int v = 0; v < column.length; v++) {
      column[v] = ranks[v * WIDTH + topic];
    }
    return column;
  }
}
