// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.support;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test class (or method) the JVM's only {@link SparkSession} as a parameter. No test stops
 * it: the next class goes on with it, and it ends with the JVM.
 */
public final class SparkExtension implements BeforeAllCallback, ParameterResolver {

  /** The session of this JVM: two threads, two shuffle partitions, no user interface, UTC. */
  public static SparkSession session() {
    return Holder.SESSION;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    // A session which another thread made is not the active one of this thread.
    SparkSession.setActiveSession(session());
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == SparkSession.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return session();
  }

  private static final class Holder {
    static final SparkSession SESSION =
        SparkSession.builder()
            .master("local[2]")
            .appName("iklim-tests")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "2")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.ansi.enabled", "true")
            .config("spark.driver.host", "localhost")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .getOrCreate();
  }
}
