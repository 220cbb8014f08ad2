// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs;

import java.util.List;
import java.util.concurrent.Callable;
import org.iklim.jobs.graph.GraphAlgorithm;
import org.iklim.jobs.graph.GraphEngine;
import org.iklim.jobs.graph.GraphFiles;
import org.iklim.jobs.graph.GraphPrinter;
import org.iklim.jobs.graph.GraphResult;
import org.iklim.jobs.graph.GraphSettings;
import org.iklim.jobs.options.ExitCodes;
import org.iklim.jobs.options.LakeOptions;
import org.iklim.jobs.options.Progress;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code iklim graph}. */
@Command(
    name = "graph",
    mixinStandardHelpOptions = true,
    description =
        "Run an algorithm on an edge list and print one 'vertex,value' line each: pagerank, hits,"
            + " hubs, components, strong-components, label-propagation, communities, clustering,"
            + " bfs, sssp, degree, in-degree, out-degree, core, betweenness, closeness, harmonic,"
            + " constraint.")
final class GraphCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "ALGORITHM",
      converter = GraphAlgorithm.Names.class,
      description = "One of the above.")
  private GraphAlgorithm algorithm;

  @Parameters(
      index = "1",
      paramLabel = "EDGES.csv",
      description =
          "Lines of source,target[,weight]; with commas, tabs, semicolons or blanks, with or"
              + " without a header. - for standard input.")
  private String edges;

  @ArgGroup private Direction direction = new Direction();
  @ArgGroup private Weights weights = new Weights();

  /** Whether edges have a direction. */
  private static final class Direction {
    @Option(names = "--directed", description = "Edges lead from source to target (default).")
    private boolean directed;

    @Option(names = "--undirected", description = "Edges lead both ways.")
    private boolean undirected;
  }

  /** Whether weights count. */
  private static final class Weights {
    @Option(
        names = "--weighted",
        description = "Use the weights; sssp, communities and constraint do so in any case.")
    private boolean weighted;

    @Option(names = "--unweighted", description = "Do not use the weights.")
    private boolean unweighted;
  }

  @Option(
      names = "--adjacency",
      description = "A line of EDGES is a vertex followed by those it points to.")
  private boolean adjacency;

  @Option(
      names = "--vertices",
      paramLabel = "FILE",
      description = "Vertices that need not have an edge: the first field of each line.")
  private String vertices;

  @Option(
      names = "--source",
      paramLabel = "ID",
      description = "Vertex to begin at, of bfs and sssp; of pagerank, where jumps lead (repeat).")
  private List<String> sources = List.of();

  @Option(
      names = "--iterations",
      paramLabel = "N",
      description =
          "Rounds, of pagerank and hits (default: until nothing changes) and label-propagation"
              + " (10); independent starts, of communities (10).")
  private Integer iterations;

  @Option(
      names = "--damping",
      paramLabel = "SHARE",
      description = "Probability to follow an edge, of pagerank, 0 to 1 (default: 0.85).",
      defaultValue = "0.85")
  private double damping;

  @Option(
      names = "--resolution",
      paramLabel = "NUMBER",
      description = "Of communities: above 1 for more and smaller ones (default: 1).",
      defaultValue = "1")
  private double resolution;

  @Option(
      names = "--samples",
      paramLabel = "N",
      description = "Of betweenness: estimate it from the paths of N vertices (default: all).")
  private Integer samples;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Of communities and of --samples (default: 1).",
      defaultValue = "1")
  private long seed;

  @Option(
      names = "--compare",
      paramLabel = "FILE",
      description = "Lines of vertex,group: say how far the groups found agree with these.")
  private String compare;

  @Option(
      names = "--engine",
      paramLabel = "auto|memory|distributed",
      description =
          "Where it runs: in the memory of this process, or, pagerank and components only, by joins"
              + " on Spark. auto (default): in memory if it fits.",
      defaultValue = "auto")
  private GraphEngine.Where engine;

  @Mixin private LakeOptions lake;

  @Option(names = "--json", description = "Print the result as one JSON object.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    checkNumbers();
    Progress progress = new Progress(spec.commandLine().getErr());
    GraphFiles files =
        new GraphFiles(
            edges, adjacency, vertices, direction.undirected && !direction.directed, weighted());
    GraphResult result =
        new GraphEngine(engine, roomForAGraph(), lake::session)
            .run(files, new GraphEngine.Question(algorithm, sources, this::settings, compare));
    progress.say("graph", result.summary());
    result.print(new GraphPrinter(spec.commandLine().getOut()), json);
    return ExitCodes.DONE;
  }

  /** The part of the heap where the collector keeps what is large and stays. */
  private static long roomForAGraph() {
    return Runtime.getRuntime().maxMemory() / 3 * 2;
  }

  private Boolean weighted() {
    return (weights.weighted || weights.unweighted) ? Boolean.valueOf(weights.weighted) : null;
  }

  private GraphSettings settings(int[] begins) {
    return new GraphSettings(iterations, damping, begins, seed, resolution, samples);
  }

  private void checkNumbers() {
    if ((iterations != null && iterations < 0) || (samples != null && samples < 1)) {
      throw new IllegalArgumentException("--iterations is 0 or more, --samples 1 or more");
    }
  }
}
