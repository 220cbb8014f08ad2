// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.avro.message.BinaryMessageEncoder;
import org.iklim.schemas.RejectReason;
import org.iklim.schemas.Topics;
import org.iklim.schemas.avro.AccountProfile;
import org.iklim.schemas.avro.ActivityEvent;
import org.iklim.schemas.avro.ActorKind;
import org.iklim.schemas.avro.EventType;
import org.iklim.schemas.avro.Lineage;
import org.iklim.schemas.avro.ObjectType;
import org.iklim.schemas.avro.PersonAttributes;
import org.iklim.schemas.avro.RejectedEvent;
import org.iklim.schemas.avro.TimeBasis;
import org.iklim.schemas.avro.Visibility;

/** Records as ingest writes them. */
public final class Samples {
  private static final Instant RAW_AT = Instant.parse("2026-10-01T00:00:00Z");

  private Samples() {}

  /** An event of Ann about an object; a creation has the text "text of ID". */
  public static byte[] event(String id, EventType type, String object, String at) {
    return eventBy("ann", id, type, object, at);
  }

  /** An event of somebody. */
  public static byte[] eventBy(String actor, String id, EventType type, String object, String at) {
    return bytes(ActivityEvent.getEncoder(), builder(actor, id, type, object, at).build());
  }

  /** A comment on a message. */
  public static byte[] answer(String actor, String id, String object, String answered, String at) {
    return bytes(
        ActivityEvent.getEncoder(),
        builder(actor, id, EventType.CREATE, object, at)
            .setInReplyToId(answered)
            .setThreadId(answered)
            .build());
  }

  private static ActivityEvent.Builder builder(
      String actor, String id, EventType type, String object, String at) {
    boolean isContent = type == EventType.CREATE || type == EventType.UPDATE;
    boolean isGroup = type == EventType.JOIN || type == EventType.LEAVE;
    return ActivityEvent.newBuilder()
        .setEventId(id)
        .setEventType(type)
        .setOccurredAt(at == null ? null : Instant.parse(at))
        .setTimeBasis(at == null ? TimeBasis.NONE : TimeBasis.OWN)
        .setSource("slack:acme")
        .setActorKey(actor)
        .setActorKind(ActorKind.PERSON)
        .setObjectId(object)
        .setObjectType(isGroup ? ObjectType.GROUP : ObjectType.NOTE)
        .setCommunityId(isContent ? "g1" : null)
        .setCommunityName(isContent ? "#help" : null)
        .setVisibility(Visibility.PUBLIC)
        .setText(isContent ? "text of " + id : null)
        .setMentions(List.of("bob"))
        .setTags(List.of())
        .setIssues(List.of())
        .setLineage(new Lineage(Topics.RAW, 0, 0L, RAW_AT, "k1"));
  }

  /** A reject. */
  public static byte[] rejected(RejectReason reason, long rawOffset) {
    return bytes(
        RejectedEvent.getEncoder(),
        RejectedEvent.newBuilder()
            .setDisposition(reason.disposition())
            .setReason(reason.name())
            .setRawTopic(Topics.RAW)
            .setRawPartition(0)
            .setRawOffset(rawOffset)
            .setRawAt(RAW_AT)
            .setRawBytes(10)
            .build());
  }

  /** A creation with a text of one's own. */
  public static byte[] eventWithText(
      String actor, String id, String object, String text, String at) {
    return bytes(
        ActivityEvent.getEncoder(),
        builder(actor, id, EventType.CREATE, object, at).setText(text).build());
  }

  /** A comment with a text of one's own. */
  public static byte[] answerWithText(
      String actor, String id, String object, String answered, String text, String at) {
    return bytes(
        ActivityEvent.getEncoder(),
        builder(actor, id, EventType.CREATE, object, at)
            .setInReplyToId(answered)
            .setThreadId(answered)
            .setText(text)
            .build());
  }

  /** An observation of a person's account. */
  public static byte[] profile(String account, String name) {
    return profile(account, "p-" + account, name, "PERSON");
  }

  /** An observation of an account. */
  public static byte[] profile(String account, String name, String kind) {
    return profile(account, "p-" + account, name, kind);
  }

  /** An observation of an account, with the person it stands for. */
  public static byte[] profileOf(String account, String person, String name) {
    return profile(account, person, name, "PERSON");
  }

  private static byte[] profile(String account, String person, String name, String kind) {
    return bytes(
        AccountProfile.getEncoder(),
        AccountProfile.newBuilder()
            .setAccountKey(account)
            .setPersonKey(person)
            .setSource("slack:acme")
            .setKind(kind)
            .setDisplayName(name)
            .setObservedAt(RAW_AT)
            .setRawTopic(Topics.RAW)
            .setRawPartition(0)
            .setRawOffset(0)
            .setKeyId("k1")
            .build());
  }

  /** A row of the HR file that holds since long ago. */
  public static byte[] attributes(String person, String unit) {
    return attributes(person, unit, LocalDate.parse("2026-01-01"));
  }

  /** A row of the HR file. */
  public static byte[] attributes(String person, String unit, LocalDate from) {
    return bytes(row(person, from).setUnitPath(unit).setAttributes(Map.of("Shift", "night")));
  }

  /** A row of the HR file of somebody with a PersonId, under the address of now. */
  public static byte[] hrRow(String id, String person, String unit, LocalDate from) {
    return bytes(row(person, from).setHrKey(id).setUnitPath(unit));
  }

  /** A row that takes back the one of a person and a date. */
  public static byte[] withdrawal(String id, String person, LocalDate from) {
    return bytes(row(person, from).setHrKey(id).setWithdrawn(true));
  }

  private static PersonAttributes.Builder row(String person, LocalDate from) {
    return PersonAttributes.newBuilder().setPersonKey(person).setEffectiveDate(from).setKeyId("k1");
  }

  private static byte[] bytes(PersonAttributes.Builder row) {
    return bytes(PersonAttributes.getEncoder(), row.build());
  }

  private static <T> byte[] bytes(BinaryMessageEncoder<T> encoder, T record) {
    try {
      ByteBuffer buffer = encoder.encode(record);
      byte[] bytes = new byte[buffer.remaining()];
      buffer.get(bytes);
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
