// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.experts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.iklim.analytics.reports.DisclosureGate;
import org.iklim.jobs.experts.ExpertChoices.Choice;
import org.iklim.jobs.experts.ExpertChoices.Policy;
import org.iklim.jobs.io.ReadPlan.Gaps;
import org.iklim.jobs.land.Landing;
import org.iklim.jobs.options.Progress;
import org.iklim.jobs.stage.BuildNetwork;
import org.iklim.jobs.stage.FindExperts;
import org.iklim.jobs.support.Lake;
import org.iklim.jobs.support.ListedTopics;
import org.iklim.jobs.support.Samples;
import org.iklim.schemas.Topics;
import org.iklim.schemas.avro.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpertDirectoryTest {
  private static final Instant AT = Instant.parse("2026-08-10T00:00:00Z");
  @TempDir private Path data;

  @Test
  void choicesHoldAtOnceAndTheNewestWins() throws Exception {
    Lake lake = lake();
    ExpertDirectory directory = new ExpertDirectory(lake.session(), Policy.OPT_OUT, true);
    ExpertDirectory shy = new ExpertDirectory(lake.session(), Policy.OPT_IN, true);
    assertThat(names(directory)).contains("Bob");
    assertThat(names(shy)).isEmpty();

    ExpertChoices choices = new ExpertChoices(lake.session());
    choices.decide("p-bob", Choice.OPT_OUT, AT);
    assertThat(names(directory)).as("no new run").doesNotContain("Bob");
    assertThat(ExpertPage.of(directory.everybody())).doesNotContain("Bob");
    assertThat(directory.on("text of", 9)).extracting("name").as("phrase").doesNotContain("Bob");

    choices.decide("bob", Choice.OPT_IN, AT);
    assertThat(names(directory)).as("by an account, newest holds").contains("Bob");
    assertThat(names(shy)).containsExactly("Bob");
  }

  @Test
  void withoutNamesPseudonymsAreShown() throws Exception {
    ExpertDirectory directory = new ExpertDirectory(lake().session(), Policy.OPT_OUT, false);
    assertThat(names(directory)).contains("p-bob").doesNotContain("Bob");
  }

  @Test
  void nameThatIsMarkupStaysText() throws Exception {
    String page =
        ExpertPage.of(List.of(new ExpertDirectory.Expert("</script><b>&", List.of("vpn"))));
    assertThat(page).doesNotContain("</script><b>").contains("\\u003c/script\\u003e");
  }

  private static List<String> names(ExpertDirectory directory) {
    return directory.on("#help", 9).stream().map(ExpertDirectory.Expert::name).toList();
  }

  private Lake lake() throws Exception {
    ListedTopics topics = new ListedTopics();
    topics.send(Topics.PEOPLE, "bob", Samples.profile("bob", "Bob"));
    topics.send(Topics.PEOPLE, "ann", Samples.profile("ann", "Ann"));
    topics.send(
        Topics.ACTIVITY,
        "q",
        Samples.eventBy("ann", "q", EventType.CREATE, "q1", "2026-08-03T08:00:00Z"));
    topics.send(
        Topics.ACTIVITY, "a", Samples.answer("bob", "a", "a1", "q1", "2026-08-03T09:00:00Z"));
    topics.send(
        Topics.ACTIVITY,
        "x",
        Samples.eventBy("ann", "x", EventType.ACCEPT, "a1", "2026-08-03T10:00:00Z"));
    Lake lake = Lake.in(data);
    Progress progress = new Progress(new PrintWriter(Writer.nullWriter()));
    new Landing(lake.session(), topics, progress).run(Gaps.REFUSE);
    new BuildNetwork(lake.session(), progress).run();
    DisclosureGate gate = new DisclosureGate(DisclosureGate.FLOOR);
    assertThat(new FindExperts(lake.session(), progress, gate).run(Optional.empty())).hasSize(3);
    assertThat(new FindExperts(lake.session(), progress, gate).run(Optional.empty())).isEmpty();
    return lake;
  }
}
