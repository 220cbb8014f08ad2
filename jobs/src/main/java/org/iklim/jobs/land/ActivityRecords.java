// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.land;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Iterator;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.spark.sql.Row;
import org.iklim.schemas.Topics;
import org.iklim.schemas.avro.ActivityEvent;

/** Rows of activity.events out of records of {@link Topics#ACTIVITY}. */
final class ActivityRecords {
  private ActivityRecords() {}

  static Iterator<Row> rows(Iterator<Row> records) {
    BinaryMessageDecoder<ActivityEvent> decoder = ActivityEvent.getDecoder();
    return new DecodedRows(records, kafka -> values(Records.decode(decoder, kafka)));
  }

  private static Object[] values(ActivityEvent event) {
    var lineage = event.getLineage();
    Instant countedAt = event.getOccurredAt() == null ? lineage.getRawAt() : event.getOccurredAt();
    return new Object[] {
      event.getEventId(),
      event.getEventType().name(),
      Records.timestamp(event.getOccurredAt()),
      event.getTimeBasis().name(),
      Date.valueOf(LocalDate.ofInstant(countedAt, ZoneOffset.UTC)),
      event.getSource(),
      event.getActorKey(),
      event.getActorKind().name(),
      event.getObjectId(),
      event.getObjectType().name(),
      Records.timestamp(event.getObjectPublishedAt()),
      event.getInReplyToId(),
      event.getThreadId(),
      event.getCommunityId(),
      event.getCommunityName(),
      event.getVisibility().name(),
      event.getTitle(),
      event.getText(),
      event.getLanguageHint(),
      event.getMentions().toArray(),
      event.getTags().toArray(),
      event.getReaction(),
      event.getLikesTotalCount(),
      event.getAttachmentCount(),
      event.getIssues().toArray(),
      lineage.getRawTopic(),
      lineage.getRawPartition(),
      lineage.getRawOffset(),
      Records.timestamp(lineage.getRawAt()),
      lineage.getKeyId(),
      0L
    };
  }
}
