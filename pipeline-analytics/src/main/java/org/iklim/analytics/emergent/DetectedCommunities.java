// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.emergent;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.unix_date;

import java.io.Serializable;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.iklim.analytics.graph.CsrGraph;
import org.iklim.analytics.graph.Leiden;
import org.iklim.analytics.graph.NamedGraph;
import org.iklim.analytics.graph.VertexNames;
import org.iklim.analytics.rows.Runs;
import org.iklim.schemas.tables.NetworkCommunities;
import org.iklim.schemas.tables.Ties;

/**
 * Who belongs together in one period, as their ties show.
 *
 * <p>Modularity overlooks communities that are small against the whole (S. Fortunato, M.
 * Barthélemy, "Resolution limit in community detection", PNAS 104, 2007): in a company of a
 * thousand it takes several teams for one. The resolution therefore grows with the network, so that
 * people are compared with chance as in a network of fixed size.
 *
 * <p>Two people who talk with each other nine times are closer than those who do so once, but not
 * nine times as close: ties count by the square root of their weight, so that a few pairs who talk
 * all day do not hold together what else is apart.
 *
 * @param scale people of a network to which resolution 1 belongs; larger communities come apart
 * @param fewestMembers smaller communities are left out
 */
public record DetectedCommunities(int scale, int fewestMembers) implements Serializable {
  /** A scale of 150; communities of five and more: nothing smaller is ever shown. */
  public static final DetectedCommunities DEFAULT = new DetectedCommunities(150, 5);

  /** Any number does, as long as it stays the same. */
  private static final long SEED = 20260105;

  private static final int STARTS = 10;

  /** Into how many tasks periods are dealt out: few periods each, so that no core waits long. */
  private static final int TASKS = 16;

  private static final String START = "start";

  /** Shape of what is given. */
  static final StructType SCHEMA =
      StructType.fromDDL(
          String.join(
              ", ",
              NetworkCommunities.PERIOD_START + " DATE NOT NULL",
              NetworkCommunities.MEMBER_KEYS + " ARRAY<STRING> NOT NULL",
              NetworkCommunities.INSIDE_WEIGHT + " DOUBLE NOT NULL",
              NetworkCommunities.OUTSIDE_WEIGHT + " DOUBLE NOT NULL"));

  /**
   * One row per community and period.
   *
   * <p>Reads: network.ties.
   *
   * <p>Gives: (period_start, member_keys sorted, inside_weight, outside_weight). One shuffle; the
   * ties of a period come to one task and into its memory, periods run in parallel.
   *
   * <p>Drops: ties of weight 0; communities of fewer than {@link #fewestMembers}.
   *
   * <p>Units: as the weights of the ties.
   */
  public Dataset<Row> from(Dataset<Row> ties) {
    MapPartitionsFunction<Row, Row> detect =
        rows -> Runs.of(rows, row -> row.getLong(0)).flatMap(this::communities).iterator();
    return ties.where(col(Ties.WEIGHT).gt(0))
        .select(
            unix_date(col(Ties.PERIOD_START)).cast("bigint").as(START),
            col(Ties.PERSON_A),
            col(Ties.PERSON_B),
            col(Ties.WEIGHT))
        .repartition(TASKS, col(START))
        .sortWithinPartitions(START)
        .mapPartitions(detect, Encoders.row(SCHEMA));
  }

  /** The community of each person: its smallest member. */
  int[] of(CsrGraph ties) {
    double resolution = Math.max(1, (double) ties.vertexCount() / scale);
    return new Leiden(resolution, SEED, STARTS).of(ties.reweighted(Math::sqrt));
  }

  /** Of the ties of one period. */
  private Stream<Row> communities(List<Row> ties) {
    Date start = Date.valueOf(LocalDate.ofEpochDay(ties.get(0).getLong(0)));
    NamedGraph.Builder builder = NamedGraph.undirected().order(VertexNames.Order.TEXT);
    ties.forEach(tie -> builder.edge(tie.getString(1), tie.getString(2), tie.getDouble(3)));
    NamedGraph named = builder.build();
    int[] groups = of(named.graph());
    Map<Integer, List<Integer>> members = new TreeMap<>();
    for (int person = 0; person < groups.length; person++) {
      members.computeIfAbsent(groups[person], g -> new ArrayList<>()).add(person);
    }
    return members.values().stream()
        .filter(group -> group.size() >= fewestMembers)
        .map(group -> row(start, named, groups, group));
  }

  private static Row row(Date start, NamedGraph named, int[] groups, List<Integer> members) {
    CsrGraph graph = named.graph();
    double inside = 0;
    double outside = 0;
    for (int person : members) {
      for (int other : graph.successors(person)) {
        double weight = graph.weight(person, other);
        if (groups[other] != groups[person]) {
          outside += weight;
        } else if (other > person) {
          inside += weight;
        }
      }
    }
    String[] keys = members.stream().map(named.names()::name).toArray(String[]::new);
    return RowFactory.create(start, keys, inside, outside);
  }
}
