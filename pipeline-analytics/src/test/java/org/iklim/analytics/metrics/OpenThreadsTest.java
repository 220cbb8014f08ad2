// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.iklim.analytics.support.Rows;
import org.iklim.analytics.support.SparkExtension;
import org.iklim.schemas.tables.Threads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class OpenThreadsTest {
  @Test
  void aQuestionIsUnansweredOnlyAfterThreeDaysAndByWhatIsKnownThen() {
    Dataset<Row> threads =
        Rows.of(
            SparkExtension.session(),
            Threads.TABLE,
            "thread_id  started_day  first_response_at",
            "young  2026-03-06  -",
            "open  2026-03-05  -",
            "answered  2026-03-05  2026-03-08T23:59:59Z",
            "later  2026-03-05  2026-03-09T00:00:00Z");
    assertThat(
            OpenThreads.watched(threads, LocalDate.of(2026, 3, 8)).collectAsList().stream()
                .map(row -> row.getString(0) + " " + row.getBoolean(1)))
        .containsExactlyInAnyOrder("open true", "answered false", "later true");
  }
}
