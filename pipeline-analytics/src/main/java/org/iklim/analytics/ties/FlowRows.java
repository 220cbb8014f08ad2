// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.ties;

import java.sql.Date;
import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.iklim.analytics.rows.Portions;

/**
 * Ties to flows, one period after the other; only one is held.
 *
 * <p>Reads: the columns that {@link UnitFlows#from} selects, all ties of a period one after
 * another.
 *
 * <p>Gives: {@link PeriodFlows#SCHEMA}.
 */
final class FlowRows implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  @Override
  public Iterator<Row> call(Iterator<Row> ties) {
    Flows flows = new Flows(ties);
    return new Portions<>(() -> flows.next != null, flows::ofNextPeriod);
  }

  private static final class Flows {
    private final Iterator<Row> ties;
    private Row next;

    Flows(Iterator<Row> ties) {
      this.ties = ties;
      advance();
    }

    private void advance() {
      next = ties.hasNext() ? ties.next() : null;
    }

    private Iterator<Row> ofNextPeriod() {
      Date start = next.getDate(0);
      PeriodFlows flows = new PeriodFlows();
      for (; next != null && next.getDate(0).equals(start); advance()) {
        add(flows, next, 1, 2, 5);
        add(flows, next, 2, 1, 9);
      }
      return flows.rows(start);
    }

    /** One direction of a tie: the columns of who, of to whom, and the first of what. */
    private static void add(PeriodFlows flows, Row tie, int from, int to, int first) {
      long micros = tie.getLong(first + 3);
      if (micros > 0) {
        flows.add(
            new PeriodFlows.Direction(
                tie.getString(from),
                tie.getString(to),
                tie.getString(from + 2),
                tie.getString(to + 2),
                tie.getLong(first),
                tie.getLong(first + 1),
                tie.getLong(first + 2),
                micros));
      }
    }
  }
}
