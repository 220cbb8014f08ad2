// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.query;

import static org.apache.spark.sql.functions.col;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Prints the rows of a Dataset. */
public final class Printer {
  private final PrintWriter out;

  /** How rows are printed. */
  public enum Format {
    /** Aligned columns, for people; all rows are held in memory. */
    TABLE {
      @Override
      void print(Dataset<Row> rows, PrintWriter out) {
        String[] header = rows.columns();
        List<Row> lines = text(rows).collectAsList();
        int[] widths =
            IntStream.range(0, header.length)
                .map(
                    i ->
                        lines.stream()
                            .mapToInt(line -> shown(line.getString(i)).length())
                            .reduce(header[i].length(), Math::max))
                .toArray();
        out.println(aligned(header, widths));
        out.println(Arrays.stream(widths).mapToObj("-"::repeat).collect(Collectors.joining("  ")));
        for (Row line : lines) {
          String[] cells = new String[header.length];
          Arrays.setAll(cells, i -> shown(line.getString(i)));
          out.println(aligned(cells, widths));
        }
      }
    },
    /** RFC 4180 with a header; an empty field is null. */
    CSV {
      @Override
      void print(Dataset<Row> rows, PrintWriter out) {
        out.println(
            Arrays.stream(rows.columns()).map(Printer::quoted).collect(Collectors.joining(",")));
        int width = rows.columns().length;
        for (Iterator<Row> lines = text(rows).toLocalIterator(); lines.hasNext(); ) {
          Row line = lines.next();
          out.println(
              IntStream.range(0, width)
                  .mapToObj(i -> quoted(line.getString(i)))
                  .collect(Collectors.joining(",")));
        }
      }
    },
    /** One JSON object a line. */
    JSON {
      @Override
      void print(Dataset<Row> rows, PrintWriter out) {
        rows.toJSON().toLocalIterator().forEachRemaining(out::println);
      }
    };

    abstract void print(Dataset<Row> rows, PrintWriter out);
  }

  /** A printer. */
  public Printer(PrintWriter out) {
    this.out = out;
  }

  /** Prints every row. */
  public void print(Dataset<Row> rows, Format format) {
    format.print(rows, out);
    out.flush();
  }

  /** Every value as Spark writes it in a text: times in UTC, whatever the time zone here is. */
  private static Dataset<Row> text(Dataset<Row> rows) {
    String[] positions =
        IntStream.range(0, rows.columns().length).mapToObj(i -> "c" + i).toArray(String[]::new);
    Column[] texts =
        Arrays.stream(positions).map(p -> col(p).cast("string").as(p)).toArray(Column[]::new);
    return rows.toDF(positions).select(texts);
  }

  private static String shown(String value) {
    return value == null ? "" : value.replace('\n', ' ');
  }

  private static String aligned(String[] cells, int[] widths) {
    return IntStream.range(0, cells.length)
        .mapToObj(i -> cells[i] + " ".repeat(widths[i] - cells[i].length()))
        .collect(Collectors.joining("  "))
        .stripTrailing();
  }

  private static String quoted(String value) {
    if (value == null) {
      return "";
    }
    boolean needsQuotes =
        value.isEmpty()
            || value.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return needsQuotes ? '"' + value.replace("\"", "\"\"") + '"' : value;
  }
}
