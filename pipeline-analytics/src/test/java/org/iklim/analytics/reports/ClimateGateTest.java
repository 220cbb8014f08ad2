// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.iklim.analytics.reports.ClimateGate.Candidate;
import org.iklim.analytics.reports.ClimateGate.GroupId;
import org.junit.jupiter.api.Test;

class ClimateGateTest {
  private static final ClimateGate GATE = new ClimateGate(5, 20);

  private static Candidate organisation(long voices) {
    return new Candidate("organisation", "*", null, voices, 10 * voices, true);
  }

  private static Candidate unit(String id, long voices, long heads) {
    int cut = id.lastIndexOf(" / ");
    String parent = cut < 0 ? "*" : id.substring(0, cut);
    return new Candidate("unit", id, parent, voices, heads, voices >= 5);
  }

  private static GroupId group(String id) {
    return new GroupId(id.equals("*") ? "organisation" : "unit", id);
  }

  @Test
  void smallGroupShowsTheFiguresOfTheNextAboveThatMay() {
    Map<GroupId, GroupId> shown =
        GATE.shown(
            List.of(
                organisation(100),
                unit("A", 60, 200),
                unit("A / B", 12, 15),
                unit("A / B / C", 3, 4)));

    assertThat(shown)
        .containsEntry(group("A"), group("A"))
        .containsEntry(group("A / B"), group("A"))
        .containsEntry(group("A / B / C"), group("A"));
  }

  @Test
  void partIsHeldBackWhereSubtractionWouldTellAFew() {
    // 60 spoke, 58 of them in the two shown parts: two people would be told by subtraction.
    Map<GroupId, GroupId> shown =
        GATE.shown(
            List.of(organisation(60), unit("A", 40, 90), unit("B", 18, 50), unit("C", 2, 40)));

    assertThat(shown)
        .containsEntry(group("A"), group("A"))
        .containsEntry(group("B"), group("*"))
        .containsEntry(group("C"), group("*"));
  }

  @Test
  void nothingIsHeldBackWhereNobodyIsLeftOver() {
    Map<GroupId, GroupId> shown =
        GATE.shown(List.of(organisation(60), unit("A", 40, 90), unit("B", 20, 50)));

    assertThat(shown).containsEntry(group("A"), group("A")).containsEntry(group("B"), group("B"));
  }

  @Test
  void smallOrganisationShowsNothing() {
    assertThat(GATE.shown(List.of(new Candidate("organisation", "*", null, 4, 30L, false))))
        .isEmpty();
  }

  @Test
  void noSubtractionOfShownPartsTellsFewerThanFive() {
    Random random = new Random(11);
    for (int run = 0; run < 2000; run++) {
      List<Candidate> all = new ArrayList<>();
      long total = random.nextInt(6);
      for (int unit = 0; unit < 2 + random.nextInt(6); unit++) {
        long inParts = 0;
        String id = "U" + unit;
        for (int part = 0; part < random.nextInt(5); part++) {
          long voices = random.nextInt(14);
          all.add(unit(id + " / " + part, voices, voices + random.nextInt(40)));
          inParts += voices;
        }
        long voices = inParts + random.nextInt(7);
        all.add(unit(id, voices, 3 * voices + 1));
        total += voices;
      }
      all.add(organisation(total));
      Map<GroupId, GroupId> shown = GATE.shown(all);
      for (Candidate whole : all) {
        long left = whole.voices();
        for (Candidate part : all) {
          boolean isPart = whole.id().equals(part.parent());
          if (isPart && group(part.id()).equals(shown.get(group(part.id())))) {
            left -= part.voices();
          }
        }
        boolean isShown = group(whole.id()).equals(shown.get(group(whole.id())));
        if (isShown) {
          assertThat(left)
              .satisfiesAnyOf(
                  n -> assertThat(n).isZero(), n -> assertThat(n).isGreaterThanOrEqualTo(5));
        }
      }
    }
  }
}
