// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.iklim.analytics.support.Rows;
import org.iklim.jobs.io.TableWriter;
import org.iklim.jobs.options.DataRefusedException;
import org.iklim.jobs.query.ReadOnlySql.Access;
import org.iklim.jobs.support.Lake;
import org.iklim.schemas.tables.Communities;
import org.iklim.schemas.tables.Identities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryTest {
  @TempDir private Path data;
  private Lake lake;
  private ReadOnlySql sql;

  @BeforeEach
  void makeTables() throws Exception {
    lake = Lake.in(data);
    sql = new ReadOnlySql(lake.session());
    lake.tables().ensure(Communities.TABLE);
    lake.tables().ensure(Identities.TABLE);
    TableWriter writer = new TableWriter(lake.session(), Communities.TABLE, "test");
    writer.append(
        Rows.of(
            lake.session(),
            Communities.TABLE,
            "community_id  name       named_at",
            "g2            a,\"b\"    2026-01-05T09:00Z",
            "g1            -          -"));
    writer.commit(Map.of());
  }

  @Test
  void everyFormatShowsTheRows() throws Exception {
    String statement = "SELECT community_id, name, named_at FROM activity.communities ORDER BY 1";
    assertThat(printed(statement, Printer.Format.TABLE))
        .isEqualTo(
            """
            community_id  name   named_at
            ------------  -----  -------------------
            g1
            g2            a,"b"  2026-01-05 09:00:00
            """);
    assertThat(printed(statement, Printer.Format.CSV))
        .isEqualTo(
            """
            community_id,name,named_at
            g1,,
            g2,"a,""b""\",2026-01-05 09:00:00
            """);
    assertThat(printed(statement, Printer.Format.JSON))
        .contains("{\"community_id\":\"g1\",\"name\":null,\"named_at\":null}");
  }

  @Test
  void onlyReadingStatementsRun() {
    for (String statement :
        new String[] {
          "DROP TABLE activity.communities",
          "DELETE FROM activity.communities",
          "INSERT INTO activity.communities SELECT * FROM activity.communities",
          "FROM activity.communities INSERT INTO activity.communities SELECT *",
          "CALL lake.system.expire_snapshots('activity.communities')",
          "SET spark.sql.runSQLOnFiles=true"
        }) {
      assertThatThrownBy(() -> sql.run(statement, Access.RESTRICTED))
          .as(statement)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("SELECT");
    }
  }

  @Test
  void namesAreRefusedHoweverTheyAreAskedFor() throws Exception {
    for (String statement :
        new String[] {
          "SELECT * FROM people.identities",
          "SELECT * FROM lake.People.`identities` VERSION AS OF 1 LIMIT 1",
          "SELECT 1 WHERE EXISTS (SELECT 1 FROM people.identities)",
          "WITH x AS (SELECT * FROM people.identities) SELECT count(*) FROM x",
          "SELECT * FROM people.identities.files"
        }) {
      assertThatThrownBy(() -> sql.run(statement, Access.PSEUDONYMS))
          .as(statement)
          .isInstanceOf(Exception.class);
    }
    assertThatThrownBy(() -> sql.run("SELECT * FROM people.identities", Access.PSEUDONYMS))
        .isInstanceOf(DataRefusedException.class)
        .hasMessageContaining("--restricted");
    assertThat(sql.run("SELECT * FROM people.identities", Access.RESTRICTED).count()).isZero();
  }

  @Test
  void anExportIsOneSortedFileThatReplacesTheLast() throws Exception {
    Export export = new Export(lake.session());
    Path out = data.resolve("out");
    byte[] first = Files.readAllBytes(export.write(Communities.TABLE, Export.Format.CSV, out));
    Path again = export.write(Communities.TABLE, Export.Format.CSV, out);
    assertThat(Files.readAllBytes(again)).isEqualTo(first);
    assertThat(Files.readAllLines(again))
        .hasSize(3)
        .element(0)
        .isEqualTo("community_id,name,source,visibility,named_at,land_id");
    assertThat(Files.readAllLines(again).get(1)).startsWith("g1,");
    Path parquet = export.write(Communities.TABLE, Export.Format.PARQUET, out);
    assertThat(parquet).hasFileName("activity.communities.parquet");
    try (var files = Files.list(out)) {
      assertThat(files).hasSize(2);
    }
  }

  private String printed(String statement, Printer.Format format) throws Exception {
    StringWriter out = new StringWriter();
    new Printer(new PrintWriter(out)).print(sql.run(statement, Access.PSEUDONYMS), format);
    return out.toString();
  }
}
