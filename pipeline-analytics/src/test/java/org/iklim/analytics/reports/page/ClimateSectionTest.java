// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClimateSectionTest {
  private static String page(Language language) {
    return new ReportPage()
        .render(FixtureModel.company(), FixtureModel.REQUEST, language, Optional.empty());
  }

  @Test
  void fallOfAUnitIsSaidOnTheFirstScreen() {
    assertThat(page(Language.ENGLISH))
        .contains(
            "The climate of Operations is 11.5 points worse than its past and the season let expect")
        .contains("▼ worse than expected");
  }

  @Test
  void smallUnitShowsWhoseFiguresItHas() {
    assertThat(page(Language.ENGLISH))
        .contains("figure of " + FixtureModel.ROOT)
        .contains("too few voices");
  }

  @Test
  void indexStandsBesideItsIntervalVoicesAndTheSilent() {
    assertThat(page(Language.ENGLISH))
        .contains("The index is 54.0 (95% interval 52.9 – 55.1; 50 is neutral) from 180 people")
        .contains("72% of the heads were silent");
  }

  @Test
  void aspectsAreNamedInTheReadersLanguage() {
    assertThat(page(Language.ENGLISH)).contains("Recognition");
    assertThat(page(Language.INDONESIAN)).contains("Penghargaan").contains("Gaji");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void pageWithoutAClimateHasNoSectionOfIt(Language language) {
    String page =
        new ReportPage()
            .render(FixtureModel.calm(), FixtureModel.REQUEST, language, Optional.empty());
    assertThat(page).doesNotContain("id=\"climate\"");
  }

  @Test
  void troubleIsToldOnceWithItsNextStep() {
    assertThat(page(Language.ENGLISH))
        .contains(
            "Workload: Operations has been troubled since 29 Sep. In two weeks 41 people wrote badly"
                + " about it; that costs the climate 6.2 points.")
        .contains("Sit down with the group.")
        .contains("turned negative")
        .contains("lembur, on call")
        .doesNotContain("canteen");
    assertThat(page(Language.INDONESIAN)).contains("Beban kerja: Operations resah sejak");
  }

  @Test
  void howSureAWarningIsAndHowManyAreNotToldIsSaidInPlainWords() {
    assertThat(page(Language.ENGLISH))
        .contains("2 warnings stand this week")
        .containsPattern("growing\\s*<small>very sure")
        .containsPattern("new\\s*<small>sure")
        .containsPattern("closed\\s*<small>likely")
        .contains("3 warnings more came up this week");
    assertThat(page(Language.INDONESIAN))
        .contains("sangat yakin", "kemungkinan besar", "3 peringatan lagi muncul minggu ini");
  }

  @Test
  void topicsInNeedComeFirstAndShadowCommunitiesAreNamed() {
    String page = page(Language.ENGLISH);
    assertThat(page)
        .contains(
            "1 topic with most questions left without an answer; 1 topic resting on one or two people")
        .contains("shadow community");
    assertThat(page.indexOf(">tax<")).isLessThan(page.indexOf(">vpn<"));
  }
}
