// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.sql.SQLException;
import java.util.Optional;
import org.apache.iceberg.exceptions.CommitFailedException;
import org.apache.iceberg.exceptions.CommitStateUnknownException;
import org.apache.iceberg.exceptions.ForbiddenException;
import org.apache.iceberg.exceptions.NotAuthorizedException;
import org.apache.iceberg.exceptions.RESTException;
import org.apache.iceberg.exceptions.ServiceFailureException;
import org.apache.iceberg.exceptions.ServiceUnavailableException;
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
  void aCommitOfWhichNothingIsKnownIsToBeTriedAgain() {
    var lost = new CommitStateUnknownException(new RuntimeException("connection reset"));
    assertThat(codeOf(lost)).contains(ExitCodes.TRY_AGAIN);
  }

  @Test
  void aRestCatalogThatLetsNobodyInIsBadInput() {
    assertThat(codeOf(new NotAuthorizedException("no token"))).contains(ExitCodes.BAD_INPUT);
    assertThat(codeOf(new ForbiddenException("not yours"))).contains(ExitCodes.BAD_INPUT);
    assertThat(codeOf(new RESTException("Unable to process: no such path")))
        .contains(ExitCodes.BAD_INPUT);
  }

  @Test
  void aRestCatalogThatDoesNotAnswerIsToBeTriedAgain() {
    var down = new RESTException(new ConnectException("refused"), "Error while processing GET");
    assertThat(codeOf(down)).contains(ExitCodes.TRY_AGAIN);
    assertThat(CatalogRefusal.behind(down).orElseThrow().message()).contains("(refused)");
    assertThat(codeOf(new ServiceUnavailableException("503"))).contains(ExitCodes.TRY_AGAIN);
    assertThat(codeOf(new ServiceFailureException("500"))).contains(ExitCodes.TRY_AGAIN);
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
