// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.iklim.analytics.support.Rows;
import org.iklim.jobs.support.Lake;
import org.iklim.schemas.tables.Measures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReportCommandTest {
  private static final LocalDate LAST_WEEK = LocalDate.of(2026, 9, 28);

  @TempDir private Path data;
  private Lake lake;

  /** What a run said and did. */
  private record Run(int code, String out, String err) {
    List<Path> pages() {
      return out.lines().map(Path::of).toList();
    }
  }

  @BeforeEach
  void open() throws Exception {
    lake = Lake.in(data);
  }

  @Test
  void writesOnePageForEachLanguageLinkedToTheOther() throws Exception {
    publish();
    Run run = report();

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.pages())
        .containsExactly(
            data.resolve("reports/iklim-2026-10-04-id.html"),
            data.resolve("reports/iklim-2026-10-04-en.html"));
    assertThat(run.pages().get(0)).content().contains("href=\"iklim-2026-10-04-en.html\"");
    assertThat(run.pages().get(1))
        .content()
        .contains("href=\"iklim-2026-10-04-id.html\"", "Week of 28 September – 4 October 2026")
        .contains(
            "People wrote clearly more than usual: 900 messages, against about 100 in a usual week.");
  }

  @Test
  void givesTheSameBytesAgain() throws Exception {
    publish();
    Path page = report("--lang", "en").pages().get(0);
    String first = Files.readString(page);
    report("--lang", "en");
    assertThat(page).hasContent(first);
  }

  @Test
  void writesWhereItIsTold() throws Exception {
    publish();
    Path file = data.resolve("my page.html");
    assertThat(report("--lang", "id", "--out", file.toString()).pages()).containsExactly(file);
    Run both = report("--out", file.toString());
    assertThat(both.pages())
        .containsExactly(data.resolve("my page-id.html"), data.resolve("my page-en.html"));
    assertThat(both.pages().get(0)).content().contains("href=\"my%20page-en.html\"");
  }

  @Test
  void looksNoFurtherThanTheDate() throws Exception {
    publish();
    Run run = report("--lang", "en", "--date", "2026-09-30");
    assertThat(run.pages().get(0))
        .content()
        .contains("Week of 21 September – 27 September 2026", "Data up to 30 September 2026");
  }

  @Test
  void explainsThatNothingIsPublished() throws Exception {
    Run run = report("--json");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("\"asOf\":null", "iklim-no-data-en.html");
    assertThat(run.err()).contains("there is no table reports.measures yet; run 'iklim metrics'");
    assertThat(data.resolve("reports/iklim-no-data-en.html"))
        .content()
        .contains("at least five different people");
  }

  @Test
  void explainsThatAUnitIsNotPublished() throws Exception {
    publish();
    Run run = report("--lang", "en", "--unit", "Acme / Ghosts");
    assertThat(run.pages())
        .containsExactly(data.resolve("reports/iklim-2026-10-04-acme-ghosts-en.html"));
    assertThat(run.pages().get(0)).content().contains("Nothing is published about the unit");
  }

  @Test
  void refusesALanguageItDoesNotSpeak() throws Exception {
    Run run = report("--lang", "fr");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--lang is 'fr'; it is id, en or both");
  }

  /** Thirteen weeks of an organisation with a hundred messages, nine hundred in the last. */
  private void publish() throws Exception {
    lake.tables().ensure(Measures.PUBLISHED);
    String[] lines =
        IntStream.rangeClosed(0, 12)
            .mapToObj(LAST_WEEK::minusWeeks)
            .flatMap(
                week -> {
                  boolean isLast = week.equals(LAST_WEEK);
                  String group = "organisation  *  Organisation  week  " + week + "  ";
                  return Stream.of(
                      group + "messages  " + (isLast ? "900.0" : "100.0") + "  count  40",
                      group + "velocity_score  " + (isLast ? "80.0" : "0.0") + "  score  40");
                })
            .toArray(String[]::new);
    Dataset<Row> rows =
        Rows.of(
            lake.session(),
            Measures.PUBLISHED,
            "group_type  group_id  group_name  period  period_start  metric  value  unit  people_count",
            lines);
    rows.writeTo(Measures.PUBLISHED).append();
  }

  private Run report(String... options) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine commandLine =
        Jobs.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    String[] all =
        Stream.concat(
                Stream.of("report", "--data", data.toString(), "--master", "local[2]"),
                Stream.of(options))
            .toArray(String[]::new);
    return new Run(commandLine.execute(all), out.toString(), err.toString());
  }
}
