// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.warnings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class VoicesTest {
  private static final int DAYS = 60;

  @Test
  void countsByGapGiveTheDistinctPeopleOfEveryStretch() {
    Random chance = new Random(11);
    Voices voices = new Voices(DAYS);
    List<Set<Integer>> speakers = new ArrayList<>();
    for (int day = 0; day < DAYS; day++) {
      speakers.add(new HashSet<>());
    }
    for (int person = 0; person < 40; person++) {
      TreeSet<Integer> days = new TreeSet<>();
      for (int i = 0; i < 6; i++) {
        days.add(chance.nextInt(DAYS));
      }
      for (int day : days) {
        Integer before = days.lower(day);
        int gap = before == null ? Voices.LONGEST_GAP : Math.min(Voices.LONGEST_GAP, day - before);
        voices.add(day, gap, 1, 2);
        speakers.get(day).add(person);
      }
    }
    for (int w = 0; w < Voices.WINDOWS.length; w++) {
      for (int end = 0; end < DAYS; end++) {
        Set<Integer> distinct = new HashSet<>();
        int messages = 0;
        for (int day = Math.max(0, end - Voices.WINDOWS[w] + 1); day <= end; day++) {
          distinct.addAll(speakers.get(day));
          messages += 2 * speakers.get(day).size();
        }
        assertThat(voices.people(w, end)).isEqualTo(distinct.size());
        assertThat(voices.messages(w, end)).isEqualTo(messages);
      }
    }
  }
}
