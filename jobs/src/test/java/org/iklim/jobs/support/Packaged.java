// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Modules as they were packaged, to be started as processes of their own. */
public final class Packaged {
  private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

  private Packaged() {}

  /** Class path of a module with all it needs; nothing if it has not been packaged. */
  public static Optional<String> classPath(String module) throws IOException {
    Path target = REPOSITORY.resolve(module).resolve("target");
    Path others = target.resolve("class-path.txt");
    if (!Files.exists(others)) {
      return Optional.empty();
    }
    try (var files = Files.list(target)) {
      Optional<Path> jar =
          files
              .filter(f -> f.getFileName().toString().matches("iklim-[a-z]+-[0-9.]+\\.jar"))
              .findFirst();
      return jar.isEmpty()
          ? Optional.empty()
          : Optional.of(jar.get() + ":" + Files.readString(others).strip());
    }
  }

  /** The JVM that runs the tests. */
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
