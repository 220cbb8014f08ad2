// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.emergent;

import static org.apache.spark.sql.functions.col;

import java.sql.Date;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.iklim.analytics.graph.CsrGraph;
import org.iklim.analytics.graph.Leiden;
import org.iklim.analytics.graph.NamedGraph;
import org.iklim.analytics.graph.VertexNames;
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
 * @param scale people of a network to which resolution 1 belongs; larger communities come apart
 * @param fewestMembers smaller communities are left out
 */
public record DetectedCommunities(int scale, int fewestMembers) {
  /** A scale of 200; communities of five and more: nothing smaller is ever shown. */
  public static final DetectedCommunities DEFAULT = new DetectedCommunities(200, 5);

  /** Any number does, as long as it stays the same. */
  private static final long SEED = 20260105;

  private static final int STARTS = 10;

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
   * ties of a period come to one task, periods run in parallel.
   *
   * <p>Drops: ties of weight 0; communities of fewer than {@link #fewestMembers}.
   *
   * <p>Units: as the weights of the ties.
   */
  public Dataset<Row> from(Dataset<Row> ties) {
    int people = scale;
    int fewest = fewestMembers;
    FlatMapGroupsFunction<Date, Row, Row> detect =
        (start, rows) -> new DetectedCommunities(people, fewest).communities(start, rows);
    MapFunction<Row, Date> period = row -> row.getDate(0);
    return ties.where(col(Ties.WEIGHT).gt(0))
        .select(Ties.PERIOD_START, Ties.PERSON_A, Ties.PERSON_B, Ties.WEIGHT)
        .groupByKey(period, Encoders.DATE())
        .flatMapGroups(detect, Encoders.row(SCHEMA));
  }

  /** The algorithm for a network of so many people. */
  Leiden leiden(int people) {
    return new Leiden(Math.max(1, (double) people / scale), SEED, STARTS);
  }

  private Iterator<Row> communities(Date start, Iterator<Row> ties) {
    NamedGraph.Builder builder = NamedGraph.undirected().order(VertexNames.Order.TEXT);
    ties.forEachRemaining(
        tie -> builder.edge(tie.getString(1), tie.getString(2), tie.getDouble(3)));
    NamedGraph named = builder.build();
    int[] groups = leiden(named.names().size()).of(named.graph());
    Map<Integer, List<Integer>> members = new TreeMap<>();
    for (int person = 0; person < groups.length; person++) {
      members.computeIfAbsent(groups[person], g -> new ArrayList<>()).add(person);
    }
    return members.values().stream()
        .filter(group -> group.size() >= fewestMembers)
        .map(group -> row(start, named, groups, group))
        .iterator();
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
