// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.warnings;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.iklim.analytics.metrics.Groups;
import org.iklim.schemas.Contracts;
import org.iklim.schemas.tables.Warnings;

/**
 * Scans the rows of {@link VoiceDays}, all in one partition, in any order; gives the rows of
 * metrics.warnings.
 *
 * @param rules when a group is warned of
 * @param first first UTC date of the rows
 * @param last last UTC date
 */
record WarningRows(WarningRules rules, LocalDate first, LocalDate last)
    implements MapPartitionsFunction<Row, Row> {
  static final StructType SCHEMA = StructType.fromDDL(Contracts.structDdl(Warnings.TABLE));

  private static final String SEPARATOR = " / ";

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    if (!rows.hasNext()) {
      return rows;
    }
    VoiceHistory history = new VoiceHistory(first, last);
    while (rows.hasNext()) {
      add(rows.next(), history);
    }
    List<Row> out = new ArrayList<>();
    WarningWeeks.of(rules, history).forEach(warning -> out.add(row(warning)));
    return out.iterator();
  }

  private static void add(Row row, VoiceHistory history) {
    String group = row.getAs(VoiceDays.GROUP);
    String aspect = row.getAs(VoiceDays.ASPECT);
    LocalDate day = row.<Date>getAs(VoiceDays.DAY).toLocalDate();
    int gap = row.<Integer>getAs(VoiceDays.GAP);
    int people = Math.toIntExact(row.<Long>getAs(VoiceDays.PEOPLE));
    int messages = Math.toIntExact(row.<Long>getAs(VoiceDays.MESSAGES));
    switch (VoiceDays.Kind.valueOf(row.getAs(VoiceDays.KIND))) {
      case VOICES -> history.addVoices(group, day, gap, people, messages);
      case NEGATIVE -> history.addNegative(group, aspect, day, gap, people, messages);
      case CLEARLY_NEGATIVE -> history.addClear(group, aspect, day, gap, people, messages);
      case UNANSWERED -> history.addUnanswered(group, aspect, day, messages);
      case HEADS -> history.setHeads(group, people);
    }
  }

  private static Row row(Warning warning) {
    boolean all = warning.group().equals(VoiceHistory.EVERYBODY);
    return RowFactory.create(
        warning.id(),
        Date.valueOf(warning.week()),
        all ? Groups.ORGANISATION : Groups.UNIT,
        warning.group(),
        all ? "Organisation" : name(warning.group()),
        warning.aspect(),
        Date.valueOf(warning.since()),
        Date.valueOf(warning.seen()),
        warning.state().name(),
        warning.loss(),
        warning.lossInterval().low(),
        warning.lossInterval().high(),
        warning.qValue(),
        warning.voices(),
        warning.messages(),
        warning.heads(),
        warning.unanswered(),
        warning.nextStep().name(),
        warning.withinBudget(),
        warning.beyondBudget(),
        warning.mergedInto().orElse(null));
  }

  private static String name(String path) {
    int cut = path.lastIndexOf(SEPARATOR);
    return cut < 0 ? path : path.substring(cut + SEPARATOR.length());
  }
}
