// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.network;

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

  /** From a struct of {@link ThreadMessages}, field by field. */
  static ThreadMessage of(Row row) {
    return new ThreadMessage(
        row.getAs("id"),
        row.getAs("answers"),
        row.<Long>getAs("created_micros"),
        row.getAs("person"),
        row.getAs("unit"),
        row.<Boolean>getAs("by_person"),
        row.<Boolean>getAs("deleted"),
        row.getAs("object_type"),
        row.getAs("source"),
        row.getAs("community"),
        row.<Long>getAs("likes"),
        row.<Long>getList(row.fieldIndex("like_micros")).stream()
            .mapToLong(Long::longValue)
            .sorted()
            .toArray(),
        row.getAs("accepted_micros"));
  }

  /** Whether it counts as talk: written by a person and not deleted. */
  boolean stands() {
    return byPerson && !deleted;
  }
}
