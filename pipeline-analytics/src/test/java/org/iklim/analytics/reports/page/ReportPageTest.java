// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.iklim.analytics.metrics.Metric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ReportPageTest {
  /** Pages for the browser suite, and to be looked at. */
  private static final Path PAGES = Path.of("target", "pages");

  private static final ReportRequest UNIT =
      new ReportRequest(
          FixtureModel.AS_OF, ZoneId.of("Asia/Makassar"), FixtureModel.ROOT + " / Finance");

  private final ReportPage page = new ReportPage();

  static Stream<Arguments> everyPage() {
    return Stream.of(Language.values())
        .flatMap(
            language ->
                Stream.of(
                    Arguments.of("company", FixtureModel.company(), FixtureModel.REQUEST, language),
                    Arguments.of("calm", FixtureModel.calm(), FixtureModel.REQUEST, language),
                    Arguments.of("no-hr", FixtureModel.withoutHr(), FixtureModel.REQUEST, language),
                    Arguments.of("unit", FixtureModel.company(), UNIT, language),
                    Arguments.of("empty", ReportModel.empty(), FixtureModel.REQUEST, language),
                    Arguments.of("empty-unit", ReportModel.empty(), UNIT, language)));
  }

  @ParameterizedTest(name = "{0} {3}")
  @MethodSource("everyPage")
  void isWellFormedAndAsksForNothing(
      String name, ReportModel model, ReportRequest request, Language language) throws Exception {
    String html = render(name, model, request, language);
    Files.createDirectories(PAGES);
    Files.writeString(PAGES.resolve(name + "-" + language.code() + ".html"), html);

    Document document = parse(html);
    assertThat(document.getDocumentElement().getAttribute("lang")).isEqualTo(language.code());
    assertThat(html)
        .doesNotContainPattern("(?i)https?://|//[a-z]|url\\(|@import|<script|<iframe|srcset");
    for (Element element : elements(document, "*")) {
      assertThat(element.getAttribute("src")).isEmpty();
      String href = element.getAttribute("href");
      assertThat(href).matches("|#[a-z-]+|data:,|" + name + "-(id|en)\\.html");
    }
  }

  @ParameterizedTest(name = "{0} {3}")
  @MethodSource("everyPage")
  void hasUniqueAnchorsAndHeadingsInOrder(
      String name, ReportModel model, ReportRequest request, Language language) throws Exception {
    Document document = parse(render(name, model, request, language));
    Set<String> ids = new HashSet<>();
    for (Element element : elements(document, "*")) {
      if (element.hasAttribute("id")) {
        assertThat(ids.add(element.getAttribute("id"))).as(element.getAttribute("id")).isTrue();
      }
    }
    for (Element element : elements(document, "*")) {
      for (String label : element.getAttribute("aria-labelledby").split(" ", -1)) {
        assertThat(label.isEmpty() || ids.contains(label)).as(label).isTrue();
      }
      String href = element.getAttribute("href");
      assertThat(!href.startsWith("#") || ids.contains(href.substring(1))).as(href).isTrue();
    }
    assertThat(elements(document, "h1")).hasSize(1);
  }

  @ParameterizedTest(name = "{0} {3}")
  @MethodSource("everyPage")
  void everyPictureHasATitleADescriptionAndItsDataAsATable(
      String name, ReportModel model, ReportRequest request, Language language) throws Exception {
    Document document = parse(render(name, model, request, language));
    for (Element svg : elements(document, "svg")) {
      assertThat(svg.getAttribute("role")).isEqualTo("img");
      assertThat(text(svg, "title")).isNotBlank();
      assertThat(text(svg, "desc")).isNotBlank();
      Element figure = (Element) svg.getParentNode();
      while (!figure.getTagName().equals("figure")) {
        figure = (Element) figure.getParentNode();
      }
      Element details = (Element) figure.getElementsByTagName("details").item(0);
      assertThat(text(details, "caption")).isNotBlank();
      assertThat(details.getElementsByTagName("tr").getLength()).isGreaterThan(1);
    }
    assertThat(elements(document, "svg")).hasSize(name.startsWith("empty") ? 0 : pictures(name));
  }

  private static int pictures(String name) {
    return switch (name) {
      case "company" -> 13;
      case "calm" -> 10;
      case "no-hr" -> 12;
      default -> 9;
    };
  }

  @Test
  void givesTheSameBytesWhateverTheOrderOfTheRows() {
    ReportModel model = FixtureModel.company();
    ReportModel shuffled =
        new ReportModel(
            shuffled(model.measures()),
            shuffled(model.hours()),
            shuffled(model.bursts()),
            shuffled(model.replies()),
            new ClimateModel(
                shuffled(model.climate().figures()),
                shuffled(model.climate().warnings()),
                shuffled(model.climate().themes())),
            new NetworkModel(
                shuffled(model.network().topics()),
                shuffled(model.network().communities()),
                shuffled(model.network().measures()),
                shuffled(model.network().champions()),
                shuffled(model.network().thanked())));
    for (Language language : Language.values()) {
      assertThat(render("a", shuffled, FixtureModel.REQUEST, language))
          .isEqualTo(render("a", model, FixtureModel.REQUEST, language));
    }
  }

  @Test
  void escapesNamesThatHoldMarkup() throws Exception {
    String html = render("a", FixtureModel.company(), FixtureModel.REQUEST, Language.ENGLISH);
    assertThat(html).doesNotContain("<script").contains("&lt;script&gt;");
    assertThat(parse(html).getDocumentElement().getTextContent()).contains(FixtureModel.HOSTILE);
  }

  @Test
  void saysWhatIsDifferentAndWhatToDo() throws Exception {
    Document document =
        parse(render("a", FixtureModel.company(), FixtureModel.REQUEST, Language.ENGLISH));
    String opening = byClass(document, "opening");
    assertThat(opening)
        .contains("#it-help has flared up and is still busy: 1,890 messages")
        .contains("People wrote clearly more than usual")
        .contains("Read what #it-help is talking about now");
  }

  @Test
  void saysThatThereIsNoEvidenceOfChange() throws Exception {
    for (Language language : Language.values()) {
      Document document = parse(render("a", FixtureModel.calm(), FixtureModel.REQUEST, language));
      assertThat(byClass(document, "opening"))
          .contains(new Words(language).say("finding.none.sentence"));
    }
  }

  @Test
  void doesNotCompareAWeekThatIsNotOver() throws Exception {
    ReportModel all = FixtureModel.company();
    ReportModel first =
        new ReportModel(
            all.measures().stream().filter(m -> m.week().equals(FixtureModel.LAST_WEEK)).toList(),
            List.of(),
            List.of(),
            List.of(),
            ClimateModel.NONE,
            NetworkModel.NONE);
    ReportRequest midweek =
        new ReportRequest(FixtureModel.LAST_WEEK.plusDays(2), ZoneId.of("UTC"), null);
    assertThat(byClass(parse(render("a", first, midweek, Language.ENGLISH)), "opening"))
        .contains("This week is not over");
  }

  @Test
  void takesTheLastFullWeekUpToTheDate() {
    ReportRequest midweek =
        new ReportRequest(FixtureModel.LAST_WEEK.plusDays(2), ZoneId.of("UTC"), null);
    assertThat(render("a", FixtureModel.company(), midweek, Language.ENGLISH))
        .contains("Week of 21 September – 27 September 2026");
  }

  @Test
  void saysThatAFewWeeksAreTooFewToCompare() throws Exception {
    ReportModel all = FixtureModel.company();
    ReportModel recent =
        new ReportModel(
            all.measures().stream()
                .filter(m -> m.week().isAfter(FixtureModel.LAST_WEEK.minusWeeks(3)))
                .filter(m -> !m.metric().equals(Metric.VELOCITY_SCORE))
                .toList(),
            List.of(),
            List.of(),
            List.of(),
            ClimateModel.NONE,
            NetworkModel.NONE);
    assertThat(
            byClass(parse(render("a", recent, FixtureModel.REQUEST, Language.ENGLISH)), "opening"))
        .contains("There are only 2 weeks before this one");
  }

  @Test
  void movesTheHoursToTheZoneAcrossTheEndOfTheWeek() {
    ReportModel model =
        new ReportModel(
            FixtureModel.calm().measures(),
            List.of(
                new ReportModel.HourCell(
                    Group.WHOLE, FixtureModel.LAST_WEEK.withDayOfMonth(1), 7, 20, 50)),
            List.of(),
            List.of(),
            ClimateModel.NONE,
            NetworkModel.NONE);
    assertThat(render("a", model, FixtureModel.REQUEST, Language.ENGLISH))
        .contains("the busiest hour was Monday, 03–04 (Asia/Jakarta, UTC+7)");
  }

  @Test
  void saysThatUnitsNeedAnHrFile() {
    assertThat(render("a", FixtureModel.withoutHr(), FixtureModel.REQUEST, Language.INDONESIAN))
        .contains("berkas HR belum dibaca");
  }

  @Test
  void countsGroupsThatFellBelowFivePeople() {
    ReportModel all = FixtureModel.calm();
    ReportModel fewer =
        new ReportModel(
            all.measures().stream()
                .filter(
                    m ->
                        !m.week().equals(FixtureModel.LAST_WEEK)
                            || !m.group().name().equals("Olahraga"))
                .toList(),
            all.hours(),
            all.bursts(),
            all.replies(),
            all.climate(),
            all.network());
    assertThat(render("a", fewer, FixtureModel.REQUEST, Language.ENGLISH))
        .contains("1 community shown before have no number this week");
  }

  private String render(String name, ReportModel model, ReportRequest request, Language language) {
    return page.render(
        model, request, language, Optional.of(name + "-" + language.other().code() + ".html"));
  }

  private static <T> List<T> shuffled(List<T> rows) {
    List<T> copy = new ArrayList<>(rows);
    Collections.shuffle(copy, new Random(7));
    return copy;
  }

  private static Document parse(String html) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    try {
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(html)));
    } catch (IOException e) {
      throw new AssertionError("the page wants something from outside", e);
    }
  }

  private static List<Element> elements(Document document, String name) {
    NodeList nodes = document.getElementsByTagName(name);
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }

  private static String text(Element parent, String name) {
    return parent.getElementsByTagName(name).item(0).getTextContent();
  }

  private static String byClass(Document document, String name) {
    return elements(document, "div").stream()
        .filter(e -> e.getAttribute("class").equals(name))
        .findFirst()
        .orElseThrow()
        .getTextContent();
  }
}
