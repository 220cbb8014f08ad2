// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NetworkSectionTest {
  private static final List<NetworkModel.Thanked> THANKED =
      List.of(
          new NetworkModel.Thanked("Zoe", List.of("THANKS", "HELPS"), List.of("vpn", "tax")),
          new NetworkModel.Thanked("Ann <b>", List.of(), List.of("vpn")));

  private static final String FELL_NAME = UnitSection.lastName(ClimateFixture.FELL);

  private static String page(Language language, String unit, List<NetworkModel.Thanked> thanked) {
    ReportModel model = FixtureModel.company();
    ReportRequest request = new ReportRequest(FixtureModel.AS_OF, ZoneId.of("UTC"), unit);
    ReportModel thanking = model.with(model.climate(), model.network().thanking(thanked));
    String html = new ReportPage().render(thanking, request, language, Optional.empty());
    int begin = html.indexOf("<section id=\"network\"");
    return html.substring(begin, html.indexOf("</section>", begin));
  }

  @Test
  void communitiesThatNoPrescribedGroupIsLikeAreInTheShadow() {
    String page = page(Language.ENGLISH, null, List.of());
    assertThat(page).contains("71% #it-help", "shadow community<small>32% #hse</small>");
  }

  @Test
  void whatIsLikeAGroupWithoutAPublicNameIsNoShadow() {
    assertThat(page(Language.ENGLISH, null, List.of())).contains(">44% a closed group<");
    assertThat(page(Language.INDONESIAN, null, List.of())).contains(">44% kelompok tertutup<");
  }

  @Test
  void topicsThatAreAspectsHaveANameInTheReadersLanguage() {
    List<NetworkModel.Thanked> knows =
        List.of(new NetworkModel.Thanked("Ann", List.of(), List.of("job security", "vpn")));
    assertThat(page(Language.INDONESIAN, null, knows))
        .contains("Rekan kerja", "Kepastian kerja, vpn")
        .doesNotContain("colleagues", "job security");
    assertThat(page(Language.ENGLISH, null, knows)).contains("Colleagues", "Job security, vpn");
  }

  @Test
  void aFadedCommunityIsToldByWhatItWas() {
    assertThat(page(Language.ENGLISH, null, List.of()))
        .containsSubsequence("marathon", ">31<", ">3<", "faded; people when last seen", "55% #run");
    assertThat(page(Language.INDONESIAN, null, List.of())).contains("memudar; jumlah orang");
  }

  @Test
  void numbersAreThoseOfTheNewestFourWeeksAndDeadGroupsAreNamed() {
    String page = page(Language.ENGLISH, null, List.of());
    assertThat(page)
        .contains("People who join communities", ">17<", ">0.61<", ">24%<")
        .contains("Official groups that have died", "&lt;script&gt;")
        .doesNotContain(">99<", "Shadow communities");
  }

  @Test
  void unitsThatHangOnTwoPeopleAreNamedAndThoseThatHoldTogetherAreNot() {
    String page = page(Language.ENGLISH, null, List.of());
    assertThat(page)
        .containsSubsequence("How well people are joined", ">37%<", ">24%<", ">19%<")
        .containsSubsequence("Units that hang on two people", FELL_NAME, ">45%<")
        .doesNotContain(">2.0%<");
  }

  @Test
  void agreementWithUnitsIsToldWithWhatChanceWouldGive() {
    assertThat(page(Language.ENGLISH, null, List.of()))
        .contains(">0.61<small>beyond chance 0.28</small>");
    assertThat(page(Language.INDONESIAN, null, List.of())).contains("di luar kebetulan 0,28");
  }

  @Test
  void howMuchFallsOnTheFewWhoAreAskedIsToldAndThatIsNoDeed() {
    assertThat(page(Language.ENGLISH, null, List.of()))
        .contains("41% of what is asked of people here", "1,204 times", "310 people asked");
    assertThat(page(Language.ENGLISH, ClimateFixture.FELL, List.of()))
        .doesNotContain("of what is asked");
  }

  @Test
  void championsAreCountedForTheScopeAndFewAreNotTold() {
    assertThat(page(Language.ENGLISH, null, List.of()))
        .contains("likes and thanks", ">61<", "fewer than five")
        .doesNotContain("answers questions");
    assertThat(page(Language.ENGLISH, ClimateFixture.FELL, List.of()))
        .contains("answers questions", ">44<", ">7<")
        .doesNotContain("likes and thanks", "vpn");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void whoHasAgreedIsNamedByNameAloneAndCanBeCutOut(Language language) {
    String page = page(language, null, THANKED);
    String named = page.substring(page.indexOf("<!--named-->"), page.indexOf("<!--/named-->"));
    assertThat(named).containsSubsequence("Ann &lt;b&gt;", "Zoe", "vpn, tax");
    assertThat(named.replaceAll("(?s)<[^>]*>", "")).doesNotContainPattern("\\d");
    assertThat(page.replace(named, "")).doesNotContain("Zoe");
    assertThat(page(language, null, List.of())).doesNotContain("<!--named-->");
  }
}
