// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.UUID;
import org.apache.spark.sql.SparkSession;

@AnalyzeClasses(packages = "org.iklim", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ANALYTICS = "org.iklim.analytics..";

  @ArchTest
  static final ArchRule analyticsNeitherReadsNorWrites =
      noClasses()
          .that()
          .resideInAPackage(ANALYTICS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.kafka..", "org.apache.iceberg..", "picocli..", "java.nio.file..")
          .because("analytics is Dataset in, Dataset out: reading and writing live in jobs");

  @ArchTest
  static final ArchRule analyticsDoesNotUseJobs =
      noClasses()
          .that()
          .resideInAPackage(ANALYTICS)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.iklim.jobs..");

  @ArchTest
  static final ArchRule partsOfAnalyticsDoNotNeedEachOther =
      slices()
          .matching("org.iklim.analytics.(*)..")
          .should()
          .beFreeOfCycles()
          .because("a part can be read, tested and changed with those below it alone");

  @ArchTest
  static final ArchRule jobsDoesNotUseIngest =
      noClasses()
          .that()
          .resideInAPackage("org.iklim.jobs..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.iklim.ingest..", "org.apache.kafka.streams..")
          .because("Kafka Streams and Spark are two processes with two class paths");

  @ArchTest
  static final ArchRule analyticsKnowsNoClock =
      noClasses()
          .that()
          .resideInAPackage(ANALYTICS)
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .because("the same input gives the same bytes; the run date is an argument");

  @ArchTest
  static final ArchRule analyticsLeavesNothingToChance =
      noClasses()
          .that()
          .resideInAPackage(ANALYTICS)
          .should()
          .callConstructor(Random.class)
          .orShould()
          .callMethod(UUID.class, "randomUUID")
          .orShould()
          .callMethod(Math.class, "random");

  @ArchTest
  static final ArchRule sessionsAreBuiltInOnePlace =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.iklim.jobs.spark..", "org.iklim.analytics.support..") // the latter: test session
          .should()
          .callMethod(SparkSession.class, "builder");
}
