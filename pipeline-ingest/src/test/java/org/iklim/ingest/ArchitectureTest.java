// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;

@AnalyzeClasses(packages = "org.iklim.ingest", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule STEPS_ARE_FREE_OF_KAFKA =
      noClasses()
          .that()
          .resideInAnyPackage("..decode..", "..pseudonymize..", "..validate..", "..live..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.kafka..", "kafka..");

  @ArchTest
  static final ArchRule STEPS_DO_NOT_KNOW_WHO_RUNS_THEM =
      noClasses()
          .that()
          .resideInAnyPackage("..decode..", "..pseudonymize..", "..validate..", "..live..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..ingest.stream..", "..ingest.broker..", "..ingest.connect..");

  @ArchTest
  static final ArchRule CONNECTORS_ARE_FREE_OF_KAFKA =
      noClasses()
          .that()
          .resideInAPackage("..connect..")
          .and()
          .resideOutsideOfPackage("..connect.publish..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.kafka..", "kafka..");

  @ArchTest
  static final ArchRule STEPS_HAVE_NO_CLOCK =
      noClasses()
          .that()
          .resideInAnyPackage("..decode..", "..validate..", "..live..")
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(Instant.class, "now");

  @ArchTest
  static final ArchRule NOTHING_READS_THE_BENCHMARK =
      noClasses()
          .that()
          .resideOutsideOfPackage("..benchmark..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..benchmark..");
}
