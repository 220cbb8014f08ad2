// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.ties;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.unix_date;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.iklim.analytics.people.AttributeHistory;
import org.iklim.analytics.people.PeopleAsOf;
import org.iklim.schemas.tables.Attributes;

/**
 * People by number, in the order in which Spark sorts their keys, with their units over time: a
 * pair of people is then two numbers in one, where two keys are more than the rest of the row.
 * Every task holds all of it, about 200 bytes a person.
 */
final class NumberedPeople implements Serializable {
  /** How many people there can be: a number has 24 bits. */
  static final int MOST = 1 << TieKey.PERSON_BITS;

  private static final long serialVersionUID = 1;

  /** As bytes, which is how Spark compares strings. */
  private static final Comparator<String> BY_BYTES =
      Comparator.comparing(key -> key.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

  private final String[] keys;
  private final Object2IntOpenHashMap<String> numbers;
  private final ArrayList<ArrayList<Stay>> stays = new ArrayList<>();

  /**
   * Days in a unit.
   *
   * @param from first day, in days since 1970
   * @param to first day after
   */
  private record Stay(int from, int to, String unit) implements Serializable {}

  private NumberedPeople(List<String> known) {
    if (known.size() > MOST) {
      throw new IllegalArgumentException(
          "ties of at most " + MOST + " people, not of " + known.size());
    }
    keys = known.toArray(String[]::new);
    Arrays.sort(keys, BY_BYTES);
    numbers = new Object2IntOpenHashMap<>(keys.length);
    numbers.defaultReturnValue(-1);
    for (int number = 0; number < keys.length; number++) {
      numbers.put(keys[number], number);
      stays.add(new ArrayList<>(1));
    }
  }

  /**
   * Reads them into this process.
   *
   * @param keys one column, any of it more than once
   */
  static NumberedPeople of(Dataset<Row> keys, PeopleAsOf people) {
    List<Row> distinct = keys.where(col(keys.columns()[0]).isNotNull()).distinct().collectAsList();
    NumberedPeople numbered =
        new NumberedPeople(distinct.stream().map(row -> row.getString(0)).toList());
    people
        .history()
        .select(
            col(Attributes.PERSON_KEY),
            unix_date(col(AttributeHistory.VALID_FROM)),
            unix_date(col(AttributeHistory.VALID_TO)),
            col(Attributes.UNIT_PATH))
        .collectAsList()
        .forEach(numbered::stay);
    return numbered;
  }

  private void stay(Row row) {
    int person = numbers.getInt(row.getString(0));
    if (person >= 0) {
      stays.get(person).add(new Stay(row.getInt(1), row.getInt(2), row.getString(3)));
    }
  }

  /** The number of a person who is known. */
  int number(String key) {
    int number = numbers.getInt(key);
    if (number < 0) {
      throw new IllegalStateException("a person without a number");
    }
    return number;
  }

  String key(int number) {
    return keys[number];
  }

  /** The unit of a person on a day in days since 1970, or null. */
  String unit(int number, int day) {
    for (Stay stay : stays.get(number)) {
      if (stay.from() <= day && day < stay.to()) {
        return stay.unit();
      }
    }
    return null;
  }
}
