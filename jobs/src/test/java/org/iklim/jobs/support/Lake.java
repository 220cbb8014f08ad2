// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.support;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.iklim.jobs.io.LakeTables;
import org.iklim.jobs.options.DataOptions;
import org.iklim.jobs.options.SparkOptions;
import org.iklim.jobs.spark.MissedClasses;
import org.iklim.jobs.spark.SparkSessions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** An empty lake in a folder: a session of its own on the JVM's only Spark context. */
public final class Lake {
  private static SparkSession shared;

  private final SparkSession session;

  private Lake(SparkSession session) {
    this.session = session;
  }

  /** A lake in this folder, with the settings that a command would have. */
  public static Lake in(Path folder) throws Exception {
    MissedClasses.remember();
    Map<String, String> settings = settings(folder);
    SparkSession session = shared(settings).newSession();
    settings.forEach(
        (name, value) -> {
          if (name.startsWith("spark.sql.catalog.")) {
            session.conf().set(name, value);
          }
        });
    Files.createDirectories(folder.resolve("lake"));
    SparkSession.setActiveSession(session);
    return new Lake(session);
  }

  /** The settings that a command would have on this folder. */
  public static Map<String, String> settings(Path folder) throws Exception {
    Options options = new Options();
    new CommandLine(options).parseArgs("--data", folder.toString(), "--master", "local[2]");
    return SparkSessions.settings(options.data, options.spark);
  }

  /** The session, whose default catalog is this lake. */
  public SparkSession session() {
    return session;
  }

  /** The tables of this lake. */
  public LakeTables tables() {
    return new LakeTables(session);
  }

  private static synchronized SparkSession shared(Map<String, String> settings) {
    if (shared == null) {
      SparkConf conf = new SparkConf(false);
      settings.forEach(conf::set);
      shared = SparkSession.builder().config(conf).getOrCreate();
    }
    return shared;
  }

  @Command
  private static final class Options {
    @Mixin private DataOptions data;
    @Mixin private SparkOptions spark;
  }
}
