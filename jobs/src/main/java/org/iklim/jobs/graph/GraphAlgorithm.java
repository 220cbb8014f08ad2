// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.graph;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.iklim.analytics.graph.Betweenness;
import org.iklim.analytics.graph.Closeness;
import org.iklim.analytics.graph.Components;
import org.iklim.analytics.graph.Constraint;
import org.iklim.analytics.graph.CoreNumbers;
import org.iklim.analytics.graph.CsrGraph;
import org.iklim.analytics.graph.Distances;
import org.iklim.analytics.graph.Hits;
import org.iklim.analytics.graph.LabelPropagation;
import org.iklim.analytics.graph.Leiden;
import org.iklim.analytics.graph.LocalClustering;
import org.iklim.analytics.graph.NamedGraph;
import org.iklim.analytics.graph.ParallelEdges;
import org.iklim.analytics.graph.Restart;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The algorithms of {@code iklim graph}, by the name they are called with. */
public enum GraphAlgorithm {
  PAGERANK(Weights.ON_REQUEST, GraphAlgorithm::pageRank, "pr"),
  HITS(Weights.ON_REQUEST, (g, s) -> VertexValues.of(hits(g, s).authorities()), "authorities"),
  HUBS(Weights.ON_REQUEST, (g, s) -> VertexValues.of(hits(g, s).hubs())),
  COMPONENTS(
      Weights.NEVER, (g, s) -> VertexValues.groups(Components.weak(g.graph()), g.names()), "wcc"),
  STRONG_COMPONENTS(
      Weights.NEVER, (g, s) -> VertexValues.groups(Components.strong(g.graph()), g.names()), "scc"),
  LABEL_PROPAGATION(
      Weights.NEVER,
      (g, s) ->
          VertexValues.groups(
              new LabelPropagation(s.iterationsOr(Default.LABEL_ROUNDS)).of(g.graph()), g.names()),
      "cdlp"),
  COMMUNITIES(
      Weights.AS_TIES,
      (g, s) ->
          VertexValues.groups(
              new Leiden(s.resolution(), s.seed(), s.iterationsOr(Default.LEIDEN_STARTS))
                  .of(g.graph()),
              g.names()),
      "leiden"),
  CLUSTERING(Weights.NEVER, (g, s) -> VertexValues.of(LocalClustering.of(g.graph())), "lcc"),
  BFS(Weights.NEVER, (g, s) -> VertexValues.hops(Distances.hops(g.graph(), s.source()))),
  SSSP(
      Weights.AS_LENGTHS,
      (g, s) -> VertexValues.of(Distances.lengths(g.graph(), s.source())),
      "dijkstra"),
  DEGREE(Weights.ON_REQUEST, (g, s) -> degrees(g.graph(), Side.BOTH)),
  IN_DEGREE(Weights.ON_REQUEST, (g, s) -> degrees(g.graph(), Side.IN)),
  OUT_DEGREE(Weights.ON_REQUEST, (g, s) -> degrees(g.graph(), Side.OUT)),
  CORE(Weights.NEVER, (g, s) -> VertexValues.of(CoreNumbers.of(g.graph())), "k-core"),
  BETWEENNESS(
      Weights.NEVER,
      (g, s) ->
          VertexValues.of(
              new Betweenness(s.samples() == null ? Betweenness.ALL : s.samples(), s.seed())
                  .of(g.graph()))),
  CLOSENESS(Weights.NEVER, (g, s) -> VertexValues.of(Closeness.of(g.graph()))),
  HARMONIC(Weights.NEVER, (g, s) -> VertexValues.of(Closeness.harmonic(g.graph()))),
  CONSTRAINT(Weights.AS_TIES, (g, s) -> VertexValues.of(Constraint.of(g.graph())));

  private final Weights weights;

  // A function without state of its own.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Algorithm algorithm;

  private final String alias;

  GraphAlgorithm(Weights weights, Algorithm algorithm) {
    this(weights, algorithm, null);
  }

  GraphAlgorithm(Weights weights, Algorithm algorithm, String alias) {
    this.weights = weights;
    this.algorithm = algorithm;
    this.alias = alias;
  }

  /** What an algorithm does with weights. */
  private enum Weights {
    NEVER,
    /** Only if asked to. */
    ON_REQUEST,
    /** If the file has them; those of parallel edges add up. */
    AS_TIES,
    /** If the file has them; of parallel edges the shortest counts. */
    AS_LENGTHS
  }

  private enum Side {
    IN,
    OUT,
    BOTH
  }

  /** Numbers that hold if the command line does not say others. */
  private static final class Default {
    static final int LABEL_ROUNDS = 10;
    static final int LEIDEN_STARTS = 10;
  }

  @FunctionalInterface
  private interface Algorithm {
    VertexValues run(NamedGraph graph, GraphSettings settings);
  }

  VertexValues run(NamedGraph graph, GraphSettings settings) {
    return algorithm.run(graph, settings);
  }

  /**
   * What parallel edges become, which also says whether weights count.
   *
   * @param weighted what the command line asks for, null if nothing
   */
  ParallelEdges parallelEdges(Boolean weighted) {
    if (weights == Weights.NEVER && Boolean.TRUE.equals(weighted)) {
      throw new IllegalArgumentException(
          title() + " does not look at weights; leave out --weighted");
    }
    boolean used = weighted == null ? weights.compareTo(Weights.AS_TIES) >= 0 : weighted;
    if (!used) {
      return ParallelEdges.ONCE;
    }
    return weights == Weights.AS_LENGTHS ? ParallelEdges.SHORTEST : ParallelEdges.SUM;
  }

  /** Name on the command line. */
  public String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static VertexValues pageRank(NamedGraph graph, GraphSettings settings) {
    Restart restart =
        settings.sources().length == 0 ? Restart.EVERYWHERE : Restart.at(settings.sources());
    return VertexValues.of(settings.pageRank().of(graph.graph(), restart));
  }

  private static Hits.Scores hits(NamedGraph graph, GraphSettings settings) {
    return new Hits(settings.mostIterations(), settings.tolerance()).of(graph.graph());
  }

  private static VertexValues degrees(CsrGraph graph, Side side) {
    double[] degrees = new double[graph.vertexCount()];
    for (int v = 0; v < degrees.length; v++) {
      if (side != Side.IN) {
        degrees[v] += graph.outStrength(v);
      }
      if (side == Side.IN || (side == Side.BOTH && graph.isDirected())) {
        degrees[v] += graph.inStrength(v);
      }
    }
    return graph.isWeighted()
        ? VertexValues.of(degrees)
        : VertexValues.of(Arrays.stream(degrees).mapToInt(degree -> (int) degree).toArray());
  }

  /** Reads a name of the command line. */
  public static final class Names implements ITypeConverter<GraphAlgorithm> {
    @Override
    public GraphAlgorithm convert(String name) {
      for (GraphAlgorithm algorithm : values()) {
        if (name.equalsIgnoreCase(algorithm.title()) || name.equalsIgnoreCase(algorithm.alias)) {
          return algorithm;
        }
      }
      List<String> known = Arrays.stream(values()).map(GraphAlgorithm::title).toList();
      throw new TypeConversionException(
          "there is no algorithm of that name; there are "
              + known.stream().collect(Collectors.joining(", ")));
    }
  }
}
