// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.SupportsNamespaces;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.types.Types;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Four processes append to one table at the same time, and no commit is lost. More with {@code
 * -Diklim.test.commits=1000}.
 */
class LostCommitTest {
  private static final int WRITERS = 4;
  private static final int COMMITS = Integer.getInteger("iklim.test.commits", 25);
  private static final long PATIENCE_SECONDS = 60 + 5L * COMMITS;

  @TempDir private Path data;

  @Test
  void fourProcessesLoseNoCommit() throws Exception {
    Files.createDirectories(data.resolve("lake"));
    Catalog catalog = CatalogWriter.catalog(data);
    ((SupportsNamespaces) catalog).createNamespace(Namespace.of("test"));
    Table table =
        catalog
            .buildTable(
                CatalogWriter.TABLE,
                new Schema(Types.NestedField.required(1, "id", Types.LongType.get())))
            .withProperty("commit.retry.num-retries", "200")
            .withProperty("commit.retry.min-wait-ms", "5")
            .create();
    List<Process> writers = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      writers.add(start("writer" + i));
    }
    for (Process writer : writers) {
      assertThat(writer.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(writer.exitValue()).isZero();
    }
    table.refresh();
    Set<String> files = new HashSet<>();
    try (CloseableIterable<FileScanTask> tasks = table.newScan().planFiles()) {
      tasks.forEach(task -> files.add(task.file().location()));
    }
    assertThat(files).hasSize(WRITERS * COMMITS);
  }

  private Process start(String name) throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            CatalogWriter.class.getName(),
            data.toString(),
            name,
            String.valueOf(COMMITS))
        .redirectErrorStream(true)
        .redirectOutput(data.resolve(name + ".log").toFile())
        .start();
  }
}
