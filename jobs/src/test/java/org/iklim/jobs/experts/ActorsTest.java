// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.experts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ActorsTest {
  private static Actors actors() {
    Actors.Builder accounts = new Actors.Builder();
    accounts.add("u3", "Bob", "");
    accounts.add("u2", "Bob Li", "Bob@acme.example");
    accounts.add("u3", "Bobby", "bob@ACME.example ");
    accounts.add("u4", "Sam", "");
    accounts.add("u5", "Sam", "");
    accounts.add("Sue", "Lin", "");
    accounts.add("u6", "Sue", "");
    accounts.add("", "Nobody", "");
    return accounts.build();
  }

  @Test
  void accountsWithOneAddressAreOnePersonByWhateverTheyAreCalled() {
    for (String name : new String[] {"u2", "u3", "Bob", "Bobby", "Bob Li", "bob@acme.example"}) {
      assertThat(actors().called(name)).as(name).containsExactly("u2");
    }
    assertThat(actors().person("u3")).isEqualTo("u2");
    assertThat(actors().person("u99")).isEqualTo("u99");
  }

  @Test
  void aNameOfSeveralIsEachOfThemAndAnIdIsMeantBeforeAName() {
    assertThat(actors().called("Sam")).containsExactly("u4", "u5");
    assertThat(actors().called("Sue")).containsExactly("Sue");
  }

  @Test
  void namesAreComparedExactly() {
    assertThat(actors().called("bob")).isEmpty();
    assertThat(actors().called("u99")).isEmpty();
    assertThat(actors().called("Nobody")).isEmpty();
  }
}
