// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MissedClassesTest {
  private final List<String> asked = new ArrayList<>();
  private final MissedClasses classes =
      new MissedClasses(
          new ClassLoader(getClass().getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve)
                throws ClassNotFoundException {
              asked.add(name);
              return super.loadClass(name, resolve);
            }
          });

  @Test
  void whatIsMissingIsLookedForOnce() {
    for (int time = 0; time < 3; time++) {
      assertThatThrownBy(() -> classes.loadClass("no.such.Name"))
          .isInstanceOf(ClassNotFoundException.class)
          .hasMessageContaining("no.such.Name");
    }
    assertThat(asked).containsExactly("no.such.Name");
  }

  @Test
  void whatIsThereIsTheSameClassAsWithoutIt() throws Exception {
    String name = MissedClassesTest.class.getName();
    assertThat(classes.loadClass(name)).isSameAs(MissedClassesTest.class);
    assertThat(classes.loadClass(name)).isSameAs(MissedClassesTest.class);
  }

  @Test
  void aThreadRemembersOnceForItselfAndThoseItStarts() throws Exception {
    List<ClassLoader> seen = new ArrayList<>();
    Thread starter =
        new Thread(
            () -> {
              MissedClasses.remember();
              ClassLoader own = Thread.currentThread().getContextClassLoader();
              MissedClasses.remember();
              seen.add(own);
              seen.add(Thread.currentThread().getContextClassLoader());
              seen.add(new Thread(() -> {}).getContextClassLoader());
            });
    starter.start();
    starter.join();
    assertThat(seen).hasSize(3).allMatch(loader -> loader == seen.get(0));
    assertThat(seen.get(0)).isInstanceOf(MissedClasses.class);
  }
}
