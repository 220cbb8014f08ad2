// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.options;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import org.apache.iceberg.exceptions.CommitFailedException;
import org.apache.iceberg.exceptions.CommitStateUnknownException;
import org.apache.iceberg.exceptions.ForbiddenException;
import org.apache.iceberg.exceptions.NotAuthorizedException;
import org.apache.iceberg.exceptions.RESTException;
import org.apache.iceberg.exceptions.ServiceFailureException;
import org.apache.iceberg.exceptions.ServiceUnavailableException;

/**
 * Tells a catalog that does not let this client in, which trying again does not mend, from one that
 * does not answer and from one where another job was faster. A database says by its SQLSTATE which,
 * a REST catalog by the status of its answer.
 *
 * @param code exit code of the command
 * @param message what to do next
 */
record CatalogRefusal(int code, String message) {
  private static final String CONNECTION = "08";
  private static final String AUTHORIZATION = "28";
  private static final String CANNOT_CONNECT_NOW = "57P03";

  /** The refusal behind a failure, if there is one. */
  static Optional<CatalogRefusal> behind(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CommitFailedException) {
        return Optional.of(
            new CatalogRefusal(
                ExitCodes.TRY_AGAIN,
                "a table was changed by another job meanwhile; nothing of this one was kept there."
                    + " Run it again."));
      }
      if (cause instanceof CommitStateUnknownException) {
        return Optional.of(
            new CatalogRefusal(
                ExitCodes.TRY_AGAIN,
                "the catalog did not say whether it has kept a change. Run it again: what was kept"
                    + " is recognised."));
      }
      if (cause instanceof SQLException e && e.getSQLState() != null) {
        return of(e);
      }
      if (cause instanceof RESTException e) {
        return Optional.of(of(e));
      }
    }
    return Optional.empty();
  }

  private static CatalogRefusal of(RESTException e) {
    if (e instanceof NotAuthorizedException || e instanceof ForbiddenException) {
      return new CatalogRefusal(
          ExitCodes.BAD_INPUT,
          "the REST catalog does not let this client in ("
              + e.getMessage()
              + "); check spark.sql.catalog.lake.credential or .token of --spark-config");
    }
    boolean isDown =
        e instanceof ServiceFailureException
            || e instanceof ServiceUnavailableException
            || e.getCause() instanceof IOException;
    if (isDown) {
      String why = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
      return new CatalogRefusal(
          ExitCodes.TRY_AGAIN,
          "no answer from the REST catalog (" + why + "); try again when it runs");
    }
    return new CatalogRefusal(
        ExitCodes.BAD_INPUT,
        "the REST catalog refuses this request ("
            + e.getMessage()
            + "); check spark.sql.catalog.lake.uri and .warehouse of --spark-config");
  }

  private static Optional<CatalogRefusal> of(SQLException e) {
    if (e.getSQLState().startsWith(AUTHORIZATION)) {
      return Optional.of(
          new CatalogRefusal(
              ExitCodes.BAD_INPUT,
              "the catalog's database does not let this user in ("
                  + e.getMessage()
                  + "); check spark.sql.catalog.lake.jdbc.* of --spark-config"));
    }
    if (e.getSQLState().startsWith(CONNECTION) || e.getSQLState().equals(CANNOT_CONNECT_NOW)) {
      return Optional.of(
          new CatalogRefusal(
              ExitCodes.TRY_AGAIN,
              "no answer from the catalog's database ("
                  + e.getMessage()
                  + "); try again when it runs"));
    }
    return Optional.empty();
  }
}
