// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.graph;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import org.iklim.analytics.graph.CsrGraph.Arcs;

/**
 * Takes edges in any order and lays them out as compressed sparse rows, by counting sort: linear in
 * edges and vertices, also for a vertex of a million edges. The graph is the same, to the bit, for
 * every order of the edges.
 */
public final class CsrBuilder {
  private final boolean directed;
  // Of array elements; an undirected edge takes two.
  private final int maximum;
  private IntArrayList sources = new IntArrayList();
  private IntArrayList targets = new IntArrayList();
  // Made with the first weight that is not 1.
  private DoubleArrayList weights;
  private ParallelEdges parallel = ParallelEdges.SUM;
  private int vertexCount;

  CsrBuilder(boolean directed) {
    this.directed = directed;
    this.maximum = directed ? Integer.MAX_VALUE - 8 : Integer.MAX_VALUE / 2 - 8;
  }

  /** What edges between the same two vertices become; {@link ParallelEdges#SUM} if not said. */
  public CsrBuilder parallelEdges(ParallelEdges rule) {
    parallel = rule;
    return this;
  }

  /** Makes sure that vertices 0 … count-1 are there, with or without edges. */
  public CsrBuilder vertices(int count) {
    vertexCount = Math.max(vertexCount, count);
    return this;
  }

  /** Adds an edge of weight 1. */
  public CsrBuilder add(int source, int target) {
    return add(source, target, 1);
  }

  /**
   * Adds an edge.
   *
   * @param source a vertex, 0 or more
   * @param target a vertex, 0 or more
   * @param weight a finite number of at least 0
   */
  public CsrBuilder add(int source, int target, double weight) {
    checked(weight);
    if (source < 0 || target < 0) {
      throw new IllegalArgumentException("vertices are numbered from 0");
    }
    if (sources.size() == maximum) {
      throw new IllegalArgumentException(
          "more than " + maximum + " edges; the distributed implementations take them");
    }
    if (weights == null && weight != 1) {
      weights = new DoubleArrayList();
      weights.size(sources.size());
      Arrays.fill(weights.elements(), 0, sources.size(), 1);
    }
    sources.add(source);
    targets.add(target);
    if (weights != null) {
      weights.add(weight);
    }
    vertexCount = Math.max(vertexCount, Math.max(source, target) + 1);
    return this;
  }

  /**
   * A weight that an edge may have.
   *
   * @throws IllegalArgumentException if it is not finite or below 0
   */
  public static double checked(double weight) {
    if (!(weight >= 0) || Double.isInfinite(weight)) {
      throw new IllegalArgumentException(
          "the weight " + weight + " is not a finite number of at least 0");
    }
    return weight;
  }

  /** Number of edges added so far. */
  public int size() {
    return sources.size();
  }

  /** Gives every vertex another number: for a builder that learns the order of names at the end. */
  void renumber(int[] newNumber) {
    for (IntArrayList ends : new IntArrayList[] {sources, targets}) {
      int[] elements = ends.elements();
      for (int i = 0; i < ends.size(); i++) {
        elements[i] = newNumber[elements[i]];
      }
    }
  }

  /** The graph. The builder must not be used afterwards. */
  public CsrGraph build() {
    if (!directed) {
      mirror();
    }
    double[] values = weights == null || parallel == ParallelEdges.ONCE ? null : weights.elements();
    Arcs byTarget = rows(sources.size(), targets.elements(), sources.elements(), values);
    sources = null;
    targets = null;
    weights = null;
    // Turned round row by row, ends ascend, and edges between the same two stay in their order.
    Arcs out = merged(turned(byTarget));
    return new CsrGraph(directed, out, directed ? turned(out) : out);
  }

  private void mirror() {
    int count = sources.size();
    for (int i = 0; i < count; i++) {
      int source = sources.getInt(i);
      int target = targets.getInt(i);
      if (source != target) {
        sources.add(target);
        targets.add(source);
        if (weights != null) {
          weights.add(weights.getDouble(i));
        }
      }
    }
  }

  /** Rows by key, in each of them the ends in the order of the edges. */
  private Arcs rows(int count, int[] keys, int[] ends, double[] values) {
    int[] offsets = offsets(count, keys);
    int[] next = Arrays.copyOf(offsets, vertexCount);
    int[] rowEnds = new int[count];
    double[] rowValues = values == null ? null : new double[count];
    for (int i = 0; i < count; i++) {
      int place = next[keys[i]]++;
      rowEnds[place] = ends[i];
      if (values != null) {
        rowValues[place] = values[i];
      }
    }
    return new Arcs(offsets, rowEnds, rowValues);
  }

  private int[] offsets(int count, int[] keys) {
    int[] offsets = new int[vertexCount + 1];
    for (int i = 0; i < count; i++) {
      offsets[keys[i] + 1]++;
    }
    for (int v = 0; v < vertexCount; v++) {
      offsets[v + 1] += offsets[v];
    }
    return offsets;
  }

  /** The same arcs by their other end. */
  private Arcs turned(Arcs rows) {
    int[] offsets = offsets(rows.ends().length, rows.ends());
    int[] next = Arrays.copyOf(offsets, vertexCount);
    int[] ends = new int[rows.ends().length];
    double[] values = rows.weights() == null ? null : new double[ends.length];
    for (int v = 0; v < vertexCount; v++) {
      for (int arc = rows.offsets()[v]; arc < rows.offsets()[v + 1]; arc++) {
        int place = next[rows.ends()[arc]]++;
        ends[place] = v;
        if (values != null) {
          values[place] = rows.weights()[arc];
        }
      }
    }
    return new Arcs(offsets, ends, values);
  }

  /** One arc for all edges between two vertices, in place. */
  private Arcs merged(Arcs rows) {
    if (!hasRepeated(rows)) {
      return rows;
    }
    int[] ends = rows.ends();
    double[] values = rows.weights();
    if (values == null && parallel == ParallelEdges.SUM) {
      values = new double[ends.length];
      Arrays.fill(values, 1);
    }
    int[] offsets = new int[vertexCount + 1];
    int arcs = 0;
    for (int v = 0; v < vertexCount; v++) {
      int rowEnd = rows.offsets()[v + 1];
      for (int begin = rows.offsets()[v]; begin < rowEnd; ) {
        int end = begin + 1;
        while (end < rowEnd && ends[end] == ends[begin]) {
          end++;
        }
        ends[arcs] = ends[begin];
        if (values != null) {
          values[arcs] = parallel.merge(values, begin, end);
        }
        arcs++;
        begin = end;
      }
      offsets[v + 1] = arcs;
    }
    return new Arcs(
        offsets, Arrays.copyOf(ends, arcs), values == null ? null : Arrays.copyOf(values, arcs));
  }

  private static boolean hasRepeated(Arcs rows) {
    int[] ends = rows.ends();
    for (int v = 0; v < rows.offsets().length - 1; v++) {
      for (int arc = rows.offsets()[v] + 1; arc < rows.offsets()[v + 1]; arc++) {
        if (ends[arc] == ends[arc - 1]) {
          return true;
        }
      }
    }
    return false;
  }
}
