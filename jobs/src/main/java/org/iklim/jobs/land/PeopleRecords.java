// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.land;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.Date;
import java.util.Iterator;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.message.BinaryMessageDecoder;
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
    BinaryMessageDecoder<PersonAttributes> decoder = PersonAttributes.getDecoder();
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
      0L
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
    if (fingerprint == Fingerprints.ATTRIBUTES) {
      return false;
    }
    throw Records.unknownSchema(kafka);
  }

  /** Computed once in each JVM. */
  private static final class Fingerprints {
    static final long PROFILE = of(AccountProfile.getClassSchema());
    static final long ATTRIBUTES = of(PersonAttributes.getClassSchema());

    private static long of(Schema schema) {
      return SchemaNormalization.parsingFingerprint64(schema);
    }
  }
}
