// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.climate;

import static org.iklim.analytics.climate.VoiceCells.SCALE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.iklim.analytics.statistics.Estimate;
import org.iklim.analytics.statistics.Interval;
import org.iklim.schemas.tables.Climate;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The index of each cell of {@link VoiceCells}, and the index re-weighted to the heads.
 *
 * <p>The index is 50 + 50 × the mean over people of each one's mean tone. Its variance is that of a
 * mean of independent people, so that many messages of one person are one voice; never below that
 * of people who scatter by {@link #LEAST_SCATTER}, as if all had used one wording.
 *
 * @param rules from how many voices a figure is read
 */
record FigureRows(ClimateRules rules) implements MapFunction<Row, Row> {
  /** One row per group, aspect and period; figures null where too few spoke. */
  static final StructType SCHEMA =
      StructType.fromDDL(
          String.join(
              ", ",
              Climate.GROUP_TYPE + " STRING NOT NULL",
              Climate.GROUP_ID + " STRING NOT NULL",
              Climate.ASPECT + " STRING NOT NULL",
              Climate.PERIOD + " STRING NOT NULL",
              Climate.PERIOD_START + " DATE NOT NULL",
              Climate.PEOPLE_COUNT + " BIGINT NOT NULL",
              Climate.MESSAGE_COUNT + " BIGINT NOT NULL",
              Climate.HEADCOUNT + " BIGINT",
              Climate.CLIMATE_INDEX + " DOUBLE",
              Climate.STANDARD_ERROR + " DOUBLE",
              Climate.WEIGHTED_INDEX + " DOUBLE",
              Climate.WEIGHTED_LOW + " DOUBLE",
              Climate.WEIGHTED_HIGH + " DOUBLE"));

  private static final double MIDDLE = 50;
  private static final double HALF_RANGE = 50;

  /** Points of the index. */
  private static final double LEAST_SCATTER = 1;

  @Override
  public Row call(Row cell) {
    List<Row> spoken = rows(cell, VoiceCells.STRATA);
    long voices = 0;
    long tone = 0;
    double squares = 0;
    for (Row stratum : spoken) {
      voices += stratum.<Long>getAs(VoiceCells.VOICES);
      tone += stratum.<Long>getAs(VoiceCells.TONE);
    }
    for (Row stratum : sorted(spoken)) {
      squares += stratum.<Long>getAs(VoiceCells.TONE_SQUARES) / (SCALE * SCALE);
    }
    boolean readable = voices >= rules.fewestVoices();
    Optional<Estimate> index =
        readable ? Optional.of(index(voices, tone / SCALE, squares)) : Optional.empty();
    boolean all = cell.getAs(Climate.ASPECT).equals(Figure.EVERYTHING);
    Optional<Estimate> weighted =
        readable && all
            ? PostStratification.of(strata(spoken, rows(cell, VoiceCells.HEAD_STRATA)))
                .map(e -> e.scaled(MIDDLE, HALF_RANGE))
            : Optional.empty();
    Optional<Interval> doubt = weighted.map(Estimate::interval).map(FigureRows::onScale);
    Long messages = cell.getAs(Climate.MESSAGE_COUNT);
    return RowFactory.create(
        cell.getAs(Climate.GROUP_TYPE),
        cell.getAs(Climate.GROUP_ID),
        cell.getAs(Climate.ASPECT),
        cell.getAs(Climate.PERIOD),
        cell.getAs(Climate.PERIOD_START),
        voices,
        messages == null ? 0L : messages,
        cell.getAs(Climate.HEADCOUNT),
        index.map(Estimate::value).orElse(null),
        index.map(e -> Math.sqrt(e.variance())).orElse(null),
        weighted.map(e -> Math.max(0, Math.min(100, e.value()))).orElse(null),
        doubt.map(Interval::low).orElse(null),
        doubt.map(Interval::high).orElse(null));
  }

  /** The index from the number, the sum and the sum of squares of people's mean tones. */
  static Estimate index(long voices, double sum, double squares) {
    double mean = sum / voices;
    double scatter = Math.max(0, (squares - sum * mean) / (voices - 1));
    double least = LEAST_SCATTER / HALF_RANGE;
    double variance = Math.max(scatter, least * least) / voices;
    return new Estimate(mean, variance, voices - 1.0).scaled(MIDDLE, HALF_RANGE);
  }

  /** An interval cut at the ends of the scale. */
  static Interval onScale(Interval interval) {
    return new Interval(Math.max(0, interval.low()), Math.min(100, interval.high()));
  }

  private static List<PostStratification.Stratum> strata(List<Row> spoken, List<Row> heads) {
    Map<List<String>, long[]> counts = new HashMap<>();
    for (Row row : spoken) {
      long[] sums = counts.computeIfAbsent(stratum(row), k -> new long[4]);
      sums[1] += row.<Long>getAs(VoiceCells.VOICES);
      sums[2] += row.<Long>getAs(VoiceCells.TONE);
      sums[3] += row.<Long>getAs(VoiceCells.TONE_SQUARES);
    }
    for (Row row : heads) {
      counts.computeIfAbsent(stratum(row), k -> new long[4])[0] +=
          row.<Long>getAs(VoiceCells.HEADS);
    }
    List<PostStratification.Stratum> strata = new ArrayList<>();
    counts.forEach(
        (key, sums) ->
            strata.add(
                new PostStratification.Stratum(
                    key.get(0),
                    key.get(1),
                    sums[0],
                    sums[1],
                    sums[2] / SCALE,
                    sums[3] / (SCALE * SCALE))));
    return strata;
  }

  private static List<String> stratum(Row row) {
    return List.of(
        row.<String>getAs(VoiceCells.STRATUM_UNIT), row.<String>getAs(VoiceCells.STRATUM_LEVEL));
  }

  /** In one order, so that sums of fractions are the same whatever order the engine gave. */
  private static List<Row> sorted(List<Row> rows) {
    return rows.stream()
        .sorted(
            java.util.Comparator.comparing((Row row) -> stratum(row).get(0))
                .thenComparing(row -> stratum(row).get(1)))
        .toList();
  }

  private static List<Row> rows(Row cell, String column) {
    scala.collection.Seq<Row> rows = cell.getAs(column);
    return rows == null ? List.of() : CollectionConverters.asJava(rows);
  }
}
