// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.experts;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Optional;
import org.iklim.analytics.reports.DisclosureGate;
import org.iklim.jobs.io.ReadPlan.Gaps;
import org.iklim.jobs.land.Landing;
import org.iklim.jobs.options.Progress;
import org.iklim.jobs.stage.BuildNetwork;
import org.iklim.jobs.stage.FindExperts;
import org.iklim.jobs.stage.SharedInputs;
import org.iklim.jobs.support.Lake;
import org.iklim.jobs.support.ListedTopics;
import org.iklim.jobs.support.Samples;
import org.iklim.schemas.Topics;
import org.iklim.schemas.avro.EventType;
import org.iklim.schemas.tables.Choices;

/** A lake in which Bob of IT has answered Ann, who took it as the best answer. */
final class HelpedLake {
  static final Progress SILENT = new Progress(new PrintWriter(Writer.nullWriter()));
  static final DisclosureGate GATE = new DisclosureGate(DisclosureGate.FLOOR);

  private HelpedLake() {}

  static Lake in(Path data) throws Exception {
    ListedTopics topics = new ListedTopics();
    topics.send(Topics.PEOPLE, "bob", Samples.profile("bob", "Bob"));
    topics.send(Topics.PEOPLE, "ann", Samples.profile("ann", "Ann"));
    topics.send(Topics.PEOPLE, "hr", Samples.attributes("p-bob", "Acme / IT"));
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
    new Landing(lake.session(), topics, SILENT).run(Gaps.REFUSE);
    SharedInputs inputs = new SharedInputs(lake.session());
    new BuildNetwork(lake.session(), inputs, SILENT).run();
    new FindExperts(lake.session(), inputs, SILENT, GATE).run(Optional.empty());
    return lake;
  }

  /** Nobody has chosen anything. */
  static void forgetChoices(Path data) throws Exception {
    Lake lake = Lake.in(data);
    lake.tables().ensure(Choices.TABLE);
    lake.session().sql("DELETE FROM " + Choices.TABLE);
  }
}
