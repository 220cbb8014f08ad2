// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.graph;

import java.io.Serializable;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * A graph of vertices 0 … n-1 as compressed sparse rows: the neighbours of a vertex lie side by
 * side in one array, in ascending order, each once. Immutable.
 *
 * <p>An <em>arc</em> is a directed connection. A directed edge is one arc; an undirected edge two,
 * one in the row of either end, a self-loop one. A directed graph keeps its arcs a second time by
 * target. An unweighted graph keeps no weights: every arc weighs 1.
 *
 * <p>Size: 4 bytes an arc and direction, 12 with weights, and 8 bytes a vertex; at most 2³¹-1 arcs.
 */
public final class CsrGraph implements Serializable {
  private static final long serialVersionUID = 1;

  private final boolean directed;
  private final Arcs out;
  private final Arcs in;

  CsrGraph(boolean directed, Arcs out, Arcs in) {
    this.directed = directed;
    this.out = out;
    this.in = in;
  }

  /**
   * Arcs by row.
   *
   * @param offsets row v is from offsets[v] to offsets[v + 1]
   * @param ends the other end of each arc, ascending in a row
   * @param weights weight of each arc, null if all are 1
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Arcs(int[] offsets, int[] ends, double[] weights) implements Serializable {
    double weight(int arc) {
      return weights == null ? 1 : weights[arc];
    }

    int degree(int vertex) {
      return offsets[vertex + 1] - offsets[vertex];
    }

    Arcs reweighted(DoubleUnaryOperator weight) {
      double[] others = new double[ends.length];
      Arrays.setAll(others, arc -> weight.applyAsDouble(weight(arc)));
      return new Arcs(offsets, ends, others);
    }

    /** Sum of the weights of a row. */
    double strength(int vertex) {
      if (weights == null) {
        return degree(vertex);
      }
      double sum = 0;
      for (int arc = offsets[vertex]; arc < offsets[vertex + 1]; arc++) {
        sum += weights[arc];
      }
      return sum;
    }
  }

  /** Begins a directed graph. */
  public static CsrBuilder directed() {
    return new CsrBuilder(true);
  }

  /** Begins an undirected graph. */
  public static CsrBuilder undirected() {
    return new CsrBuilder(false);
  }

  /** Number of vertices. */
  public int vertexCount() {
    return out.offsets.length - 1;
  }

  /** Number of arcs: of edges if directed, else twice the edges less the self-loops. */
  public int arcCount() {
    return out.ends.length;
  }

  /** Number of edges, self-loops included. */
  public long edgeCount() {
    if (directed) {
      return arcCount();
    }
    long loops = 0;
    for (int v = 0; v < vertexCount(); v++) {
      loops += Arrays.binarySearch(out.ends, out.offsets[v], out.offsets[v + 1], v) >= 0 ? 1 : 0;
    }
    return (arcCount() + loops) / 2;
  }

  /** Whether edges have a direction. */
  public boolean isDirected() {
    return directed;
  }

  /** Whether arcs have weights of their own; else each weighs 1. */
  public boolean isWeighted() {
    return out.weights != null;
  }

  /** Number of different vertices that a vertex points to, itself included. */
  public int outDegree(int vertex) {
    return out.degree(vertex);
  }

  /** Number of different vertices that point to a vertex, itself included. */
  public int inDegree(int vertex) {
    return in.degree(vertex);
  }

  /** Sum of the weights of the arcs that leave a vertex. */
  public double outStrength(int vertex) {
    return out.strength(vertex);
  }

  /** Sum of the weights of the arcs that reach a vertex. */
  public double inStrength(int vertex) {
    return in.strength(vertex);
  }

  /** The vertices that a vertex points to, ascending; a copy. */
  public int[] successors(int vertex) {
    return Arrays.copyOfRange(out.ends, out.offsets[vertex], out.offsets[vertex + 1]);
  }

  /** The vertices that point to a vertex, ascending; a copy. */
  public int[] predecessors(int vertex) {
    return Arrays.copyOfRange(in.ends, in.offsets[vertex], in.offsets[vertex + 1]);
  }

  /** Weight of the arc from one vertex to another; 0 if there is none. */
  public double weight(int source, int target) {
    int arc = Arrays.binarySearch(out.ends, out.offsets[source], out.offsets[source + 1], target);
    return arc < 0 ? 0 : out.weight(arc);
  }

  /**
   * The same vertices with edges in both directions and without self-loops, as algorithms on
   * undirected graphs take it.
   *
   * @param mutual what an arc and the arc back become, in a directed graph; for an undirected one
   *     only {@link ParallelEdges#ONCE} makes a difference: it drops the weights
   */
  public CsrGraph symmetric(ParallelEdges mutual) {
    CsrBuilder builder = undirected().parallelEdges(mutual).vertices(vertexCount());
    for (int v = 0; v < vertexCount(); v++) {
      for (int arc = out.offsets[v]; arc < out.offsets[v + 1]; arc++) {
        int end = out.ends[arc];
        if (directed ? end != v : end > v) {
          builder.add(v, end, out.weight(arc));
        }
      }
    }
    return builder.build();
  }

  /** The same graph with other weights, each made of that of the arc. */
  public CsrGraph reweighted(DoubleUnaryOperator weight) {
    Arcs otherOut = out.reweighted(weight);
    return new CsrGraph(directed, otherOut, directed ? in.reweighted(weight) : otherOut);
  }

  /** The same graph with every arc of weight 1. */
  public CsrGraph unweighted() {
    Arcs plainOut = new Arcs(out.offsets, out.ends, null);
    return new CsrGraph(
        directed, plainOut, directed ? new Arcs(in.offsets, in.ends, null) : plainOut);
  }

  /** Arcs by source. */
  Arcs out() {
    return out;
  }

  /** Arcs by target; the same as {@link #out} if undirected. */
  Arcs in() {
    return in;
  }
}
