// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.iklim.jobs.options.ExitCodes;
import org.iklim.jobs.support.Lake;
import org.iklim.jobs.support.UpsetCompany;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code iklim backtest} on a lake in which one unit was upset. */
class BacktestCommandTest {
  @TempDir private Path data;

  /** What a run said and did. */
  private record Run(int code, String out, String err) {}

  @Test
  void onesOwnListIsComparedWithTheWarnings() throws Exception {
    talked();
    Path list =
        file(
            "group,from,to,aspect\n"
                + line(UpsetCompany.UNIT, 0, 9, "commute")
                + line("Acme / Unit 1", -20, -15, "pay"));
    Run run = backtest("--truth", list.toString());
    assertThat(run.code()).as(run.err()).isEqualTo(ExitCodes.DONE);
    assertThat(run.out())
        .containsPattern(UpsetCompany.ONSET + "  Acme / Unit 0 +Acme / Unit 0, commute, after \\d ")
        .containsPattern("Acme / Unit 1 +not found")
        .contains("found            1 (at their own unit 1)", "recall           0.500")
        .contains("false            0 (0.00 a month)");
    assertThat(backtest("--truth", list.toString(), "--json").out())
        .contains("\"found\":1", "\"falseWarnings\":0", "\"warnedOf\":\"Acme / Unit 0\"");
  }

  @Test
  void theWholeHistoryIsJudgedHoweverLong() throws Exception {
    Lake lake = Lake.in(data);
    UpsetCompany.hire(lake);
    UpsetCompany.talk(lake, UpsetCompany.FIRST, UpsetCompany.LAST.plusWeeks(30));
    Path list = file("group,from,to\n" + line(UpsetCompany.UNIT, 0, 9, ""));
    assertThat(backtest("--truth", list.toString()).out())
        .contains("recall           1.000")
        .contains(
            "judged           2026-01-05 to 2026-10-04; incidents that began outside, left out: 0");
    assertThat(backtest("--truth", list.toString(), "--from", "2026-04-01", "--json").out())
        .contains("\"incidents\":0", "\"warnings\":0", "\"judgedFrom\":\"2026-04-01\"")
        .contains("\"outside\":1");
    Run tooLate = backtest("--truth", list.toString(), "--from", "2027-01-01");
    assertThat(tooLate.code()).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(tooLate.err()).contains("the last message is of 2026-10-04");
  }

  @Test
  void aWarningThatIsOfNoneOfTheListIsFalse() throws Exception {
    talked();
    Path list = file("group,from,to\n" + line("Acme / Unit 1", 0, 9, "pay"));
    assertThat(backtest("--truth", list.toString(), "--json").out())
        .contains("\"found\":0", "\"falseWarnings\":1", "\"precision\":0.0");
  }

  @Test
  void aFaultyListIsBadInputWithItsPlace() throws Exception {
    Run run = backtest("--truth", file("group,from,to\nAcme,2026-03-02,soon\n").toString());
    assertThat(run.code()).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(run.err()).contains("line 2 has no day such as 2026-01-31");
  }

  @Test
  void whatIsMissingIsBadInputAndSaysWhatToDo() throws Exception {
    assertThat(backtest().err()).contains("--truth FILE");
    Run noFile = backtest("--truth", data.resolve("none.csv").toString());
    assertThat(noFile.code()).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(noFile.err()).contains("there is no file");
    Lake.in(data);
    Run noWarnings = backtest("--truth", file("group,from,to\n" + line("A", 0, 1, "")).toString());
    assertThat(noWarnings.code()).as(noWarnings.err()).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(noWarnings.err())
        .contains("no message has been read in this lake yet: run 'iklim run'");
  }

  private void talked() throws Exception {
    Lake lake = Lake.in(data);
    UpsetCompany.hire(lake);
    UpsetCompany.talk(lake, UpsetCompany.FIRST, UpsetCompany.LAST);
  }

  private static String line(String group, int from, int to, String aspect) {
    return group
        + ","
        + UpsetCompany.ONSET.plusDays(from)
        + ","
        + UpsetCompany.ONSET.plusDays(to)
        + ","
        + aspect
        + "\n";
  }

  private Path file(String text) throws IOException {
    return Files.writeString(data.resolve("incidents"), text);
  }

  private Run backtest(String... options) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] all =
        Stream.concat(
                Stream.of("backtest", "--data", data.toString(), "--master", "local[2]"),
                Stream.of(options))
            .toArray(String[]::new);
    int code =
        Jobs.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(all);
    return new Run(code, out.toString(), err.toString());
  }
}
