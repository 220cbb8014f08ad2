// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.network;

import java.util.Arrays;
import org.apache.spark.sql.Row;

/**
 * One message of a thread, as {@link ThreadMessages} lays it beside the others.
 *
 * @param id message id
 * @param answers id of the message it answers, or null
 * @param createdMicros when, in microseconds since 1970 UTC
 * @param person pseudonym of the author, or null
 * @param unit unit path of the author as of the day, or null
 * @param byPerson whether a person wrote it
 * @param deleted whether it has been deleted
 * @param objectType NOTE, ARTICLE, ...
 * @param source system and tenant
 * @param community channel, group or category, or null
 * @param likes standing likes, those without a name included
 * @param likeMicros times of the likes that have their own, sorted; possibly fewer than likes
 * @param acceptedMicros when it was accepted as best answer, or null
 */
record ThreadMessage(
    String id,
    String answers,
    long createdMicros,
    String person,
    String unit,
    boolean byPerson,
    boolean deleted,
    String objectType,
    String source,
    String community,
    long likes,
    long[] likeMicros,
    Long acceptedMicros) {

  /** From a struct of {@link ThreadMessages}: by place, for a name is looked up each time. */
  static ThreadMessage of(Row row) {
    long[] likeMicros = row.<Long>getList(11).stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(likeMicros);
    return new ThreadMessage(
        row.getString(0),
        row.getString(1),
        row.getLong(2),
        row.getString(3),
        row.getString(4),
        row.getBoolean(5),
        row.getBoolean(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getLong(10),
        likeMicros,
        row.isNullAt(12) ? null : row.getLong(12));
  }

  /** Whether it counts as talk: written by a person and not deleted. */
  boolean stands() {
    return byPerson && !deleted;
  }
}
