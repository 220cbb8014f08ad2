// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.options;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * Says on standard error what was done and what it took, so that standard output holds results
 * only.
 */
public final class Progress {
  private static final double NANOS = 1e9;

  private final PrintWriter err;
  private final boolean isAlone;
  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private long saidAt = System.nanoTime();
  private long cpuThen = system.getProcessCpuTime();

  /**
   * Progress of one command.
   *
   * @param err where it is said
   */
  public Progress(PrintWriter err) {
    this(err, true);
  }

  private Progress(PrintWriter err, boolean isAlone) {
    this.err = err;
    this.isAlone = isAlone;
  }

  /**
   * Progress of what begins now and runs beside other work: it tells its own seconds by the clock;
   * those of the processors are not its own.
   */
  public Progress beside() {
    return new Progress(err, false);
  }

  /**
   * One line.
   *
   * @param stage word of the flow: land, network, metrics, report
   * @param message what is being done
   */
  public void say(String stage, String message) {
    err.println("iklim " + stage + ": " + message);
    err.flush();
  }

  /**
   * One line for a table that is up to date now, with the seconds since the one before: by the
   * clock, and of all processors where nothing else runs.
   *
   * @param stage word of the flow
   * @param table its name
   * @param rows rows written to it
   */
  public synchronized void wrote(String stage, String table, long rows) {
    long now = System.nanoTime();
    long cpu = system.getProcessCpuTime();
    String took = String.format(Locale.ROOT, "%.1f s", (now - saidAt) / NANOS);
    if (isAlone) {
      took += String.format(Locale.ROOT, ", %.1f CPU s", (cpu - cpuThen) / NANOS);
    }
    say(stage, table + ": " + rows + " rows (" + took + ")");
    saidAt = now;
    cpuThen = cpu;
  }
}
