// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.graph;

import org.iklim.analytics.graph.CsrGraph.Arcs;

/**
 * The steps of a random walk on a graph, laid out by target so that each vertex sums what reaches
 * it in one order, whoever computes it. Made once for many walks on one graph.
 */
final class Transitions {
  private final CsrGraph graph;

  /**
   * Share of an arc in the weights of its source, in the order of arcs by target; weighted only.
   */
  private final double[] arcShare;

  /** Share of each single arc of a vertex; 0 if none can be followed. */
  private final double[] vertexShare;

  private Transitions(CsrGraph graph, double[] arcShare, double[] vertexShare) {
    this.graph = graph;
    this.arcShare = arcShare;
    this.vertexShare = vertexShare;
  }

  static Transitions of(CsrGraph graph) {
    int n = graph.vertexCount();
    double[] vertexShare = new double[n];
    if (!graph.isWeighted()) {
      for (int v = 0; v < n; v++) {
        int degree = graph.outDegree(v);
        vertexShare[v] = degree == 0 ? 0 : 1.0 / degree;
      }
      return new Transitions(graph, null, vertexShare);
    }
    double[] strength = new double[n];
    for (int v = 0; v < n; v++) {
      strength[v] = graph.outStrength(v);
      vertexShare[v] = strength[v] > 0 ? 1 : 0;
    }
    Arcs in = graph.in();
    double[] arcShare = new double[in.ends().length];
    for (int arc = 0; arc < arcShare.length; arc++) {
      double whole = strength[in.ends()[arc]];
      arcShare[arc] = whole > 0 ? in.weights()[arc] / whole : 0;
    }
    return new Transitions(graph, arcShare, vertexShare);
  }

  int vertexCount() {
    return graph.vertexCount();
  }

  boolean isWeighted() {
    return arcShare != null;
  }

  Arcs in() {
    return graph.in();
  }

  double[] arcShare() {
    return arcShare;
  }

  double[] vertexShare() {
    return vertexShare;
  }

  /** What each vertex gives to each of its arcs; returns what is left at those that have none. */
  double send(double[] ranks, double[] sent) {
    double dangling = 0;
    for (int v = 0; v < ranks.length; v++) {
      double share = vertexShare[v];
      sent[v] = ranks[v] * share;
      if (share == 0) {
        dangling += ranks[v];
      }
    }
    return dangling;
  }

  /** What reaches each vertex. */
  void receive(double[] sent, double[] received) {
    int[] offsets = graph.in().offsets();
    int[] sources = graph.in().ends();
    for (int v = 0; v < received.length; v++) {
      int end = offsets[v + 1];
      double sum = 0;
      if (arcShare == null) {
        for (int arc = offsets[v]; arc < end; arc++) {
          sum += sent[sources[arc]];
        }
      } else {
        for (int arc = offsets[v]; arc < end; arc++) {
          sum += sent[sources[arc]] * arcShare[arc];
        }
      }
      received[v] = sum;
    }
  }
}
