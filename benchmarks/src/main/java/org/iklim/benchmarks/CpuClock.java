// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;

/** CPU seconds of this process, all threads and native code: wall time lies on a shared machine. */
final class CpuClock {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private CpuClock() {}

  /**
   * A result and what it cost.
   *
   * @param value the result
   * @param cpuSeconds CPU seconds of the whole process meanwhile
   */
  record Timed<T>(T value, double cpuSeconds) {}

  static <T> Timed<T> time(Callable<T> work) throws Exception {
    long before = SYSTEM.getProcessCpuTime();
    T value = work.call();
    return new Timed<>(value, (SYSTEM.getProcessCpuTime() - before) / 1e9);
  }
}
