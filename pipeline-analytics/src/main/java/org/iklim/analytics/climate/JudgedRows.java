// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.climate;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.iklim.analytics.metrics.Period;
import org.iklim.analytics.statistics.Estimate;
import org.iklim.analytics.statistics.Interval;
import org.iklim.schemas.Contracts;
import org.iklim.schemas.tables.Climate;

/**
 * Lets a {@link ClimateJudge} go over figures that are all in one partition, sorted by period and
 * its start; gives the rows of the periods that are to be written.
 *
 * @param rules the rules of the judge
 * @param today last UTC date of which something is known
 */
record JudgedRows(ClimateRules rules, LocalDate today) implements MapPartitionsFunction<Row, Row> {
  /** Whether a row is to be written, or only known as the past of others. */
  static final String WANTED = "wanted";

  /** metrics.climate without group_name, which needs the names of communities. */
  static final StructType SCHEMA =
      new StructType(
          List.of(StructType.fromDDL(Contracts.structDdl(Climate.TABLE)).fields()).stream()
              .filter(field -> !field.name().equals(Climate.GROUP_NAME))
              .toArray(StructField[]::new));

  @Override
  public Iterator<Row> call(Iterator<Row> sorted) {
    List<Row> out = new ArrayList<>();
    ClimateJudge judge = null;
    Period period = null;
    List<Row> together = new ArrayList<>();
    while (sorted.hasNext()) {
      Row row = sorted.next();
      if (!together.isEmpty() && !samePeriod(together.get(0), row)) {
        judge(judge, together, out);
        together.clear();
      }
      Period next = Period.of(row.getAs(Climate.PERIOD));
      if (next != period) {
        period = next;
        judge = new ClimateJudge(rules, period, today);
      }
      together.add(row);
    }
    if (!together.isEmpty()) {
      judge(judge, together, out);
    }
    return out.iterator();
  }

  private static boolean samePeriod(Row one, Row other) {
    return one.getAs(Climate.PERIOD).equals(other.getAs(Climate.PERIOD))
        && start(one).equals(start(other));
  }

  private static void judge(ClimateJudge judge, List<Row> rows, List<Row> out) {
    Map<Figure.Key, Row> byKey = new HashMap<>();
    List<Figure> figures = new ArrayList<>();
    for (Row row : rows) {
      Figure figure = figure(row);
      byKey.put(figure.key(), row);
      figures.add(figure);
    }
    for (Judged judged : judge.judge(start(rows.get(0)), figures)) {
      Row row = byKey.get(judged.figure().key());
      if (row.<Boolean>getAs(WANTED)) {
        out.add(row(judged, row));
      }
    }
  }

  private static Figure figure(Row row) {
    long voices = row.<Long>getAs(Climate.PEOPLE_COUNT);
    Long heads = row.getAs(Climate.HEADCOUNT);
    Double index = row.getAs(Climate.CLIMATE_INDEX);
    Optional<Estimate> estimate =
        index == null
            ? Optional.empty()
            : Optional.of(
                new Estimate(
                    index, square(row.<Double>getAs(Climate.STANDARD_ERROR)), voices - 1.0));
    return new Figure(
        new Figure.Key(
            row.getAs(Climate.GROUP_TYPE), row.getAs(Climate.GROUP_ID), row.getAs(Climate.ASPECT)),
        voices,
        heads == null ? Figure.UNKNOWN : heads,
        estimate);
  }

  private static Row row(Judged judged, Row row) {
    Figure figure = judged.figure();
    Optional<Interval> own = figure.index().map(Estimate::interval).map(FigureRows::onScale);
    Optional<Interval> shrunk = judged.shrunk().map(Estimate::interval).map(FigureRows::onScale);
    Optional<Interval> change = judged.change().map(Estimate::interval);
    Long heads = row.getAs(Climate.HEADCOUNT);
    return RowFactory.create(
        figure.key().groupType(),
        figure.key().groupId(),
        figure.key().parent().map(Figure.Key::groupId).orElse(null),
        figure.key().aspect(),
        row.getAs(Climate.PERIOD),
        row.getAs(Climate.PERIOD_START),
        row.getAs(Climate.CLIMATE_INDEX),
        own.map(Interval::low).orElse(null),
        own.map(Interval::high).orElse(null),
        row.getAs(Climate.STANDARD_ERROR),
        judged.shrunk().map(Estimate::value).orElse(null),
        shrunk.map(Interval::low).orElse(null),
        shrunk.map(Interval::high).orElse(null),
        judged.shrunk().map(e -> judged.reliability()).orElse(null),
        row.getAs(Climate.WEIGHTED_INDEX),
        row.getAs(Climate.WEIGHTED_LOW),
        row.getAs(Climate.WEIGHTED_HIGH),
        figure.voices(),
        row.getAs(Climate.MESSAGE_COUNT),
        heads,
        heads == null || heads == 0 ? null : Math.max(0, 1 - (double) figure.voices() / heads),
        judged.expected().map(Estimate::value).orElse(null),
        judged.change().map(Estimate::value).orElse(null),
        change.map(Interval::low).orElse(null),
        change.map(Interval::high).orElse(null),
        orNull(judged.pValue()),
        orNull(judged.qValue()),
        judged.verdict().name());
  }

  private static Double orNull(double value) {
    return Double.isNaN(value) ? null : value;
  }

  private static double square(double value) {
    return value * value;
  }

  private static LocalDate start(Row row) {
    return row.<Date>getAs(Climate.PERIOD_START).toLocalDate();
  }
}
