// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Optional;
import org.apache.iceberg.exceptions.CommitFailedException;
import org.apache.iceberg.jdbc.UncheckedSQLException;
import org.junit.jupiter.api.Test;

class CatalogRefusalTest {
  @Test
  void aPasswordThatTheDatabaseRefusesIsBadInput() {
    assertThat(codeOf(failure("28P01"))).contains(ExitCodes.BAD_INPUT);
  }

  @Test
  void aDatabaseThatDoesNotAnswerIsToBeTriedAgain() {
    assertThat(codeOf(failure("08001"))).contains(ExitCodes.TRY_AGAIN);
    assertThat(codeOf(failure("57P03"))).contains(ExitCodes.TRY_AGAIN);
  }

  @Test
  void aCommitThatLostIsToBeTriedAgain() {
    assertThat(codeOf(new RuntimeException(new CommitFailedException("stale"))))
        .contains(ExitCodes.TRY_AGAIN);
  }

  @Test
  void otherFailuresAreNoneOfTheCatalogs() {
    assertThat(codeOf(failure("42P01"))).isEmpty();
    assertThat(codeOf(failure(null))).isEmpty();
    assertThat(codeOf(new IllegalStateException())).isEmpty();
  }

  private static Optional<Integer> codeOf(Throwable failure) {
    return CatalogRefusal.behind(failure).map(CatalogRefusal::code);
  }

  private static Throwable failure(String sqlState) {
    return new UncheckedSQLException(new SQLException("no", sqlState), "the catalog");
  }
}
