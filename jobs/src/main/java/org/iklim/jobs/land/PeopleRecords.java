// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.land;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.Date;
import java.util.Iterator;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.SchemaStore;
import org.apache.spark.sql.Row;
import org.iklim.schemas.Topics;
import org.iklim.schemas.avro.AccountProfile;
import org.iklim.schemas.avro.PersonAttributes;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Rows of people.* out of records of {@link Topics#PEOPLE}, which holds two kinds of record, told
 * apart by the schema fingerprint that each begins with. Display names go to people.identities and
 * nowhere else.
 */
final class PeopleRecords {
  private static final int HEADER_BYTES = 10;
  private static final int FINGERPRINT_AT = 2;

  private PeopleRecords() {}

  static Iterator<Row> accounts(Iterator<Row> records) {
    BinaryMessageDecoder<AccountProfile> decoder = AccountProfile.getDecoder();
    return new DecodedRows(
        records, kafka -> isProfile(kafka) ? account(Records.decode(decoder, kafka)) : null);
  }

  static Iterator<Row> identities(Iterator<Row> records) {
    BinaryMessageDecoder<AccountProfile> decoder = AccountProfile.getDecoder();
    return new DecodedRows(
        records, kafka -> isProfile(kafka) ? identity(Records.decode(decoder, kafka)) : null);
  }

  static Iterator<Row> attributes(Iterator<Row> records) {
    BinaryMessageDecoder<PersonAttributes> decoder =
        PersonAttributes.createDecoder(Fingerprints.HR_ROWS);
    return new DecodedRows(
        records,
        kafka -> isProfile(kafka) ? null : attributes(Records.decode(decoder, kafka), kafka));
  }

  private static Object[] account(AccountProfile profile) {
    return new Object[] {
      profile.getAccountKey(),
      profile.getPersonKey(),
      profile.getSource(),
      profile.getKind(),
      Records.timestamp(profile.getObservedAt()),
      profile.getRawTopic(),
      profile.getRawPartition(),
      profile.getRawOffset(),
      profile.getKeyId(),
      0L
    };
  }

  private static Object[] identity(AccountProfile profile) {
    if (profile.getDisplayName() == null) {
      return null;
    }
    return new Object[] {
      profile.getAccountKey(),
      profile.getPersonKey(),
      profile.getDisplayName(),
      Records.timestamp(profile.getObservedAt()),
      0L
    };
  }

  private static Object[] attributes(PersonAttributes person, Row kafka) {
    return new Object[] {
      person.getPersonKey(),
      Date.valueOf(person.getEffectiveDate()),
      person.getManagerKey(),
      person.getUnitPath(),
      person.getLevel(),
      person.getFunction(),
      person.getLocation(),
      person.getHireDate() == null ? null : Date.valueOf(person.getHireDate()),
      person.getIsSupervisor(),
      person.getActive(),
      CollectionConverters.asScala(person.getAttributes()),
      person.getKeyId(),
      kafka.getAs(Records.PARTITION),
      kafka.getAs(Records.OFFSET),
      0L,
      person.getHrKey(),
      person.getWithdrawn(),
      person.getDerivedFrom() == null ? null : Date.valueOf(person.getDerivedFrom())
    };
  }

  private static boolean isProfile(Row kafka) {
    byte[] value = Records.value(kafka);
    if (value == null || value.length < HEADER_BYTES) {
      throw Records.unknownSchema(kafka);
    }
    long fingerprint =
        ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN).getLong(FINGERPRINT_AT);
    if (fingerprint == Fingerprints.PROFILE) {
      return true;
    }
    if (Fingerprints.HR_ROWS.findByFingerprint(fingerprint) != null) {
      return false;
    }
    throw Records.unknownSchema(kafka);
  }

  /** Computed once in each JVM. */
  private static final class Fingerprints {
    private static final Set<String> LATER_FIELDS = Set.of("hr_key", "withdrawn", "derived_from");

    static final long PROFILE =
        SchemaNormalization.parsingFingerprint64(AccountProfile.getClassSchema());

    /** The schema of HR rows and the one that they had before it gained fields. */
    static final SchemaStore.Cache HR_ROWS = new SchemaStore.Cache();

    static {
      Schema now = PersonAttributes.getClassSchema();
      HR_ROWS.addSchema(now);
      HR_ROWS.addSchema(
          Schema.createRecord(
              now.getName(),
              null,
              now.getNamespace(),
              false,
              now.getFields().stream()
                  .filter(field -> !LATER_FIELDS.contains(field.name()))
                  .map(field -> new Schema.Field(field, field.schema()))
                  .toList()));
    }
  }
}
