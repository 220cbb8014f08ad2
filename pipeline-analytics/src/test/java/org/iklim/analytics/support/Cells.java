// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.support;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Reads and prints the cells of an ASCII table by their Spark type. */
final class Cells {
  private static final Pattern GAP = Pattern.compile(" {2,}");

  private Cells() {}

  /** The cells of one line; two or more spaces part them, so that a cell may hold single ones. */
  static List<String> split(String line) {
    return List.of(GAP.split(line.strip(), -1));
  }

  /**
   * The value a cell stands for; {@code -} is null, {@code [a,b]} an array, {@code {k:v}} a map.
   */
  static Object parse(String cell, DataType type) {
    if (cell.equals("-")) {
      return null;
    }
    if (type instanceof ArrayType array) {
      List<Object> values = new ArrayList<>();
      for (String element : elements(cell)) {
        values.add(parse(element, array.elementType()));
      }
      return values.toArray();
    }
    if (type instanceof MapType) {
      Map<String, String> values = new TreeMap<>();
      for (String entry : elements(cell)) {
        int colon = entry.indexOf(':');
        values.put(entry.substring(0, colon), entry.substring(colon + 1));
      }
      return values;
    }
    return parseAtom(cell, type);
  }

  private static Object parseAtom(String cell, DataType type) {
    if (type.equals(DataTypes.StringType)) {
      return cell;
    } else if (type.equals(DataTypes.IntegerType)) {
      return Integer.valueOf(cell);
    } else if (type.equals(DataTypes.LongType)) {
      return Long.valueOf(cell);
    } else if (type.equals(DataTypes.DoubleType)) {
      return Double.valueOf(cell);
    } else if (type.equals(DataTypes.BooleanType)) {
      return Boolean.valueOf(cell);
    } else if (type.equals(DataTypes.DateType)) {
      return Date.valueOf(LocalDate.parse(cell));
    } else if (type.equals(DataTypes.TimestampType)) {
      return Timestamp.from(OffsetDateTime.parse(cell).toInstant());
    }
    throw new IllegalArgumentException("no ASCII form for a column of type " + type.sql());
  }

  /** What a column that a table leaves out holds: null where it may, else nothing or zero. */
  static Object absent(DataType type, boolean nullable) {
    if (nullable) {
      return null;
    } else if (type instanceof ArrayType) {
      return new Object[0];
    } else if (type.equals(DataTypes.StringType)) {
      return "";
    } else if (type.equals(DataTypes.BooleanType)) {
      return Boolean.FALSE;
    } else if (type.equals(DataTypes.DateType)) {
      return Date.valueOf(LocalDate.EPOCH);
    } else if (type.equals(DataTypes.TimestampType)) {
      return Timestamp.from(Instant.EPOCH);
    }
    return parseAtom("0", type);
  }

  /** A value in one form only, whatever class it came in; doubles with four decimals. */
  static String print(Object value) {
    if (value == null) {
      return "-";
    } else if (value instanceof Double number) {
      return Double.isFinite(number)
          ? BigDecimal.valueOf(number).setScale(4, RoundingMode.HALF_EVEN).toPlainString()
          : number.toString();
    } else if (value instanceof Timestamp time) {
      return time.toInstant().toString();
    } else if (value instanceof Object[] array) {
      return print(List.of(array));
    } else if (value instanceof List<?> list) {
      return String.join(",", list.stream().map(Cells::print).toList())
          .transform(s -> "[" + s + "]");
    } else if (value instanceof Seq<?> seq) {
      return print(CollectionConverters.asJava(seq));
    }
    return value.toString();
  }

  private static List<String> elements(String cell) {
    String inside = cell.substring(1, cell.length() - 1);
    return inside.isEmpty() ? List.of() : List.of(inside.split(",", -1));
  }
}
