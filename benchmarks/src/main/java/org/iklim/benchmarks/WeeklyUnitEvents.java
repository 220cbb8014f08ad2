// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.benchmarks;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.md5;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.sql.Date;
import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Made-up events of an organisation: a year, a person for every 500 events, 300 teams in 30
 * departments, few people who write much and many who write little. The same seed gives the same
 * events.
 */
final class WeeklyUnitEvents {
  static final String DAY = "activity_day";
  static final String PERSON = "person_key";
  static final String UNIT = "unit_path";
  static final String KIND = "kind";

  private static final Date FIRST_DAY = Date.valueOf("2025-01-06");
  private static final long DAYS = 364;
  private static final long TEAMS = 300;
  private static final int EVENTS_PER_PERSON = 500;
  private static final double FINE = 1_000_000_007.0;

  private WeeklyUnitEvents() {}

  /** First days of the weeks in which there are events. */
  static Set<LocalDate> weeks() {
    LocalDate first = FIRST_DAY.toLocalDate();
    return first.datesUntil(first.plusDays(DAYS), Period.ofWeeks(1)).collect(Collectors.toSet());
  }

  /** One row per event: day, person, unit path, kind (post, comment, reaction). */
  static Dataset<Row> of(SparkSession spark, long events, long seed) {
    long people = Math.max(100, events / EVENTS_PER_PERSON);
    // The cube of a uniform number: the most active tenth of the people makes half of the events.
    Column uniform = pmod(xxhash64(col("id"), lit(seed)), lit((long) FINE)).divide(lit(FINE));
    Column person =
        uniform.multiply(uniform).multiply(uniform).multiply(lit(people)).cast("bigint");
    Column day = pmod(xxhash64(col("id"), lit(seed + 1)), lit(DAYS)).cast("int");
    Column kind = pmod(xxhash64(col("id"), lit(seed + 2)), lit(10L));
    return spark
        .range(events)
        .select(day.as("day_number"), person.as("person"), kind.as("kind_number"))
        .withColumn("team", pmod(xxhash64(col("person")), lit(TEAMS)))
        .select(
            date_add(lit(FIRST_DAY), col("day_number")).as(DAY),
            md5(col("person").cast("string").cast("binary")).as(PERSON),
            concat_ws(
                    " / ",
                    lit("Acme"),
                    concat(lit("Department "), col("team").divide(10).cast("int")),
                    concat(lit("Team "), col("team")))
                .as(UNIT),
            when(col("kind_number").lt(2), "post")
                .when(col("kind_number").lt(6), "comment")
                .otherwise("reaction")
                .as(KIND));
  }
}
