// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.iklim.analytics.experts.TalkWords;
import org.iklim.analytics.experts.TopicNames;
import org.iklim.jobs.experts.ExpertChoices;
import org.iklim.jobs.experts.ExpertDirectory;
import org.iklim.jobs.experts.ExpertPage;
import org.iklim.jobs.experts.ListingTerms;
import org.iklim.jobs.io.LakeTables;
import org.iklim.jobs.io.PageFiles;
import org.iklim.jobs.options.ExitCodes;
import org.iklim.jobs.options.LakeOptions;
import org.iklim.jobs.options.Progress;
import org.iklim.jobs.options.Results;
import org.iklim.schemas.tables.Expertise;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code iklim experts}. */
@Command(
    name = "experts",
    mixinStandardHelpOptions = true,
    description =
        "Say who can answer on a topic, in Indonesian or English; or write the directory.")
final class ExpertsCommand implements Callable<Integer> {
  private static final String STAGE = "experts";

  @Spec private CommandSpec spec;
  @Mixin private LakeOptions lake;
  @Mixin private Results results;

  @Parameters(
      paramLabel = "TOPIC",
      arity = "0..1",
      description = "A topic, a tag or any phrase: \"reset vpn\".")
  private String topic;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "People to name (default: ${DEFAULT-VALUE}).",
      defaultValue = "5")
  private int limit;

  @Option(
      names = "--policy",
      description =
          "Who is listed without having said anything: OPT_OUT everybody, OPT_IN nobody (default:"
              + " ${DEFAULT-VALUE}).",
      defaultValue = "${env:IKLIM_EXPERTS_POLICY:-OPT_OUT}")
  private ExpertChoices.Policy policy;

  @Option(
      names = "--pseudonyms",
      description = "Do not read people.identities; show the beginning of the pseudonym.")
  private boolean pseudonyms;

  @Option(
      names = "--opt-out",
      paramLabel = "PERSON",
      description = "No longer list a person: pseudonym, or e-mail address through ./iklim.")
  private String optOut;

  @Option(
      names = "--opt-in",
      paramLabel = "PERSON",
      description =
          "List a person, here and among those to thank on the leader's page (there nobody is named"
              + " without it).")
  private String optIn;

  @Option(
      names = "--page",
      paramLabel = "FILE",
      arity = "0..1",
      fallbackValue = "",
      description =
          "Write the directory as a page with a search field (default:"
              + " reports/experts.html in the data folder).")
  private String page;

  /**
   * An answer.
   *
   * @param topic as the directory calls it
   * @param experts the surest first
   */
  public record Answer(String topic, List<ExpertDirectory.Expert> experts) {}

  @Override
  public Integer call() throws Exception {
    if (optOut != null || optIn != null) {
      return decide();
    }
    if (page == null && topic == null) {
      throw new IllegalArgumentException("say a topic, as in: iklim experts \"reset vpn\"");
    }
    if (page == null && TalkWords.of(topic).isEmpty()) {
      throw new IllegalArgumentException(
          "there is no word in the topic '"
              + topic
              + "'; say it as in: iklim experts \"reset vpn\"");
    }
    if (limit < 1) {
      throw new IllegalArgumentException("--limit is " + limit + "; name one person or more");
    }
    if (!new LakeTables(lake.session()).exists(Expertise.TABLE)) {
      throw new IllegalArgumentException("nobody is ranked yet; run 'iklim network' first");
    }
    if (page != null) {
      Path written = writePage(page.isEmpty() ? defaultPage() : Path.of(page), terms());
      results.print(spec.commandLine().getOut(), List.of(written.toString()), written.toString());
      return ExitCodes.DONE;
    }
    Answer answer =
        new Answer(
            TopicNames.of(topic), new ExpertDirectory(lake.session(), terms()).on(topic, limit));
    results.print(spec.commandLine().getOut(), answer, text(answer));
    return ExitCodes.DONE;
  }

  private int decide() throws Exception {
    if (optOut != null && optIn != null) {
      throw new IllegalArgumentException("--opt-out or --opt-in, not both");
    }
    String person = optOut == null ? optIn : optOut;
    if (person.indexOf('@') >= 0) {
      throw new IllegalArgumentException(
          "this process has no key and takes no e-mail address; use ./iklim experts, or give the"
              + " pseudonym that 'iklim person-key' prints");
    }
    ExpertChoices choices = new ExpertChoices(lake.session());
    if (!choices.isKnown(person)) {
      throw new IllegalArgumentException("there is no person or account with this pseudonym");
    }
    ExpertChoices.Choice choice =
        optOut == null ? ExpertChoices.Choice.OPT_IN : ExpertChoices.Choice.OPT_OUT;
    choices.decide(person, choice, Instant.now());
    Progress progress = new Progress(spec.commandLine().getErr());
    progress.say(STAGE, "noted; it holds for every question from now on");
    int cut = optOut == null ? 0 : PageFiles.withoutNames(defaultPage().getParent());
    if (cut > 0) {
      progress.say(
          STAGE,
          "the names were taken out of "
              + cut
              + " report pages; 'iklim report' names those who still agree");
    }
    if (Files.exists(defaultPage())) {
      rewritePage(progress);
    }
    progress.say(STAGE, "copies of the pages elsewhere have to be written anew");
    return ExitCodes.DONE;
  }

  private Path defaultPage() {
    return lake.data().data().resolve("reports").resolve("experts.html");
  }

  /** On the terms that the page was made on, and on those of this call where they are stricter. */
  private void rewritePage(Progress progress) throws Exception {
    Optional<ListingTerms> made = ListingTerms.of(Files.readString(defaultPage()));
    if (made.isEmpty()) {
      progress.say(
          STAGE,
          "experts.html does not say on which terms it was made: it now shows pseudonyms of those"
              + " who have opted in; 'iklim experts --page' makes it on the terms you give");
    }
    writePage(defaultPage(), made.orElse(ListingTerms.STRICTEST).and(terms()));
  }

  private Path writePage(Path file, ListingTerms terms) throws Exception {
    ExpertDirectory directory = new ExpertDirectory(lake.session(), terms);
    PageFiles files = PageFiles.named(file, false);
    return new ExpertChoices(lake.session())
        .settled(() -> files.write("", ExpertPage.of(terms, directory.everybody())));
  }

  private ListingTerms terms() {
    return new ListingTerms(policy, !pseudonyms);
  }

  private static String text(Answer answer) {
    if (answer.experts().isEmpty()) {
      return "nobody is known for \""
          + answer.topic()
          + "\" yet; ask in a common channel, with the tag #"
          + answer.topic().replace(' ', '-');
    }
    List<String> lines = new ArrayList<>();
    for (ExpertDirectory.Expert expert : answer.experts()) {
      String also =
          expert.topics().isEmpty() ? "" : "  (" + String.join(", ", expert.topics()) + ")";
      lines.add(expert.name() + also);
    }
    lines.add(
        "how to ask: an open question with the tag #"
            + answer.topic().replace(' ', '-')
            + ", mentioning one of them");
    return String.join("\n", lines);
  }
}
