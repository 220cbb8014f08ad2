// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.experts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.iklim.analytics.reports.page.NetworkModel.Thanked;
import org.iklim.analytics.support.Rows;
import org.iklim.jobs.experts.ExpertChoices.Choice;
import org.iklim.jobs.experts.ExpertChoices.Policy;
import org.iklim.jobs.stage.FindExperts;
import org.iklim.jobs.stage.SharedInputs;
import org.iklim.jobs.support.Lake;
import org.iklim.schemas.tables.Attributes;
import org.iklim.schemas.tables.Choices;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpertDirectoryTest {
  private static final Instant AT = Instant.parse("2026-08-10T00:00:00Z");
  @TempDir private static Path data;
  private static Lake lake;

  @BeforeAll
  static void rank() throws Exception {
    lake = HelpedLake.in(data);
  }

  @BeforeEach
  void nobodyHasSaidAnything() {
    lake.tables().ensure(Choices.TABLE);
    lake.session().sql("DELETE FROM " + Choices.TABLE);
  }

  @Test
  void choicesHoldAtOnceAndTheNewestWins() throws Exception {
    ExpertDirectory directory = directory(Policy.OPT_OUT, true);
    ExpertDirectory shy = directory(Policy.OPT_IN, true);
    assertThat(names(directory)).contains("Bob");
    assertThat(names(shy)).isEmpty();

    ExpertChoices choices = new ExpertChoices(lake.session());
    choices.decide("p-bob", Choice.OPT_OUT, AT);
    assertThat(names(directory)).as("no new run").doesNotContain("Bob");
    assertThat(directory.everybody()).extracting("name").doesNotContain("Bob");
    assertThat(directory.on("text of", 9)).extracting("name").as("phrase").doesNotContain("Bob");

    choices.decide("bob", Choice.OPT_IN, AT);
    assertThat(names(directory)).as("by an account, newest holds").contains("Bob");
    assertThat(names(shy)).containsExactly("Bob");
  }

  @Test
  void aChoiceStaysWithWhoMadeItWhenHrHasAnotherAddress() throws Exception {
    ExpertDirectory directory = directory(Policy.OPT_OUT, true);
    ExpertChoices choices = new ExpertChoices(lake.session());
    choices.decide("p-bob", Choice.OPT_OUT, AT);
    Rows.of(
            lake.session(),
            Attributes.TABLE,
            "hr_key  person_key  effective_date  unit_path  active  land_id",
            "7  p-bob  2026-01-01  Acme / IT  true  8",
            "7  p-robert  2026-01-01  Acme / IT  true  9")
        .writeTo(Attributes.TABLE)
        .append();
    try {
      assertThat(names(directory)).as("no new run").doesNotContain("Bob");
      assertThat(choices.isKnown("p-robert")).isTrue();
      choices.decide("p-robert", Choice.OPT_IN, AT);
      assertThat(names(directory)).as("by the new address, newest holds").contains("Bob");
      choices.decide("p-robert", Choice.OPT_OUT, AT);
      assertThat(names(directory)).doesNotContain("Bob");
    } finally {
      lake.session().sql("DELETE FROM " + Attributes.TABLE + " WHERE hr_key = '7'");
    }
  }

  @Test
  void whatNamesPeopleIsWrittenAgainIfSomebodyHasChosenMeanwhile() throws Exception {
    ExpertChoices choices = new ExpertChoices(lake.session());
    ExpertDirectory directory = directory(Policy.OPT_OUT, true);
    List<List<String>> written = new ArrayList<>();
    List<String> last =
        choices.settled(
            () -> {
              written.add(names(directory));
              if (written.size() == 1) {
                choices.decide("p-bob", Choice.OPT_OUT, AT);
              }
              return written.get(written.size() - 1);
            });
    assertThat(written).hasSize(2);
    assertThat(written.get(0)).as("read before the choice").contains("Bob");
    assertThat(last).doesNotContain("Bob");
  }

  @Test
  void nobodyIsLostWhoChoosesAtTheSameTime() {
    ExpertChoices choices = new ExpertChoices(lake.session());
    IntStream.range(0, 6)
        .parallel()
        .forEach(i -> assertThatCode(() -> decide(choices, "p-" + i)).doesNotThrowAnyException());
    assertThat(lake.session().table(Choices.TABLE).select(Choices.PERSON_KEY).distinct().count())
        .isEqualTo(6);
  }

  @Test
  void ofTwoChoicesWithOneNumberTheStricterHolds() throws Exception {
    for (List<String> order : List.of(List.of("OPT_IN", "OPT_OUT"), List.of("OPT_OUT", "OPT_IN"))) {
      nobodyHasSaidAnything();
      for (String choice : order) {
        Rows.of(
                lake.session(),
                Choices.TABLE,
                "person_key  choice  decided_at  decision",
                "p-bob  " + choice + "  2026-08-10T00:00:00Z  7")
            .writeTo(Choices.TABLE)
            .append();
      }
      assertThat(names(directory(Policy.OPT_OUT, true))).as("%s", order).doesNotContain("Bob");
    }
  }

  @Test
  void withoutNamesPseudonymsAreShown() throws Exception {
    ExpertDirectory directory = directory(Policy.OPT_OUT, false);
    assertThat(names(directory)).contains("p-bob").doesNotContain("Bob");
  }

  @Test
  void nothingIsRankedAgainUntilSomethingLands() throws Exception {
    FindExperts stage =
        new FindExperts(
            lake.session(), new SharedInputs(lake.session()), HelpedLake.SILENT, HelpedLake.GATE);
    assertThat(stage.run(Optional.empty())).isEmpty();
  }

  @Test
  void onlyWhoHasAskedForItIsNamedToLeaders() throws Exception {
    PeopleToThank people = new PeopleToThank(lake.session());
    LocalDate day = LocalDate.parse("2026-08-03");
    assertThat(people.in(day, null)).as("silence is no consent").isEmpty();

    ExpertChoices choices = new ExpertChoices(lake.session());
    choices.decide("bob", Choice.OPT_IN, AT);
    assertThat(people.in(day, null))
        .containsExactly(new Thanked("Bob", List.of(), List.of("help")));
    assertThat(people.in(day, "Acme / IT")).hasSize(1);
    assertThat(people.in(day, "Acme / I")).isEmpty();
    assertThat(people.in(day.minusDays(1), null)).as("a page of the past").isEmpty();

    choices.decide("p-bob", Choice.OPT_OUT, AT);
    assertThat(people.in(day, null)).isEmpty();
  }

  @Test
  void nameThatIsMarkupStaysText() throws Exception {
    String page =
        ExpertPage.of(
            ListingTerms.STRICTEST,
            List.of(new ExpertDirectory.Expert("</script><b>&", List.of("vpn"))));
    assertThat(page).doesNotContain("</script><b>").contains("\\u003c/script\\u003e");
  }

  private static void decide(ExpertChoices choices, String person) throws Exception {
    choices.decide(person, Choice.OPT_IN, AT);
  }

  private static ExpertDirectory directory(Policy policy, boolean named) {
    return new ExpertDirectory(lake.session(), new ListingTerms(policy, named));
  }

  private static List<String> names(ExpertDirectory directory) {
    return directory.on("#help", 9).stream().map(ExpertDirectory.Expert::name).toList();
  }
}
