// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.io;

import java.util.function.Consumer;

/**
 * Named places where a reliability test stops the process as {@code kill -9} would.
 *
 * <p>With the environment variable {@code IKLIM_HALT_AT} (or the system property {@code
 * iklim.halt-at}) set to the name of a point, the JVM halts there with exit code 137: no shutdown
 * hook runs, nothing is flushed. The points of a table writer are {@code <stage>.<table>.branched},
 * {@code .written} and {@code .committed}, for example {@code land.events.committed}.
 */
public final class FaultPoint {
  private static final int KILLED = 137;

  private static volatile Consumer<String> watcher = FaultPoint::haltWhereAsked;

  private FaultPoint() {}

  /** The process is at this point now. */
  public static void reach(String point) {
    watcher.accept(point);
  }

  /** Lets a test see every point, and throw there instead of halting the JVM. */
  static void watch(Consumer<String> test) {
    watcher = test;
  }

  /** Back to halting. */
  static void unwatch() {
    watcher = FaultPoint::haltWhereAsked;
  }

  private static void haltWhereAsked(String point) {
    String asked = System.getProperty("iklim.halt-at", System.getenv("IKLIM_HALT_AT"));
    if (point.equals(asked)) {
      Runtime.getRuntime().halt(KILLED);
    }
  }
}
