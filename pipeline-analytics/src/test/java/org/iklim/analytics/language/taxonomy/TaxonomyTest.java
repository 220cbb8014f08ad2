// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Set;
import java.util.TreeSet;
import org.iklim.analytics.language.taxonomy.Taxonomy.Findings;
import org.iklim.analytics.language.text.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxonomyTest {
  private static final Taxonomy SHIPPED = Taxonomy.shipped();

  private static Findings read(Taxonomy taxonomy, String text) {
    return taxonomy.read(text, Tokenizer.tokenize(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lemburan terus, tiap hari pulang malem | workload",
        "kerjaannya menumpuk, kami kewalahan | workload",
        "gajinya dipotong lagi | pay",
        "they promised us raises in March | pay",
        "kacamata bisa diklaim ke asuransi | benefits",
        "pengajuan cutinya belum di-approve | leave",
        "two managers shouted at us | manager",
        "direksinya bikin visi baru | leadership",
        "the coworkers are lovely | colleagues",
        "karyawan teladan bulan ini | recognition",
        "no career path here | career",
        "pelatihannya bermanfaat | learning",
        "laptopku nge-hang | tools",
        "AC lantai 4 mati | facilities",
        "makanan kantinnya hambar | canteen",
        "macet, jemputannya telat | commute",
        "helmnya retak, kabel terkelupas | safety",
        "burned out and exhausted | wellbeing",
        "another reorg, another rebranding | change",
        "nobody told us, heard from the rumours | communication",
        "birokrasinya berbelit-belit | process",
        "the customers complain about refunds | customers",
        "this feature shipped with the release | product",
        "promosi cuma buat anak emas, nggak adil | fairness",
        "takut kena phk, kontrak habis | job_security",
        "wfh two days a week | flexibility",
        "gathering dan karaoke bareng | social",
      })
  void everyAspectIsFoundInWordsOfWork(String text, String aspect) {
    assertThat(read(SHIPPED, text).aspects()).contains(aspect);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the customer wants a refund | customer",
        "rilis fitur baru minggu depan | product",
        "VPN down, password saya terkunci | it",
        "rekrutmen dan slip gaji | hr",
        "invoice belum masuk anggaran | finance",
        "forklift di gudang rusak | operations",
        "hibah penelitian untuk laboratorium | research",
        "karaoke habis halal bihalal | social",
      })
  void everyFunctionIsFound(String text, String function) {
    assertThat(read(SHIPPED, text).function()).contains(function);
  }

  @Test
  void theShippedAspectsAreThoseOfTheContract() {
    Set<String> aspects = new TreeSet<>();
    TaxonomyFile.parse("aspects", TaxonomyFile.shipped("aspects.taxonomy"))
        .forEach(entry -> aspects.add(entry.section().id()));
    assertThat(aspects)
        .containsExactly(
            "benefits",
            "canteen",
            "career",
            "change",
            "colleagues",
            "communication",
            "commute",
            "customers",
            "facilities",
            "fairness",
            "flexibility",
            "job_security",
            "leadership",
            "learning",
            "leave",
            "manager",
            "pay",
            "process",
            "product",
            "recognition",
            "safety",
            "social",
            "tools",
            "wellbeing",
            "workload");
  }

  @Test
  void everyShippedSectionIsRichInTerms() {
    for (String file : new String[] {"aspects.taxonomy", "functions.taxonomy"}) {
      var bySection = new HashMap<TaxonomyFile.Section, Integer>();
      TaxonomyFile.parse(file, TaxonomyFile.shipped(file))
          .forEach(entry -> bySection.merge(entry.section(), 1, Integer::sum));
      assertThat(bySection.values()).allSatisfy(terms -> assertThat(terms).isGreaterThan(60));
    }
  }

  @Test
  void aMessageAboutNothingSpeaksOfNothing() {
    Findings findings = read(SHIPPED, "hmm 😀 12:30");
    assertThat(findings.aspects()).isEmpty();
    assertThat(findings.function()).isEmpty();
  }

  @Test
  void theLongestTermHoldsAndNoneReachesAcrossASentence() {
    Taxonomy own = Taxonomy.extended("own", "[aspect a]\nany: zig\n[aspect b]\nany: zig zag\n");
    assertThat(read(own, "zig zag").aspects()).containsExactly("b");
    assertThat(read(own, "zig. zag").aspects()).containsExactly("a");
  }

  @Test
  void weakTermsCountOnlyAlone() {
    Taxonomy own = Taxonomy.extended("own", "[aspect a]\nany: zig\n[aspect b]\nweak: zag\n");
    assertThat(read(own, "zag").aspects()).containsExactly("b");
    assertThat(read(own, "zig zag").aspects()).containsExactly("a");
  }

  @Test
  void aFileOfOnesOwnAddsAndDropsTerms() {
    Taxonomy own =
        Taxonomy.extended(
            "own", "# ours\n\n[aspect rigs]\nid: anjungan\n[aspect tools]\ndrop: vpn\n");
    assertThat(read(own, "di anjungannya sepi").aspects()).contains("rigs");
    assertThat(read(own, "vpn").aspects()).isEmpty();
    assertThat(read(SHIPPED, "vpn").aspects()).containsExactly("tools");
    assertThat(own.id()).isNotEqualTo(SHIPPED.id());
    assertThat(SHIPPED.id()).isEqualTo(Taxonomy.shipped().id());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[aspect Big] | 1",
        "id: term | 1",
        "[aspect a];maybe: term | 2",
        "[aspect a];no colon | 2",
      })
  void aFaultyLineIsNamed(String file, int line) {
    assertThatThrownBy(() -> Taxonomy.extended("own.txt", file.replace(';', '\n')))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("own.txt, line " + line);
  }
}
