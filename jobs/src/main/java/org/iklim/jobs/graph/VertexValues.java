// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.graph;

import java.util.function.IntFunction;
import org.iklim.analytics.graph.Distances;
import org.iklim.analytics.graph.VertexNames;

/**
 * One value a vertex, as it is printed.
 *
 * @param value a Double, a Long, or a String that names a vertex
 * @param groups group of each vertex if that is what the values are, else null
 */
@SuppressWarnings("ArrayRecordComponent")
record VertexValues(IntFunction<Object> value, int[] groups) {
  /** What LDBC Graphalytics writes for a vertex out of reach. */
  static final long OUT_OF_REACH = Long.MAX_VALUE;

  static VertexValues of(double[] values) {
    return new VertexValues(v -> values[v], null);
  }

  static VertexValues of(int[] values) {
    return new VertexValues(v -> (long) values[v], null);
  }

  static VertexValues hops(int[] hops) {
    return new VertexValues(
        v -> hops[v] == Distances.UNREACHABLE ? OUT_OF_REACH : (long) hops[v], null);
  }

  static VertexValues groups(int[] groups, VertexNames names) {
    return new VertexValues(v -> names.name(groups[v]), groups);
  }
}
