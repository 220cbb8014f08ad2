// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs tasks that do not depend on one another in some threads of this process. */
public final class ParallelTasks {
  private ParallelTasks() {}

  /**
   * Runs all of them and comes back when all are done.
   *
   * @param what of which a part is made, for the message of an error
   * @param threads at most so many at once; one runs them here, in their order
   * @throws IllegalStateException if one of them fails, with its reason
   */
  public static void run(String what, List<Runnable> tasks, int threads) {
    if (threads <= 1 || tasks.size() <= 1) {
      tasks.forEach(Runnable::run);
      return;
    }
    ExecutorService workers = Executors.newFixedThreadPool(Math.min(threads, tasks.size()));
    try {
      List<Future<?>> pending = new ArrayList<>();
      for (Runnable task : tasks) {
        pending.add(workers.submit(task));
      }
      for (Future<?> task : pending) {
        task.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a part of " + what + " could not be made", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while making " + what, e);
    } finally {
      workers.shutdownNow();
    }
  }
}
