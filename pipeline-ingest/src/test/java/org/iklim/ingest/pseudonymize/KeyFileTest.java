// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.pseudonymize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
  @TempDir private Path folder;

  @Test
  void firstUseMakesAKeyForItsOwnerAlone() throws Exception {
    Path file = folder.resolve("config/iklim/pseudonym.key");

    PseudonymKey made = new KeyFile(file, folder.resolve("data")).load();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(new KeyFile(file, folder.resolve("data")).load().id()).isEqualTo(made.id());
    assertThat(file.getParent()).isDirectoryContaining("glob:**/pseudonym.key");
    assertThat(file.getParent().toFile().list()).hasSize(1);
  }

  @Test
  void processesThatStartTogetherAgreeOnOneKey() throws Exception {
    Path file = folder.resolve("pseudonym.key");
    List<Callable<String>> racers = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      racers.add(() -> new KeyFile(file, folder.resolve("data")).load().id());
    }
    var pool = Executors.newFixedThreadPool(8);
    try {
      List<String> ids = new ArrayList<>();
      for (Future<String> id : pool.invokeAll(racers)) {
        ids.add(id.get());
      }
      assertThat(ids).hasSize(16).containsOnly(ids.get(0));
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void aKeyThatOthersMayReadIsRefused() throws Exception {
    Path file = folder.resolve("pseudonym.key");
    new KeyFile(file, folder.resolve("data")).load();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

    assertThatThrownBy(() -> new KeyFile(file, folder.resolve("data")).load())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("chmod 600");
  }

  @Test
  void aKeyInsideTheDataFolderIsRefusedThroughLinksToo() throws Exception {
    Path data = Files.createDirectory(folder.resolve("data"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), data);

    assertThatThrownBy(() -> new KeyFile(data.resolve("a.key"), data))
        .hasMessageContaining("inside the data folder");
    assertThatThrownBy(() -> new KeyFile(link.resolve("keys/a.key"), data))
        .hasMessageContaining("inside the data folder");
  }

  @Test
  void aDamagedKeyIsRefusedWithoutQuotingIt() throws Exception {
    Path file = folder.resolve("pseudonym.key");
    new KeyFile(file, folder.resolve("data")).load();
    Files.writeString(file, "not§base64");

    assertThatThrownBy(() -> new KeyFile(file, folder.resolve("data")).load())
        .hasMessageContaining("is not base64")
        .hasMessageNotContaining("not§base64");
  }

  @Test
  void aShortKeyIsRefused() {
    assertThatThrownBy(() -> PseudonymKey.ofBase64("c2hvcnQ=", "a test"))
        .hasMessageContaining("5 bytes");
  }

  @Test
  void theVariableHoldsTheKeyItself() throws Exception {
    String key = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    assertThat(new KeyOptions().key(folder, Map.of("IKLIM_KEY", key)).id())
        .isEqualTo(PseudonymKey.ofBase64(key, "a test").id());
  }

  @Test
  void withoutOptionAndVariableTheKeyLiesInTheUsersConfiguration() throws Exception {
    Map<String, String> environment = Map.of("XDG_CONFIG_HOME", folder.resolve("xdg").toString());

    new KeyOptions().key(folder.resolve("data"), environment);

    assertThat(folder.resolve("xdg/iklim/pseudonym.key")).isRegularFile();
  }
}
