// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.land;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.iklim.analytics.support.DatasetAssert;
import org.iklim.jobs.io.ReadPlan.Gaps;
import org.iklim.jobs.options.DataRefusedException;
import org.iklim.jobs.options.Progress;
import org.iklim.jobs.support.Lake;
import org.iklim.jobs.support.ListedTopics;
import org.iklim.jobs.support.Samples;
import org.iklim.schemas.RejectReason;
import org.iklim.schemas.Topics;
import org.iklim.schemas.avro.EventType;
import org.iklim.schemas.tables.Accounts;
import org.iklim.schemas.tables.Attributes;
import org.iklim.schemas.tables.Communities;
import org.iklim.schemas.tables.Events;
import org.iklim.schemas.tables.Identities;
import org.iklim.schemas.tables.Memberships;
import org.iklim.schemas.tables.Messages;
import org.iklim.schemas.tables.Reactions;
import org.iklim.schemas.tables.Rejected;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LandingTest {
  private final ListedTopics topics = new ListedTopics();
  @TempDir private Path data;
  private Lake lake;

  @BeforeEach
  void makeLake() throws Exception {
    lake = Lake.in(data);
  }

  @Test
  void everyTopicLandsInItsTables() throws Exception {
    send("c1", EventType.CREATE, "m1", "2026-09-30T08:00:00Z");
    send("l1", EventType.LIKE, "m1", "2026-10-01T08:00:00Z");
    send("j1", EventType.JOIN, "g1", "2026-09-01T08:00:00Z");
    topics.send(Topics.REJECTED, "r", Samples.rejected(RejectReason.LATE, 7));
    topics.send(
        Topics.QUARANTINE,
        "q",
        "not to be kept".getBytes(StandardCharsets.UTF_8),
        Map.of(Topics.ORIGIN_HEADER, "esn.raw:3:99:1760000000000"));
    topics.send(Topics.PEOPLE, "a", Samples.profile("ann", "Ann"));
    topics.send(Topics.PEOPLE, "p", Samples.attributes("p-ann", "Acme / Finance"));

    land();

    DatasetAssert.that(table(Events.TABLE))
        .hasSchemaOf(Events.TABLE)
        .hasRowsUnordered(
            "event_id  event_type  event_day   mentions  land_id",
            "c1        CREATE      2026-09-30  [bob]     1",
            "l1        LIKE        2026-10-01  [bob]     1",
            "j1        JOIN        2026-09-01  [bob]     1");
    DatasetAssert.that(table(Rejected.TABLE))
        .hasRowsUnordered(
            "disposition  reason      raw_topic  raw_partition  raw_offset  raw_bytes",
            "LATE         LATE        esn.raw    0              7           10",
            "QUARANTINED  UNEXPECTED  esn.raw    3              99          14");
    DatasetAssert.that(table(Accounts.TABLE))
        .hasRowsUnordered("account_key  person_key  land_id", "ann  p-ann  1");
    DatasetAssert.that(table(Identities.TABLE))
        .hasRowsUnordered("account_key  display_name", "ann  Ann");
    DatasetAssert.that(table(Attributes.TABLE))
        .hasRowsUnordered(
            "person_key  unit_path       effective_date  active",
            "p-ann       Acme / Finance  2026-01-01      true");
    DatasetAssert.that(table(Messages.TABLE))
        .hasRowsUnordered("message_id  text  created_day", "m1  text of c1  2026-09-30");
    DatasetAssert.that(table(Reactions.TABLE))
        .hasRowsUnordered("reaction_id  message_id  reacted_day", "l1  m1  2026-10-01");
    DatasetAssert.that(table(Memberships.TABLE))
        .hasRowsUnordered("membership_id  kind  target_id", "j1  MEMBER  g1");
    DatasetAssert.that(table(Communities.TABLE))
        .hasRowsUnordered("community_id  name  visibility", "g1  #help  PUBLIC");
  }

  @Test
  void rowsOfTheHrFileLandAlsoAsEarlierBuildsSentThem() throws Exception {
    // What the schema was before it had hr_key, withdrawn and derived_from.
    Schema before =
        SchemaBuilder.record("PersonAttributes")
            .namespace("org.iklim.schemas.avro")
            .fields()
            .requiredString("person_key")
            .requiredInt("effective_date")
            .optionalString("manager_key")
            .optionalString("unit_path")
            .optionalString("level")
            .optionalString("function")
            .optionalString("location")
            .optionalInt("hire_date")
            .optionalBoolean("is_supervisor")
            .requiredBoolean("active")
            .name("attributes")
            .type()
            .map()
            .values()
            .stringType()
            .noDefault()
            .requiredString("key_id")
            .endRecord();
    GenericRecord row =
        new GenericRecordBuilder(before)
            .set("person_key", "p-ann")
            .set("effective_date", 20_454)
            .set("unit_path", "Acme")
            .set("active", true)
            .set("attributes", Map.of())
            .set("key_id", "k1")
            .build();
    topics.send(
        Topics.PEOPLE,
        "p-ann",
        new BinaryMessageEncoder<GenericRecord>(GenericData.get(), before).encode(row).array());
    topics.send(
        Topics.PEOPLE, "7", Samples.withdrawal("7", "p-bob", LocalDate.parse("2026-02-01")));

    land();

    DatasetAssert.that(table(Attributes.TABLE))
        .hasRowsUnordered(
            "person_key  effective_date  hr_key  withdrawn  derived_from",
            "p-ann       2026-01-01      -       false      -",
            "p-bob       2026-02-01      7       true       -");
  }

  @Test
  void aSecondLandingWithNothingNewCommitsNothing() throws Exception {
    send("c1", EventType.CREATE, "m1", "2026-09-30T08:00:00Z");
    land();
    Map<String, String> before = metadataFiles();

    LandReport report = land();

    assertThat(metadataFiles()).isEqualTo(before);
    assertThat(report.merged()).isEmpty();
    assertThat(report.tables()).allSatisfy(table -> assertThat(table.rows()).isZero());
  }

  @Test
  void anEventThatIsThereAlreadyIsLeftOutAndCounted() throws Exception {
    send("c1", EventType.CREATE, "m1", "2026-09-30T08:00:00Z");
    send("c1", EventType.CREATE, "m1", "2026-09-30T08:00:00Z");
    send("k1", EventType.LIKE, "m1", null);
    land();
    send("c1", EventType.CREATE, "m1", "2026-09-30T08:00:00Z");
    send("k1", EventType.LIKE, "m1", null);
    send("c2", EventType.CREATE, "m2", "2026-09-30T08:00:00Z");

    LandReport report = land();

    assertThat(report.tables().get(0).rows()).isEqualTo(1);
    assertThat(report.tables().get(0).duplicates()).isEqualTo(2);
    DatasetAssert.that(table(Events.TABLE))
        .hasRowsUnordered("event_id  land_id", "c1  1", "k1  1", "c2  2");
    assertThat(lake.tables().load(Events.TABLE).properties())
        .containsEntry("iklim.land.duplicates", "3");
  }

  @Test
  void editsDeletionsAndWithdrawalsReachOlderMonths() throws Exception {
    send("c1", EventType.CREATE, "m1", "2025-03-30T08:00:00Z");
    send("c2", EventType.CREATE, "m2", "2026-09-30T08:00:00Z");
    send("l1", EventType.LIKE, "m1", "2025-04-30T08:00:00Z");
    send("u9", EventType.UPDATE, "m9", "2026-10-01T08:00:00Z");
    land();
    send("u1", EventType.UPDATE, "m1", "2026-10-01T08:00:00Z");
    send("d2", EventType.DELETE, "m2", "2026-10-01T09:00:00Z");
    send("ul1", EventType.UNDO, "l1", "2026-10-01T10:00:00Z");
    send("c9", EventType.CREATE, "m9", "2026-09-01T08:00:00Z");
    send("c3", EventType.CREATE, "m3", "2026-10-01T08:00:00Z");

    land();

    DatasetAssert.that(table(Messages.TABLE))
        .hasRowsUnordered(
            "message_id  created_day  text        edit_count  deleted_at         land_id",
            "m1          2025-03-30   text of u1  1           -                  2",
            "m2          2026-09-30   -           0           2026-10-01T09:00Z  2",
            "m9          2026-09-01   text of u9  1           -                  2",
            "m3          2026-10-01   text of c3  0           -                  2");
    DatasetAssert.that(table(Reactions.TABLE))
        .hasRowsUnordered(
            "reaction_id  reacted_day  withdrawn_at", "l1  2025-04-30  2026-10-01T10:00Z");
  }

  @Test
  void aLandingOfYearsWritesOneFileAMonth() throws Exception {
    for (int month = 1; month <= 9; month++) {
      for (int day = 1; day <= 9; day++) {
        String date = "2026-0" + month + "-0" + day;
        send("c" + date, EventType.CREATE, "m" + date, date + "T08:00:00Z");
      }
    }
    land();
    assertThat(lake.session().table(Events.TABLE + ".files").count()).isEqualTo(9);
    assertThat(lake.session().table(Messages.TABLE + ".files").count()).isEqualTo(9);
  }

  @Test
  void recordsRemovedBeforeTheyLandedStopTheLandingUntilThatIsAccepted() throws Exception {
    send("c1", EventType.CREATE, "m1", "2026-09-30T08:00:00Z");
    land();
    for (int i = 2; i < 8; i++) {
      send("c" + i, EventType.CREATE, "m" + i, "2026-09-30T08:00:00Z");
    }
    topics.forgetBefore(Topics.ACTIVITY, 0, 2);
    topics.forgetBefore(Topics.ACTIVITY, 1, 2);

    assertThatThrownBy(this::land)
        .isInstanceOf(DataRefusedException.class)
        .hasMessageContaining("esn.activity")
        .hasMessageContaining("--reset-offsets");
    assertThat(table(Events.TABLE).count()).isEqualTo(1);
    landing().run(Gaps.ACCEPT);
    assertThat(table(Events.TABLE).count()).isBetween(4L, 6L);
  }

  @Test
  void aClusterMadeAnewStopsTheLandingAndItsEventsAreRecognised() throws Exception {
    send("c1", EventType.CREATE, "m1", "2026-09-30T08:00:00Z");
    land();
    topics.startAnew();
    send("c2", EventType.CREATE, "m2", "2026-09-30T08:00:00Z");
    send("c1", EventType.CREATE, "m1", "2026-09-30T08:00:00Z");

    assertThatThrownBy(this::land)
        .isInstanceOf(DataRefusedException.class)
        .hasMessageContaining("another cluster");
    landing().run(Gaps.ACCEPT);
    DatasetAssert.that(table(Events.TABLE)).hasRowsUnordered("event_id", "c1", "c2");
  }

  private void send(String id, EventType type, String object, String at) {
    topics.send(Topics.ACTIVITY, id, Samples.event(id, type, object, at));
  }

  private LandReport land() throws Exception {
    return landing().run(Gaps.REFUSE);
  }

  private Landing landing() {
    return new Landing(lake.session(), topics, new Progress(new PrintWriter(Writer.nullWriter())));
  }

  private Dataset<Row> table(String name) {
    return lake.session().table(name);
  }

  private Map<String, String> metadataFiles() {
    return CurrentState.tables().stream()
        .collect(
            Collectors.toMap(
                name -> name,
                name -> lake.tables().load(name).currentSnapshot().manifestListLocation()));
  }
}
