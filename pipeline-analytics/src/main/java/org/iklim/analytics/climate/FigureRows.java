// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.climate;

import static org.iklim.analytics.climate.VoiceCells.SCALE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.iklim.analytics.metrics.Group;
import org.iklim.analytics.rows.Runs;
import org.iklim.analytics.statistics.Estimate;
import org.iklim.analytics.statistics.Interval;
import org.iklim.schemas.tables.Climate;

/**
 * The index of each cell of a group, and the index re-weighted to the heads, from the sums of
 * {@link VoiceCells} with {@link #OF_HEADS}; all rows of a group one after another.
 *
 * <p>The index is 50 + 50 × the mean over people of each one's mean tone. Its variance is that of a
 * mean of independent people, so that many messages of one person are one voice; never below that
 * of people who scatter by {@link PostStratification#LEAST_SCATTER}, as if all had used one
 * wording.
 *
 * @param rules from how many voices a figure is read
 */
record FigureRows(ClimateRules rules) implements MapPartitionsFunction<Row, Row> {
  /** Whether a row counts who works in the group, and not who spoke. */
  static final String OF_HEADS = "of_heads";

  /**
   * One row per group, aspect and period; figures null where too few spoke. All messages: every
   * period in which anybody works or spoke; single aspects: where enough people speak of it.
   */
  static final StructType SCHEMA =
      StructType.fromDDL(
          String.join(
              ", ",
              Climate.GROUP_TYPE + " STRING NOT NULL",
              Climate.GROUP_ID + " STRING NOT NULL",
              Climate.ASPECT + " STRING NOT NULL",
              Climate.PERIOD + " STRING NOT NULL",
              VoiceCells.FIRST_DAY + " INT NOT NULL",
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

  private record Span(String period, int firstDay) {}

  private record Topic(String aspect, Span span) {}

  private record Stratum(String unit, String level) implements Comparable<Stratum> {
    @Override
    public int compareTo(Stratum other) {
      int units = unit.compareTo(other.unit);
      return units != 0 ? units : level.compareTo(other.level);
    }
  }

  /** Sums of one stratum; whole numbers, so that they are the same in any order. */
  private static final class Sums {
    private long voices;
    private long tone;
    private long squares;
  }

  /** What is known of one group: strata in one order, so that sums of fractions are the same. */
  private static final class Known {
    private final Map<Topic, SortedMap<Stratum, Sums>> spoken = new HashMap<>();
    private final Map<Topic, Long> messages = new HashMap<>();
    private final Map<Span, SortedMap<Stratum, Long>> heads = new HashMap<>();

    void add(Row row) {
      Span span = new Span(row.getAs(Climate.PERIOD), row.<Integer>getAs(VoiceCells.FIRST_DAY));
      Stratum stratum =
          new Stratum(row.getAs(VoiceCells.STRATUM_UNIT), row.getAs(VoiceCells.STRATUM_LEVEL));
      long voices = row.<Long>getAs(VoiceCells.VOICES);
      Topic topic = new Topic(row.getAs(Climate.ASPECT), span);
      if (row.<Boolean>getAs(OF_HEADS)) {
        heads.computeIfAbsent(span, s -> new TreeMap<>()).merge(stratum, voices, Long::sum);
        spoken.computeIfAbsent(topic, t -> new TreeMap<>());
        return;
      }
      Sums sums =
          spoken
              .computeIfAbsent(topic, t -> new TreeMap<>())
              .computeIfAbsent(stratum, s -> new Sums());
      sums.voices += voices;
      sums.tone += row.<Long>getAs(VoiceCells.TONE);
      sums.squares += row.<Long>getAs(VoiceCells.TONE_SQUARES);
      messages.merge(topic, row.<Long>getAs(Climate.MESSAGE_COUNT), Long::sum);
    }
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    return Runs.of(rows, Group::of).flatMap(this::figures).iterator();
  }

  private Stream<Row> figures(List<Row> rows) {
    Known known = new Known();
    rows.forEach(known::add);
    Group group = Group.of(rows.get(0));
    return known.spoken.keySet().stream().flatMap(topic -> figure(group, topic, known).stream());
  }

  private Optional<Row> figure(Group group, Topic topic, Known known) {
    SortedMap<Stratum, Sums> spoken = known.spoken.get(topic);
    long voices = 0;
    long tone = 0;
    double squares = 0;
    for (Sums stratum : spoken.values()) {
      voices += stratum.voices;
      tone += stratum.tone;
      squares += stratum.squares / (SCALE * SCALE);
    }
    boolean readable = voices >= rules.fewestVoices();
    boolean all = topic.aspect().equals(Figure.EVERYTHING);
    if (!readable && !all) {
      return Optional.empty();
    }
    SortedMap<Stratum, Long> heads = known.heads.get(topic.span());
    Optional<Estimate> index =
        readable ? Optional.of(index(voices, tone / SCALE, squares)) : Optional.empty();
    Optional<Estimate> weighted =
        readable && all
            ? PostStratification.of(strata(spoken, heads == null ? Map.of() : heads))
                .map(e -> e.scaled(MIDDLE, HALF_RANGE))
            : Optional.empty();
    Optional<Interval> doubt = weighted.map(Estimate::interval).map(FigureRows::onScale);
    return Optional.of(
        RowFactory.create(
            group.type(),
            group.id(),
            topic.aspect(),
            topic.span().period(),
            topic.span().firstDay(),
            voices,
            known.messages.getOrDefault(topic, 0L),
            heads == null ? null : heads.values().stream().mapToLong(Long::longValue).sum(),
            index.map(Estimate::value).orElse(null),
            index.map(e -> Math.sqrt(e.variance())).orElse(null),
            weighted.map(e -> Math.max(0, Math.min(100, e.value()))).orElse(null),
            doubt.map(Interval::low).orElse(null),
            doubt.map(Interval::high).orElse(null)));
  }

  /** The index from the number, the sum and the sum of squares of people's mean tones. */
  static Estimate index(long voices, double sum, double squares) {
    double mean = sum / voices;
    double scatter = Math.max(0, (squares - sum * mean) / (voices - 1));
    double least = PostStratification.LEAST_SCATTER;
    double variance = Math.max(scatter, least * least) / voices;
    return new Estimate(mean, variance, voices - 1.0).scaled(MIDDLE, HALF_RANGE);
  }

  /** An interval cut at the ends of the scale. */
  static Interval onScale(Interval interval) {
    return new Interval(Math.max(0, interval.low()), Math.min(100, interval.high()));
  }

  private static List<PostStratification.Stratum> strata(
      Map<Stratum, Sums> spoken, Map<Stratum, Long> heads) {
    SortedSet<Stratum> all = new TreeSet<>(spoken.keySet());
    all.addAll(heads.keySet());
    List<PostStratification.Stratum> strata = new ArrayList<>();
    for (Stratum stratum : all) {
      Sums sums = spoken.getOrDefault(stratum, new Sums());
      strata.add(
          new PostStratification.Stratum(
              stratum.unit(),
              stratum.level(),
              heads.getOrDefault(stratum, 0L),
              sums.voices,
              sums.tone / SCALE,
              sums.squares / (SCALE * SCALE)));
    }
    return strata;
  }
}
