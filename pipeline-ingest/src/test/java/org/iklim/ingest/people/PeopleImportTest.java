// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.iklim.ingest.connect.BadExportException;
import org.iklim.ingest.people.HrDates.Order;
import org.iklim.ingest.people.PeopleImport.UnitSource;
import org.iklim.ingest.pseudonymize.PseudonymKey;
import org.iklim.ingest.pseudonymize.Pseudonymizer;
import org.iklim.schemas.avro.PersonAttributes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleImportTest {
  private static final Pseudonymizer KEYS =
      new Pseudonymizer(PseudonymKey.ofBase64("MDEyMzQ1Njc4OWFiY2RlZg==", "the test"));

  @TempDir Path folder;
  private final List<PersonAttributes> sent = new ArrayList<>();
  private Map<String, String> mapping;
  private UnitSource units;

  @BeforeEach
  void startWithNothing() {
    mapping = Map.of();
    units = UnitSource.AUTO;
  }

  @Test
  void everyColumnOfTheVivaInsightsShapeHasItsPlace() throws IOException {
    PeopleCounts counts =
        run(
            "PersonId,EffectiveDate,ManagerId,Organization,LevelDesignation,FunctionType,HireDate,"
                + "Location,SupervisorIndicator,Email,Active,Layer",
            "1,2026-01-01,,Acme,Executive,General,01/31/2010,Jakarta,Mngr+,Boss@Acme.example,true,0",
            "2,02/01/2026,1,Acme/Finance,Officer,Finance,2020-05-01,Bandung,IC,,no,1");
    PersonAttributes boss = sent.get(0);
    assertThat(boss.getPersonKey()).isEqualTo(KEYS.personKey("boss@acme.example"));
    assertThat(boss.getManagerKey()).isNull();
    assertThat(boss.getHireDate()).isEqualTo(LocalDate.of(2010, 1, 31));
    assertThat(boss.getIsSupervisor()).isTrue();
    assertThat(boss.getActive()).isTrue();
    assertThat(boss.getKeyId()).isEqualTo(KEYS.keyId());
    PersonAttributes officer = sent.get(1);
    assertThat(officer.getPersonKey()).isEqualTo(KEYS.accountKey("hr", "2"));
    assertThat(officer.getManagerKey()).isEqualTo(KEYS.personKey("boss@acme.example"));
    assertThat(officer.getEffectiveDate()).isEqualTo(LocalDate.of(2026, 2, 1));
    assertThat(officer.getUnitPath()).isEqualTo("Acme / Finance");
    assertThat(officer.getLevel()).isEqualTo("Officer");
    assertThat(officer.getFunction()).isEqualTo("Finance");
    assertThat(officer.getLocation()).isEqualTo("Bandung");
    assertThat(officer.getIsSupervisor()).isFalse();
    assertThat(officer.getActive()).isFalse();
    assertThat(officer.getAttributes()).isEqualTo(Map.of("Layer", "1"));
    assertThat(counts.json())
        .hasToString(
            "{\"read\":2,\"sent\":2,\"derived\":0,\"rejected\":{},\"doubtful\":{},\"people\":2,\"units\":2,"
                + "\"levels\":2,\"units_from\":\"organization\"}");
  }

  @Test
  void columnsAreFoundByMappingWithByteOrderMarkSemicolonsAndAnyCase() throws IOException {
    mapping = Map.of("organization", "Org Unit", "PersonId", "NIP");
    run("\uFEFFnip;EFFECTIVEDATE;Org Unit", "7;2026-01-01;\"Acme > IT; Ops\"");
    assertThat(sent.get(0).getUnitPath()).isEqualTo("Acme / IT; Ops");
    assertThat(sent.get(0).getPersonKey()).isEqualTo(KEYS.accountKey("hr", "7"));
  }

  @Test
  void everySeparatorOfPathsBecomesTheOneOfTheContract() throws IOException {
    run(
        "PersonId,EffectiveDate,Organization",
        "1,2026-01-01,Acme/Finance/Tax",
        "2,2026-01-01,Acme > Finance > Tax",
        "3,2026-01-01,Acme\\Finance\\Tax",
        "4,2026-01-01, Acme /  Finance / Tax /");
    assertThat(sent).extracting(PersonAttributes::getUnitPath).containsOnly("Acme / Finance / Tax");
  }

  @Test
  void namesOfUnitsBecomePathsAlongTheManagers() throws IOException {
    PeopleCounts counts =
        run(
            "PersonId,EffectiveDate,ManagerId,Organization",
            "3,2026-01-01,2,Tax",
            "2,2026-01-01,1,Finance",
            "1,2026-01-01,1,Acme",
            "4,2026-01-01,3,Tax",
            "5,2026-01-01,3,",
            "6,2026-01-01,2,Finance / Tax audit");
    assertThat(sent)
        .extracting(PersonAttributes::getUnitPath)
        .containsExactly(
            "Acme / Finance / Tax",
            "Acme / Finance",
            "Acme",
            "Acme / Finance / Tax",
            "Acme / Finance / Tax",
            "Acme / Finance / Finance/Tax audit");
    assertThat(sent.get(2).getManagerKey()).isNull();
    assertThat(counts.json().path("units").asInt()).isEqualTo(4);
    assertThat(counts.json().path("doubtful")).isEmpty();
  }

  @Test
  void theHierarchyIsThatOfTheDateOfTheRow() throws IOException {
    run(
        "PersonId,EffectiveDate,ManagerId,Organization",
        "1,2026-01-01,,Acme",
        "2,2026-01-01,1,Sales",
        "2,2026-06-01,1,Marketing",
        "3,2026-01-01,2,Brand",
        "3,2026-07-01,2,Brand");
    assertThat(sent.get(3).getUnitPath()).isEqualTo("Acme / Sales / Brand");
    assertThat(sent.get(4).getUnitPath()).isEqualTo("Acme / Marketing / Brand");
  }

  @Test
  void membersOfACircleOfManagersStandAtTheRootAndAreReported() throws IOException {
    PeopleCounts counts =
        run(
            "PersonId,EffectiveDate,ManagerId,Organization",
            "1,2026-01-01,2,A",
            "2,2026-01-01,1,B",
            "3,2026-01-01,1,C",
            "4,2026-01-01,99,D");
    assertThat(sent)
        .extracting(PersonAttributes::getUnitPath)
        .containsExactly("A", "B", "A / C", "D");
    assertThat(counts.problems())
        .containsExactly(
            "doubtful MANAGER_CYCLE: lines 2, 3, 4", "doubtful MANAGER_UNKNOWN: line 5");
  }

  @Test
  void aPersonKeepsOneKeyThoughTheAddressStandsInSomeRowsOnly() throws IOException {
    run(
        "PersonId,EffectiveDate,ManagerId,Email",
        "1,2026-01-01,,",
        "1,2026-03-01,,new@acme.example",
        "1,2026-02-01,,old@acme.example",
        "2,2026-01-01,OLD@acme.example,",
        "Ann@Acme.example,2026-01-01,1,");
    assertThat(sent.subList(0, 3))
        .extracting(PersonAttributes::getPersonKey)
        .containsOnly(KEYS.personKey("new@acme.example"));
    assertThat(sent.get(3).getManagerKey()).isEqualTo(KEYS.personKey("new@acme.example"));
    assertThat(sent.get(4).getPersonKey()).isEqualTo(KEYS.personKey("ann@acme.example"));
  }

  @Test
  void thePersonIdsKeyStaysFromFileToFileThoughTheAddressChanges() throws IOException {
    run("PersonId,EffectiveDate,Email", "17,2026-01-01,old@acme.example");
    run("PersonId,EffectiveDate,Email", "17,2026-01-01,new@acme.example");
    assertThat(sent)
        .extracting(PersonAttributes::getPersonKey)
        .containsExactly(KEYS.personKey("old@acme.example"), KEYS.personKey("new@acme.example"));
    assertThat(sent)
        .extracting(PersonAttributes::getHrKey)
        .containsOnly(KEYS.accountKey("hr", "17"));
  }

  @Test
  void aWithdrawnRowTakesBackItsDateAndSaysNothingElse() throws IOException {
    units = UnitSource.MANAGERS;
    PeopleCounts counts =
        run(
            "PersonId,EffectiveDate,ManagerId,Organization,Email,Withdrawn",
            "1,2026-01-01,,Acme,,",
            "2,2026-01-01,1,Sales,two@acme.example,no",
            "2,2026-02-01,1,Wrong,wrong@acme.example,",
            "2,2026-02-01,99,Wrong,,yes",
            "3,2026-03-01,2,Brand,,false",
            "4,2026-03-01,,,,Withdrawn",
            "5,2026-03-01,,,,perhaps");
    assertThat(sent)
        .extracting(PersonAttributes::getWithdrawn)
        .containsExactly(false, false, false, true, false, true);
    PersonAttributes takenBack = sent.get(3);
    assertThat(takenBack.getPersonKey())
        .as("the address of the row that was taken back is not the person's")
        .isEqualTo(KEYS.personKey("two@acme.example"));
    assertThat(takenBack.getEffectiveDate()).isEqualTo(LocalDate.of(2026, 2, 1));
    assertThat(takenBack.getManagerKey()).isNull();
    assertThat(takenBack.getUnitPath()).isNull();
    assertThat(sent.get(4).getUnitPath()).isEqualTo("Acme / Sales / Brand");
    assertThat(counts.problems()).containsExactly("rejected BAD_VALUE Withdrawn: line 8");
  }

  @Test
  void aMoveAboveIsSentForEverybodyBelowOnItsDay() throws IOException {
    PeopleCounts counts =
        run(
            "PersonId,EffectiveDate,ManagerId,Organization,LevelDesignation",
            "1,2026-01-01,,Acme,Executive",
            "9,2026-01-01,1,Finance,Director",
            "3,2026-01-01,2,Brand,Officer",
            "3,2026-05-01,2,Brand,Senior",
            "2,2026-01-01,1,Sales,Manager",
            "2,2026-03-01,9,Sales,Manager",
            "2,2026-04-01,9,Sales,Director",
            "2,2026-06-01,1,Sales,Director");
    assertThat(sent)
        .filteredOn(row -> row.getHrKey().equals(KEYS.accountKey("hr", "3")))
        .extracting(
            row ->
                String.join(
                    " | ",
                    row.getEffectiveDate().toString(),
                    row.getUnitPath(),
                    row.getLevel(),
                    String.valueOf(row.getDerivedFrom())))
        .containsExactly(
            "2026-01-01 | Acme / Sales / Brand | Officer | null",
            "2026-03-01 | Acme / Finance / Sales / Brand | Officer | 2026-01-01",
            "2026-05-01 | Acme / Finance / Sales / Brand | Senior | null",
            "2026-06-01 | Acme / Sales / Brand | Senior | 2026-05-01");
    assertThat(counts.json().path("read").asInt()).isEqualTo(8);
    assertThat(counts.json().path("sent").asInt()).isEqualTo(8);
    assertThat(counts.json().path("derived").asInt()).isEqualTo(2);
    assertThat(counts.summary()).contains("rows derived   2 (somebody above moved)");
  }

  @Test
  void badRowsAreCountedByReasonColumnAndLineAndTheRestGoesOn() throws IOException {
    PeopleCounts counts =
        run(
            "PersonId,EffectiveDate,HireDate,Active,SupervisorIndicator",
            ",2026-01-01,,,",
            "1,,,,",
            "1,yesterday,,,",
            "1,2026-01-01,31/01/2020,,",
            "1,2026-01-01,,perhaps,",
            "1,2026-01-01",
            "1,2026-01-01,,,chief",
            "1,2026-01-01,,,");
    assertThat(counts.problems())
        .containsExactly(
            "rejected BAD_DATE EffectiveDate: line 4",
            "rejected BAD_DATE HireDate: line 5",
            "rejected BAD_VALUE Active: line 6",
            "rejected MISSING_VALUE EffectiveDate: line 3",
            "rejected MISSING_VALUE PersonId: line 2",
            "rejected WRONG_NUMBER_OF_CELLS: line 7",
            "doubtful SAME_DATE_AGAIN: line 9",
            "doubtful SUPERVISOR_UNREADABLE: line 8");
    assertThat(counts.rejectedCount()).isEqualTo(6);
    assertThat(sent).hasSize(2);
  }

  @Test
  void columnsAndCellsThatNamePeopleAreNotTaken() throws IOException {
    PeopleCounts counts =
        run(
            "PersonId,EffectiveDate,First Name,Mentor,CostCentre",
            "1,2026-01-01,Ann,bob@acme.example,77");
    assertThat(sent.get(0).getAttributes()).isEqualTo(Map.of("CostCentre", "77"));
    assertThat(counts.problems())
        .containsExactly(
            "doubtful ADDRESS_IN_ATTRIBUTE: line 2",
            "columns not taken, they identify people: First Name");
  }

  @Test
  void aMissingColumnIsRefusedWithTheHeaderAndTheWayOut() {
    assertThatThrownBy(() -> run("Person,EffectiveDate", "1,2026-01-01"))
        .isInstanceOf(BadExportException.class)
        .hasMessage(
            "hr.csv: no column PersonId. Found: Person, EffectiveDate. Say which it is with"
                + " --map PersonId=\"NAME IN THE FILE\".");
  }

  @Test
  void aFileWithoutHeaderIsRefusedWithoutShowingItsFirstPerson() {
    assertThatThrownBy(() -> run("ann@acme.example,2026-01-01", "bob@acme.example,2026-01-01"))
        .isInstanceOf(BadExportException.class)
        .hasMessageContaining("add a header")
        .hasMessageNotContaining("ann@");
  }

  @Test
  void mappingsToNothingAndDoubledColumnsAreRefused() {
    mapping = Map.of("PersonId", "NIK");
    assertThatThrownBy(() -> run("PersonId,EffectiveDate")).hasMessageContaining("no column 'NIK'");
    mapping = Map.of("Shoe", "PersonId");
    assertThatThrownBy(() -> run("PersonId,EffectiveDate")).hasMessageContaining("--map Shoe");
    mapping = Map.of();
    assertThatThrownBy(() -> run("PersonId,EffectiveDate,person_id"))
        .hasMessageContaining("two columns");
  }

  @Test
  void theSameFileGivesTheSameBytes() throws IOException {
    String[] file = {
      "PersonId,EffectiveDate,ManagerId,Organization,Zeta,Alpha",
      "2,2026-01-01,1,Finance,z,a",
      "1,2026-01-01,,Acme,y,b"
    };
    run(file);
    List<byte[]> first = encoded();
    sent.clear();
    run(file);
    assertThat(encoded()).usingElementComparator(Arrays::compare).isEqualTo(first);
  }

  private List<byte[]> encoded() throws IOException {
    List<byte[]> bytes = new ArrayList<>();
    for (PersonAttributes row : sent) {
      bytes.add(PersonAttributes.getEncoder().encode(row).array());
    }
    return bytes;
  }

  private PeopleCounts run(String... lines) throws IOException {
    Path file = folder.resolve("hr.csv");
    Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    return new PeopleImport(
            file, mapping, new HrDates(Order.MONTH_FIRST), units, new PersonKeys(KEYS))
        .run(sent::add);
  }
}
