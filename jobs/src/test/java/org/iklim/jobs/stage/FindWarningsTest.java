// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.iklim.analytics.reports.DisclosureGate;
import org.iklim.analytics.warnings.WarningRules;
import org.iklim.jobs.options.Progress;
import org.iklim.jobs.support.Lake;
import org.iklim.jobs.support.UpsetCompany;
import org.iklim.schemas.tables.LanguageMessages;
import org.iklim.schemas.tables.ReportsThemes;
import org.iklim.schemas.tables.ReportsWarnings;
import org.iklim.schemas.tables.Themes;
import org.iklim.schemas.tables.Warnings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindWarningsTest {
  private static final List<String> TABLES =
      List.of(Warnings.TABLE, Themes.TABLE, ReportsWarnings.TABLE, ReportsThemes.TABLE);

  private static final Set<String> TABLES_OF_THEMES = Set.of(Themes.TABLE, ReportsThemes.TABLE);

  private final StringWriter said = new StringWriter();
  @TempDir private Path data;

  @Test
  void nightByNightGivesTheTablesOfOneRun() throws Exception {
    Lake nightly = Lake.in(data.resolve("nightly"));
    UpsetCompany.hire(nightly);
    UpsetCompany.talk(nightly, UpsetCompany.FIRST, UpsetCompany.ONSET.minusDays(1));
    assertThat(find(nightly)).containsEntry(Warnings.TABLE, 0L);
    LocalDate second = UpsetCompany.ONSET.plusDays(3);
    UpsetCompany.talk(nightly, UpsetCompany.ONSET, second);
    assertThat(find(nightly)).containsEntry(ReportsWarnings.TABLE, 1L);
    assertThat(states(nightly, Warnings.TABLE)).containsExactly("NEW");
    UpsetCompany.talk(nightly, second.plusDays(1), UpsetCompany.LAST);
    assertThat(find(nightly)).containsOnlyKeys(TABLES);
    assertThat(find(nightly)).as("nothing new").isEmpty();

    Lake once = Lake.in(data.resolve("once"));
    UpsetCompany.hire(once);
    UpsetCompany.talk(once, UpsetCompany.FIRST, UpsetCompany.LAST);
    find(once);

    for (String table : TABLES) {
      List<String> weeks = weeks(once, table);
      assertThat(weeks).as(table).isNotEmpty();
      // A run gives the last weeks of themes; those that earlier nights gave stay.
      String inThese = Themes.WEEK_START + " IN ('" + String.join("', '", weeks) + "')";
      String which = TABLES_OF_THEMES.contains(table) ? inThese : "true";
      assertThat(rows(nightly, table, which)).as(table).isEqualTo(rows(once, table, which));
    }
    assertThat(once.session().table(Warnings.TABLE).select(Warnings.GROUP_ID).distinct().count())
        .isOne();
    assertThat(states(once, Warnings.TABLE)).containsExactly("NEW", "EASING");
  }

  @Test
  void whatWasPublishedEndsInAPublishedRowThoughHardlyAnybodySpeaksOfItAnyMore() throws Exception {
    Lake lake = Lake.in(data);
    UpsetCompany.hire(lake);
    UpsetCompany.talk(lake, UpsetCompany.FIRST, UpsetCompany.ONSET.plusDays(27));
    find(lake);
    assertThat(states(lake, Warnings.TABLE)).endsWith("CLOSED");
    assertThat(states(lake, ReportsWarnings.TABLE)).startsWith("NEW").endsWith("CLOSED");
  }

  @Test
  void whatWasPublishedIsClosedWhereItsMessagesAreGone() throws Exception {
    Lake lake = Lake.in(data);
    UpsetCompany.hire(lake);
    UpsetCompany.talk(lake, UpsetCompany.FIRST, UpsetCompany.ONSET.plusDays(3));
    find(lake);
    assertThat(states(lake, ReportsWarnings.TABLE)).containsExactly("NEW");
    lake.session()
        .sql(
            "DELETE FROM "
                + LanguageMessages.TABLE
                + " WHERE created_day >= DATE'"
                + UpsetCompany.ONSET
                + "' AND negative_share > 0.5");
    find(lake);
    assertThat(states(lake, ReportsWarnings.TABLE)).containsExactly("CLOSED");
    find(lake);
    assertThat(states(lake, ReportsWarnings.TABLE)).containsExactly("CLOSED");
  }

  @Test
  void aLakeWithoutMessagesIsTold() throws Exception {
    assertThat(find(Lake.in(data))).isEmpty();
    assertThat(said.toString()).contains("run language and network first");
  }

  @Test
  void messagesThatHaveNotLandedAreTold() throws Exception {
    Lake lake = Lake.in(data);
    UpsetCompany.hire(lake);
    assertThat(find(lake)).isEmpty();
    assertThat(said.toString()).contains("nothing has landed yet");
  }

  private Map<String, Long> find(Lake lake) throws Exception {
    try (SharedInputs inputs = new SharedInputs(lake.session())) {
      return new FindWarnings(
              lake.session(),
              inputs,
              new Progress(new PrintWriter(said)),
              new DisclosureGate(DisclosureGate.FLOOR),
              WarningRules.DEFAULT)
          .run(Optional.empty());
    }
  }

  private static List<String> states(Lake lake, String table) {
    return lake.session().table(table).orderBy(Warnings.WEEK_START).collectAsList().stream()
        .map(row -> row.<String>getAs(Warnings.STATE))
        .toList();
  }

  private static List<String> weeks(Lake lake, String table) {
    return lake
        .session()
        .table(table)
        .selectExpr("CAST(" + Themes.WEEK_START + " AS STRING)")
        .distinct()
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  private static List<String> rows(Lake lake, String table, String which) {
    return lake.session().table(table).where(which).collectAsList().stream()
        .map(Object::toString)
        .sorted()
        .toList();
  }
}
