// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports.page;

import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.iklim.analytics.reports.page.Context.SectionWriter;
import org.iklim.analytics.reports.page.PageView.Link;
import org.iklim.analytics.reports.page.PageView.Section;
import org.iklim.analytics.reports.page.PageView.Summary;

/** Published rows → one self-contained HTML page: no request, no script, no clock. */
public final class ReportPage {
  private static final List<SectionWriter> SECTIONS =
      List.of(
          new ClimateSection(),
          new WarningSection(),
          new TrendSection(),
          new BurstSection(),
          new CommunitySection(),
          new ResponseSection(),
          new UnansweredSection(),
          new UnitSection(),
          new LevelSection(),
          new MatrixSection(),
          new NetworkSection(),
          new RhythmSection(),
          NotesSection::leftOut,
          NotesSection::reading);

  private final Template template;

  /** Reads the template once; a page is rendered any number of times. */
  public ReportPage() {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setClassForTemplateLoading(ReportPage.class, "");
    configuration.setDefaultEncoding("UTF-8");
    configuration.setLocale(Locale.ROOT);
    configuration.setNumberFormat("computer");
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    try {
      this.template = configuration.getTemplate("report.ftlh");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the page's template", e);
    }
  }

  /**
   * The page.
   *
   * @param model published rows
   * @param request the day, the zone and whom the page is about
   * @param language of the page
   * @param otherLanguage file name of the same page in the other language, if there is one
   * @return HTML that is well-formed XML too; the same rows give the same text
   */
  public String render(
      ReportModel model, ReportRequest request, Language language, Optional<String> otherLanguage) {
    Words words = new Words(language);
    Link other = otherLanguage.map(href -> new Link(href, language.other().code())).orElse(null);
    Context page = new Context(model, request, new Published(model, request), words);
    PageView view =
        page.published().hasWeek() ? full(page, language, other) : empty(page, language, other);
    StringWriter out = new StringWriter(1 << 17);
    try {
      template.process(Map.of("page", view, "words", words), out);
    } catch (TemplateException e) {
      throw new IllegalStateException("the page's template and its view do not fit", e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the page", e);
    }
    return out.toString();
  }

  private static PageView full(Context page, Language language, Link other) {
    String heading = page.name(page.scope());
    Words words = page.words();
    String dates = words.dates(page.published().week(), page.published().week().plusDays(6));
    List<Section> sections =
        SECTIONS.stream().map(s -> s.write(page)).flatMap(Optional::stream).toList();
    return new PageView(
        language.code(),
        page.say("page.title", heading, dates),
        heading,
        page.say(page.published().isWeekFull() ? "page.week" : "page.week.unfinished", dates),
        words.date(page.request().asOf()),
        other,
        new Findings(page).summary(),
        new HeadlineTiles(page).tiles(),
        sections,
        List.of());
  }

  /** Nothing of the scope was published: says why, and what to do. */
  private static PageView empty(Context page, Language language, Link other) {
    boolean isUnit = page.request().unit() != null;
    String heading = isUnit ? page.scope().name() : page.say("organisation");
    List<String> reasons =
        isUnit
            ? List.of(page.say("empty.unit.why", page.scope().id()), page.say("empty.unit.what"))
            : List.of(page.say("empty.why"), page.say("empty.what"));
    return new PageView(
        language.code(),
        page.say("page.title.empty", heading),
        heading,
        page.say("page.nothing"),
        page.request().asOf() == null ? "" : page.words().date(page.request().asOf()),
        other,
        new Summary(false, List.of(page.say("empty.sentence")), List.of()),
        List.of(),
        List.of(),
        reasons);
  }
}
