// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.experts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.iklim.analytics.support.Rows;
import org.iklim.jobs.experts.ExpertChoices.Choice;
import org.iklim.jobs.experts.ExpertChoices.Policy;
import org.iklim.jobs.experts.ExpertDirectory.Expert;
import org.iklim.jobs.support.Lake;
import org.iklim.schemas.tables.Accounts;
import org.iklim.schemas.tables.Choices;
import org.iklim.schemas.tables.Expertise;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Seven people on leave, p1 the surest; p1 and p2 on eight topics more. */
class ExpertPageTest {
  private static final Instant AT = Instant.parse("2026-08-10T00:00:00Z");
  @TempDir private Path data;
  private Lake lake;

  @BeforeEach
  void rank() throws Exception {
    lake = Lake.in(data);
    lake.tables().ensure(List.of(Accounts.TABLE, Choices.TABLE, Expertise.TABLE));
    Stream<String> leave = IntStream.rangeClosed(1, 7).mapToObj(i -> row("leave", i, i));
    Stream<String> others =
        IntStream.rangeClosed(1, 8).boxed().flatMap(t -> Stream.of(row(t, 1, 2), row(t, 2, 1)));
    Rows.of(
            lake.session(),
            Expertise.TABLE,
            "topic  person_key  rank",
            Stream.concat(leave, others).toArray(String[]::new))
        .writeTo(Expertise.TABLE)
        .append();
  }

  private static String row(int topic, int person, int rank) {
    return row("topic " + topic, person, rank);
  }

  private static String row(String topic, int person, int rank) {
    return topic + "  p" + person + "  " + rank;
  }

  @Test
  void aPlaceThatMayNotBeShownGoesToTheNext() throws Exception {
    assertThat(onLeave(Policy.OPT_OUT)).containsExactly("p1", "p2", "p3", "p4", "p5");
    ExpertChoices choices = new ExpertChoices(lake.session());
    choices.decide("p2", Choice.OPT_OUT, AT);
    assertThat(onLeave(Policy.OPT_OUT)).containsExactly("p1", "p3", "p4", "p5", "p6");

    assertThat(onLeave(Policy.OPT_IN)).isEmpty();
    choices.decide("p7", Choice.OPT_IN, AT);
    assertThat(onLeave(Policy.OPT_IN)).as("the seventh, alone").containsExactly("p7");
  }

  @Test
  void everybodyHasAllTopicsAndNoOrderTellsARank() {
    List<Expert> everybody = directory(Policy.OPT_OUT).everybody();
    assertThat(everybody).extracting("name").isSorted();
    List<String> all =
        Stream.concat(Stream.of("leave"), IntStream.rangeClosed(1, 8).mapToObj(t -> "topic " + t))
            .toList();
    assertThat(everybody.get(0)).as("second on eight").isEqualTo(new Expert("p1", all));
    assertThat(everybody.get(1)).as("first on eight").isEqualTo(new Expert("p2", all));
  }

  @Test
  void anAnswerNamesAFewTopicsTheSurestFirst() {
    Expert first = directory(Policy.OPT_OUT).on("cuti", 1).get(0);
    assertThat(first.name()).isEqualTo("p1");
    assertThat(first.topics()).hasSize(5).startsWith("leave", "topic 1");
  }

  @Test
  void thePageHoldsTheNamesOfItsTopicsInBothLanguagesAndNoNumberOfAPerson() throws Exception {
    ListingTerms terms = new ListingTerms(Policy.OPT_OUT, false);
    String page = ExpertPage.of(terms, directory(Policy.OPT_OUT).everybody());
    int begin = page.indexOf("const directory = ") + "const directory = ".length();
    String json = page.substring(begin, page.indexOf(";\n", begin));
    JsonNode directory = new ObjectMapper().readTree(json);
    assertThat(directory.at("/names").properties()).as("of its own topics only").hasSize(1);
    assertThat(directory.at("/names/leave")).extracting(JsonNode::asText).contains("cuti", "izin");
    directory
        .at("/experts")
        .forEach(
            expert ->
                assertThat(expert.fieldNames())
                    .toIterable()
                    .containsExactlyInAnyOrder("name", "topics"));
    assertThat(ListingTerms.of(page)).contains(terms);
  }

  private List<String> onLeave(Policy policy) {
    return directory(policy).everybody().stream()
        .filter(expert -> expert.topics().contains("leave"))
        .map(Expert::name)
        .toList();
  }

  private ExpertDirectory directory(Policy policy) {
    return new ExpertDirectory(lake.session(), new ListingTerms(policy, false));
  }
}
