// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.themes;

import java.sql.Date;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.special.Erf;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.iklim.analytics.statistics.FalseDiscovery;
import org.iklim.schemas.Contracts;
import org.iklim.schemas.tables.Themes;

/**
 * Says what happened to each theme. Growth and turn for the worse of all themes of a week, whatever
 * their groups, are tested together: with hundreds of them some z is large by chance alone.
 *
 * <p>Reads: {@link #judged}, all rows of a week in one partition.
 *
 * <p>Gives: {@link #SCHEMA}, one row for each.
 */
final class ThemeSignals implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  private static final Set<String> ADDED_LATER =
      Set.of(Themes.GROUP_TYPE, Themes.GROUP_NAME, Themes.PHRASES);

  /** metrics.themes without what needs neither counts nor tests. */
  static final StructType SCHEMA =
      new StructType(
          Arrays.stream(StructType.fromDDL(Contracts.structDdl(Themes.TABLE)).fields())
              .filter(field -> !ADDED_LATER.contains(field.name()))
              .toArray(StructField[]::new));

  /** From this z on a change counts, however few are tested: one in a thousand, on one side. */
  private static final double SURE = 3.1;

  /** Share of false ones among the changes of a week that is tolerated. */
  private static final double FALSE_DISCOVERIES = 0.05;

  private static final long MANY_QUESTIONS = 3;

  /** The columns that are read: those of the schema but for the signal, in its order. */
  static Column[] judged() {
    return Stream.of(SCHEMA.fieldNames())
        .filter(name -> !name.equals(Themes.SIGNAL))
        .map(functions::col)
        .toArray(Column[]::new);
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    Map<Date, List<Row>> weeks = new TreeMap<>();
    rows.forEachRemaining(
        row ->
            weeks.computeIfAbsent(row.getAs(Themes.WEEK_START), w -> new ArrayList<>()).add(row));
    List<Row> out = new ArrayList<>();
    weeks.values().forEach(week -> judge(week, out));
    return out.iterator();
  }

  private static void judge(List<Row> themes, List<Row> out) {
    Map<String, double[]> byTest = qValues(themes, Themes.GROWTH_Z, Themes.NEGATIVITY_Z);
    for (int i = 0; i < themes.size(); i++) {
      Row theme = themes.get(i);
      String signal = "STEADY";
      if (isSure(theme, Themes.NEGATIVITY_Z, byTest, i)) {
        signal = "TURNED_NEGATIVE";
      } else if (isSure(theme, Themes.GROWTH_Z, byTest, i)) {
        signal = "GREW";
      } else if (isUnanswered(theme)) {
        signal = "UNANSWERED";
      }
      out.add(with(theme, signal));
    }
  }

  /** The q-values of every theme by test; 1 where there was none. */
  private static Map<String, double[]> qValues(List<Row> themes, String... tests) {
    double[] pValues = new double[themes.size() * tests.length];
    int[] places = new int[pValues.length];
    int made = 0;
    for (int place = 0; place < places.length; place++) {
      Double z = themes.get(place % themes.size()).getAs(tests[place / themes.size()]);
      if (z != null) {
        places[made] = place;
        pValues[made++] = Erf.erfc(z / Math.sqrt(2)) / 2;
      }
    }
    double[] all = new double[places.length];
    Arrays.fill(all, 1);
    double[] qValues = FalseDiscovery.qValues(Arrays.copyOf(pValues, made));
    for (int i = 0; i < made; i++) {
      all[places[i]] = qValues[i];
    }
    Map<String, double[]> byTest = new TreeMap<>();
    for (int test = 0; test < tests.length; test++) {
      byTest.put(
          tests[test], Arrays.copyOfRange(all, test * themes.size(), (test + 1) * themes.size()));
    }
    return byTest;
  }

  private static boolean isSure(Row theme, String test, Map<String, double[]> qValues, int place) {
    Double z = theme.getAs(test);
    return z != null && z >= SURE && qValues.get(test)[place] <= FALSE_DISCOVERIES;
  }

  private static boolean isUnanswered(Row theme) {
    long open = theme.<Long>getAs(Themes.UNANSWERED_COUNT);
    return open >= MANY_QUESTIONS && 2 * open >= theme.<Long>getAs(Themes.QUESTION_COUNT);
  }

  private static Row with(Row theme, String signal) {
    return RowFactory.create(
        IntStream.range(0, SCHEMA.size())
            .mapToObj(
                i -> {
                  String name = SCHEMA.apply(i).name();
                  return name.equals(Themes.SIGNAL) ? signal : theme.<Object>getAs(name);
                })
            .toArray());
  }
}
