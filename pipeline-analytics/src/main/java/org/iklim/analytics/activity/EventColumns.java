// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.activity;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.iklim.schemas.Contracts;
import org.iklim.schemas.avro.EventType;
import org.iklim.schemas.avro.ObjectType;
import org.iklim.schemas.tables.Events;

/** Conditions and times of events that the states share. */
final class EventColumns {
  private EventColumns() {}

  static Column isOfType(EventType... types) {
    return col(Events.EVENT_TYPE).isin((Object[]) names(types));
  }

  static Column isAbout(ObjectType... types) {
    return col(Events.OBJECT_TYPE).isin((Object[]) names(types));
  }

  /** When it happened; when Kafka got it where its source does not say: never null. */
  static Column happenedAt() {
    return coalesce(col(Events.OCCURRED_AT), col(Events.RAW_AT));
  }

  /** The columns of a table's contract, in order. */
  static Dataset<Row> inContractOrder(Dataset<Row> rows, String table) {
    List<Contracts.Column> columns = Contracts.columns(table);
    return rows.select(columns.stream().map(c -> col(c.name())).toArray(Column[]::new));
  }

  private static String[] names(Enum<?>... values) {
    String[] names = new String[values.length];
    for (int i = 0; i < values.length; i++) {
      names[i] = values[i].name();
    }
    return names;
  }
}
