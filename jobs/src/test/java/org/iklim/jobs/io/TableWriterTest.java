// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.iklim.analytics.support.DatasetAssert;
import org.iklim.analytics.support.Rows;
import org.iklim.jobs.options.DataRefusedException;
import org.iklim.jobs.options.TryAgainException;
import org.iklim.jobs.support.Lake;
import org.iklim.schemas.tables.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableWriterTest {
  private static final String OFFSETS = "iklim.test";

  @TempDir private Path data;
  private Lake lake;

  @BeforeEach
  void makeTable() throws Exception {
    lake = Lake.in(data);
    lake.tables().ensure(Messages.TABLE);
  }

  @Test
  void nothingIsSeenBeforeTheCommitAndEverythingAfter() throws Exception {
    TableWriter writer = writer();
    writer.append(messages("m1  2026-01-05  one"));
    assertThat(lake.session().table(Messages.TABLE).count()).isZero();
    assertThat(properties()).doesNotContainKey(OFFSETS);

    writer.commit(Map.of(OFFSETS, "7"));

    assertThat(lake.session().table(Messages.TABLE).count()).isEqualTo(1);
    assertThat(properties()).containsEntry(OFFSETS, "7");
  }

  @Test
  void ofTwoWritersFromOneStateTheSecondChangesNothing() throws Exception {
    TableWriter first = writer();
    TableWriter second = writer();
    second.append(messages("m2  2026-01-05  two"));
    first.append(messages("m1  2026-01-05  one"));
    first.commit(Map.of(OFFSETS, "7"));

    assertThatThrownBy(() -> second.commit(Map.of(OFFSETS, "5")))
        .isInstanceOf(TryAgainException.class)
        .hasMessageContaining(Messages.TABLE);
    assertThat(properties()).containsEntry(OFFSETS, "7");
    DatasetAssert.that(lake.session().table(Messages.TABLE)).hasRowsUnordered("message_id", "m1");
  }

  @Test
  void aWriterThatIsOvertakenWhileItWritesIsToldToTryAgain() throws Exception {
    TableWriter slow = writer();
    slow.append(messages("m1  2026-01-05  one"));
    TableWriter fast = writer();
    fast.append(messages("m2  2026-01-05  two"));
    fast.commit(Map.of(OFFSETS, "7"));

    assertThatThrownBy(() -> slow.delete(keys("m1"), Messages.MESSAGE_ID, "true"))
        .isInstanceOf(TryAgainException.class)
        .hasMessageContaining(Messages.TABLE);
    DatasetAssert.that(lake.session().table(Messages.TABLE)).hasRowsUnordered("message_id", "m2");
  }

  @Test
  void replacedDaysAndUpdatedKeysLeaveTheOthersAlone() throws Exception {
    TableWriter writer = writer();
    writer.append(messages("m1  2026-01-05  one", "m2  2026-01-06  two", "m3  2026-02-06  three"));
    writer.commit(Map.of());
    TableWriter next = writer();
    next.replace("created_day = DATE'2026-01-06'", messages("m4  2026-01-06  four"));
    next.update(messages("m3  2026-03-01  moved"), Messages.MESSAGE_ID, "true");
    next.delete(keys("m1"), Messages.MESSAGE_ID, "true");
    next.commit(Map.of());
    DatasetAssert.that(lake.session().table(Messages.TABLE))
        .hasRowsUnordered(
            "message_id  created_day  text",
            "m3          2026-03-01   moved",
            "m4          2026-01-06   four");
  }

  @Test
  void aTableThatIsNotWhatItsContractSaysIsRefused() {
    lake.session().sql("ALTER TABLE activity.messages DROP COLUMN land_id");
    assertThatThrownBy(() -> lake.tables().ensure(Messages.TABLE))
        .isInstanceOf(DataRefusedException.class)
        .hasMessageContaining(Messages.TABLE)
        .hasMessageContaining("land_id");
  }

  private TableWriter writer() {
    return new TableWriter(lake.session(), Messages.TABLE, "test");
  }

  private Map<String, String> properties() {
    return lake.tables().load(Messages.TABLE).properties();
  }

  private Dataset<Row> keys(String id) {
    return messages(id + "  2026-01-05  -").select(Messages.MESSAGE_ID);
  }

  private Dataset<Row> messages(String... lines) {
    return Rows.of(lake.session(), Messages.TABLE, "message_id  created_day  text", lines);
  }
}
