// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.io;

import java.util.Collection;

/** Dying at fault points without ending the JVM of the tests. */
public final class FaultPoints {
  private FaultPoints() {}

  /** Throws {@link Killed} at the first point that is not among these. */
  public static void throwAtFirstNotIn(Collection<String> points) {
    FaultPoint.watch(
        point -> {
          if (!points.contains(point)) {
            throw new Killed(point);
          }
        });
  }

  /** No more deaths. */
  public static void unwatch() {
    FaultPoint.unwatch();
  }

  /** Stands for the end of the process; its message is the point. */
  public static final class Killed extends RuntimeException {
    Killed(String point) {
      super(point);
    }
  }
}
