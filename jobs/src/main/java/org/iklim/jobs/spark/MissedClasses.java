// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.spark;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers which classes there are not. Spark compiles each query, and the compiler finds out what
 * a name means by asking for it in every package that it may be of. Each miss looks into all of
 * some 250 jars, and the next query asks the same again: a tenth of the CPU time of a night.
 *
 * <p>Only for a class path that does not grow: what is missing once is missing for good.
 */
public final class MissedClasses extends ClassLoader {
  static {
    registerAsParallelCapable();
  }

  /** More are not remembered, so that generated names cannot fill the memory. */
  private static final int MOST = 100_000;

  private final Set<String> missed = ConcurrentHashMap.newKeySet();

  MissedClasses(ClassLoader parent) {
    super("missed-classes", parent);
  }

  /** Remembers for this thread, those that it starts, and a Spark that it starts. */
  public static void remember() {
    Thread thread = Thread.currentThread();
    if (!(thread.getContextClassLoader() instanceof MissedClasses)) {
      thread.setContextClassLoader(new MissedClasses(thread.getContextClassLoader()));
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (missed.contains(name)) {
      throw new ClassNotFoundException(name);
    }
    try {
      return super.loadClass(name, resolve);
    } catch (ClassNotFoundException e) {
      if (missed.size() < MOST) {
        missed.add(name);
      }
      throw e;
    }
  }
}
