// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.iklim.schemas.Contracts;
import org.iklim.schemas.tables.Climate;
import org.iklim.schemas.tables.ReportsClimate;

/**
 * The climate as it may be shown.
 *
 * @param gate what may be
 */
public record PublishedClimate(ClimateGate gate) {
  private static final String EVERYTHING = "*";
  private static final String TOO_FEW_PEOPLE = "TOO_FEW_PEOPLE";

  /** What a row says about its group itself, whoever's figures it shows. */
  private static final Set<String> OF_THE_GROUP =
      Set.of(
          ReportsClimate.GROUP_TYPE,
          ReportsClimate.GROUP_ID,
          ReportsClimate.GROUP_NAME,
          ReportsClimate.PARENT_ID);

  /**
   * One row per group, aspect and period that may be shown.
   *
   * <p>Reads: metrics.climate, whole periods. One shuffle.
   *
   * <p>Gives: reports.climate. A group that may not show its own figures has those of the next
   * group above that may, counts included, figure_of saying whose, and a verdict of its own that
   * says why.
   *
   * <p>Drops: groups with nobody above who may be shown; single aspects of groups that may not show
   * their own.
   *
   * <p>Units: as in metrics.climate.
   */
  public Dataset<Row> from(Dataset<Row> climate) {
    StructType schema = StructType.fromDDL(Contracts.structDdl(ReportsClimate.TABLE));
    return climate
        .repartition(col(Climate.PERIOD), col(Climate.PERIOD_START), col(Climate.ASPECT))
        .sortWithinPartitions(Climate.PERIOD, Climate.PERIOD_START, Climate.ASPECT)
        .mapPartitions(new Publish(gate, schema), Encoders.row(schema));
  }

  /** Rows of one period and aspect lie one after another. */
  private record Publish(ClimateGate gate, StructType schema)
      implements MapPartitionsFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
      List<Row> out = new ArrayList<>();
      List<Row> together = new ArrayList<>();
      while (rows.hasNext()) {
        Row row = rows.next();
        if (!together.isEmpty() && !cell(together.get(0)).equals(cell(row))) {
          publish(together, out);
          together.clear();
        }
        together.add(row);
      }
      publish(together, out);
      return out.iterator();
    }

    private void publish(List<Row> rows, List<Row> out) {
      Map<ClimateGate.GroupId, Row> byGroup = new HashMap<>();
      rows.forEach(row -> byGroup.put(group(row), row));
      Map<ClimateGate.GroupId, ClimateGate.GroupId> shown =
          gate.shown(rows.stream().map(Publish::candidate).toList());
      for (Row row : rows) {
        ClimateGate.GroupId of = shown.get(group(row));
        boolean own = group(row).equals(of);
        if (of != null && (own || row.getAs(Climate.ASPECT).equals(EVERYTHING))) {
          out.add(row(row, byGroup.get(of), own));
        }
      }
    }

    private Row row(Row group, Row figures, boolean own) {
      Object[] values = new Object[schema.size()];
      for (int i = 0; i < values.length; i++) {
        String name = schema.apply(i).name();
        if (name.equals(ReportsClimate.FIGURE_OF)) {
          values[i] = figures.getAs(Climate.GROUP_ID);
        } else if (name.equals(ReportsClimate.VERDICT) && !own) {
          String verdict = group.getAs(Climate.VERDICT);
          values[i] = verdict.startsWith("TOO_FEW") ? verdict : TOO_FEW_PEOPLE;
        } else {
          values[i] = (OF_THE_GROUP.contains(name) ? group : figures).getAs(name);
        }
      }
      return RowFactory.create(values);
    }

    private static List<Object> cell(Row row) {
      return List.of(
          row.getAs(Climate.PERIOD), row.getAs(Climate.PERIOD_START), row.getAs(Climate.ASPECT));
    }

    private static ClimateGate.GroupId group(Row row) {
      return new ClimateGate.GroupId(row.getAs(Climate.GROUP_TYPE), row.getAs(Climate.GROUP_ID));
    }

    private static ClimateGate.Candidate candidate(Row row) {
      return new ClimateGate.Candidate(
          row.getAs(Climate.GROUP_TYPE),
          row.getAs(Climate.GROUP_ID),
          row.getAs(Climate.PARENT_ID),
          row.getAs(Climate.PEOPLE_COUNT),
          row.getAs(Climate.HEADCOUNT),
          row.getAs(Climate.CLIMATE_INDEX) != null);
    }
  }
}
