// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.query;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.iklim.analytics.ties.FourWeeks;
import org.iklim.jobs.query.GraphExport.Edge;
import org.iklim.jobs.query.GraphExport.Format;
import org.iklim.jobs.query.GraphExport.Graph;
import org.iklim.schemas.tables.Ties;
import org.iklim.schemas.tables.UnitFlows;

/**
 * The networks of people and of units of one period as files. Columns of the CSV are those that
 * {@code network_p2p} and {@code network_g2g} of the vivainsights packages look for; the weight of
 * a flow stands where they look for a time.
 *
 * @param spark a session with the lake
 * @param start first day of the four weeks
 */
public record NetworkFiles(SparkSession spark, LocalDate start) {
  private static final List<String> PERSON_TO_PERSON =
      List.of(
          "PrimaryCollaborator_PersonId",
          "SecondaryCollaborator_PersonId",
          "MetricDate",
          "Strong_tie_score",
          "Strong_tie_type",
          "Diverse_tie_score",
          "Diverse_tie_type",
          "StrongTieScore",
          "PrimaryCollaborator_Organization",
          "SecondaryCollaborator_Organization");

  private static final List<String> GROUP_TO_GROUP =
      List.of(
          "PrimaryCollaborator_Organization",
          "PrimaryCollaborator_GroupSize",
          "SecondaryCollaborator_Organization",
          "SecondaryCollaborator_GroupSize",
          "MetricDate",
          "Percent_Group_collaboration_time_invested",
          "Group_collaboration_time_invested");

  /** What that package calls a flow to the group itself. */
  private static final String WITHIN = "Within Group";

  private static final double STRONG = 0.5;

  /** Ties between people, under their pseudonyms; ties of weight 0 are left out. */
  public Path people(Format format, Path folder) throws IOException {
    String name = "people-" + start;
    List<Row> ties =
        of(Ties.TABLE)
            .where(col(Ties.WEIGHT).gt(0))
            .orderBy(Ties.PERSON_A, Ties.PERSON_B)
            .collectAsList();
    if (format == Format.VIVAINSIGHTS) {
      return GraphExport.writeCsv(
          name, PERSON_TO_PERSON, ties.stream().map(this::personToPerson).toList(), folder);
    }
    TreeMap<String, String> units = new TreeMap<>();
    List<Edge> edges = new ArrayList<>();
    for (Row tie : ties) {
      units.put(tie.getAs(Ties.PERSON_A), unit(tie, Ties.UNIT_A));
      units.put(tie.getAs(Ties.PERSON_B), unit(tie, Ties.UNIT_B));
      edges.add(edge(tie, Ties.PERSON_A, Ties.PERSON_B));
    }
    return GraphExport.write(new Graph(name, false, units, edges), format, folder);
  }

  /** Published flows between units of one depth. */
  public Path units(int depth, Format format, Path folder) throws IOException {
    String name = "units-" + start;
    List<Row> flows =
        of(UnitFlows.PUBLISHED)
            .where(col(UnitFlows.DEPTH).equalTo(depth))
            .orderBy(UnitFlows.FROM_UNIT, UnitFlows.TO_UNIT)
            .collectAsList();
    if (format == Format.VIVAINSIGHTS) {
      return GraphExport.writeCsv(
          name, GROUP_TO_GROUP, flows.stream().map(this::groupToGroup).toList(), folder);
    }
    TreeMap<String, String> units = new TreeMap<>();
    List<Edge> edges = new ArrayList<>();
    for (Row flow : flows) {
      units.put(flow.getAs(UnitFlows.FROM_UNIT), "");
      units.put(flow.getAs(UnitFlows.TO_UNIT), "");
      edges.add(edge(flow, UnitFlows.FROM_UNIT, UnitFlows.TO_UNIT));
    }
    return GraphExport.write(new Graph(name, true, units, edges), format, folder);
  }

  private Dataset<Row> of(String table) {
    return spark.table(table).where(col(Ties.PERIOD_START).equalTo(Date.valueOf(start)));
  }

  private static Edge edge(Row row, String source, String target) {
    return new Edge(row.getAs(source), row.getAs(target), row.<Double>getAs(Ties.WEIGHT));
  }

  private static String unit(Row row, String column) {
    String unit = row.getAs(column);
    return unit == null ? "" : unit;
  }

  private List<String> personToPerson(Row tie) {
    double strength = tie.<Double>getAs(Ties.STRENGTH);
    String unitA = unit(tie, Ties.UNIT_A);
    String unitB = unit(tie, Ties.UNIT_B);
    boolean diverse = !unitA.equals(unitB);
    String score = number(strength);
    return List.of(
        tie.getAs(Ties.PERSON_A),
        tie.getAs(Ties.PERSON_B),
        date(),
        score,
        strength >= STRONG ? "1" : "0",
        diverse ? score : "0",
        diverse ? "1" : "0",
        score,
        unitA,
        unitB);
  }

  private List<String> groupToGroup(Row flow) {
    String from = flow.getAs(UnitFlows.FROM_UNIT);
    String to = flow.getAs(UnitFlows.TO_UNIT);
    return List.of(
        from,
        flow.<Long>getAs(UnitFlows.FROM_PEOPLE_COUNT).toString(),
        from.equals(to) ? WITHIN : to,
        flow.<Long>getAs(UnitFlows.TO_PEOPLE_COUNT).toString(),
        date(),
        number(flow.<Double>getAs(UnitFlows.WEIGHT_SHARE)),
        number(flow.<Double>getAs(UnitFlows.WEIGHT)));
  }

  /** The last day of the four weeks. */
  private String date() {
    return start.plusDays(FourWeeks.DAYS - 1L).toString();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.6f", value);
  }
}
