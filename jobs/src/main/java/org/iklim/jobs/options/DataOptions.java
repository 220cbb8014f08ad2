// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.options;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where everything of an installation lies. */
public final class DataOptions {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder of everything this installation keeps (default: ${DEFAULT-VALUE}).",
      defaultValue = "${env:IKLIM_DATA:-./data}")
  private Path data;

  /** The data folder. */
  public Path data() {
    return data.toAbsolutePath().normalize();
  }

  /** Where the embedded broker writes {@code host:port} while it runs. */
  public Path brokerEndpoint() {
    return data().resolve("kafka").resolve("endpoint");
  }

  /** Folder of the catalog, the tables and the lock. */
  public Path lake() {
    return data().resolve("lake");
  }
}
