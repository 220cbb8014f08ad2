// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Small graphs with all that is awkward: loops, repeated edges, hubs, parts that do not connect.
 */
final class RandomGraphs {
  private RandomGraphs() {}

  /** An edge of a test. */
  record Edge(int source, int target, double weight) {}

  /** Edges over some vertices, of which not all need have one. */
  record Edges(int vertexCount, List<Edge> list) {
    CsrGraph directed(ParallelEdges rule) {
      return build(CsrGraph.directed(), rule);
    }

    CsrGraph undirected(ParallelEdges rule) {
      return build(CsrGraph.undirected(), rule);
    }

    private CsrGraph build(CsrBuilder builder, ParallelEdges rule) {
      builder.parallelEdges(rule).vertices(vertexCount);
      list.forEach(e -> builder.add(e.source, e.target, e.weight));
      return builder.build();
    }

    Edges shuffled(long seed) {
      List<Edge> other = new ArrayList<>(list);
      Collections.shuffle(other, new Random(seed));
      return new Edges(vertexCount, other);
    }

    Edges relabelled(int[] newNumber) {
      return new Edges(
          vertexCount,
          list.stream()
              .map(e -> new Edge(newNumber[e.source], newNumber[e.target], e.weight))
              .toList());
    }
  }

  static int[] permutation(int size, long seed) {
    List<Integer> numbers = new ArrayList<>(IntStream.range(0, size).boxed().toList());
    Collections.shuffle(numbers, new Random(seed));
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  static Edges of(long seed) {
    Random random = new Random(seed);
    int n = 1 + random.nextInt(14);
    int m = random.nextInt(40);
    int hub = random.nextInt(n);
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < m; i++) {
      int source = random.nextInt(n);
      int target = random.nextInt(4) == 0 ? hub : random.nextInt(n);
      edges.add(new Edge(source, target, random.nextInt(20) / 4.0 + 0.1));
    }
    return new Edges(n, edges);
  }

  static Stream<Edges> many() {
    return IntStream.range(0, 200).mapToObj(RandomGraphs::of);
  }
}
