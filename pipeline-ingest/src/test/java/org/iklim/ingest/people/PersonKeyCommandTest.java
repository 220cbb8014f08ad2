// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.iklim.ingest.IngestMain;
import org.iklim.ingest.pseudonymize.PseudonymKey;
import org.iklim.ingest.pseudonymize.Pseudonymizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PersonKeyCommandTest {
  private static final String KEY =
      Base64.getEncoder()
          .encodeToString("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8));

  @TempDir private Path folder;

  /** What the command said and did. */
  private record Run(int code, String out, String err) {}

  @Test
  void anAddressBecomesThePseudonymThatTheFlowGivesIt() throws Exception {
    Run run = personKey(" Ann@Acme.Example ");
    assertThat(run.code()).as(run.err()).isZero();
    PersonKeys keys = new PersonKeys(new Pseudonymizer(PseudonymKey.ofBase64(KEY, "a test")));
    assertThat(run.out().strip()).isEqualTo(keys.ofEmail("ann@acme.example"));
    assertThat(run.err()).doesNotContainIgnoringCase("ann");
  }

  @Test
  void whatIsNoAddressIsRefusedWithoutRepeatingIt() throws Exception {
    Run run = personKey("ann of sales");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("no e-mail address").doesNotContain("ann");
  }

  private Run personKey(String email) throws IOException {
    Path data = folder.resolve("data");
    Path key = Files.writeString(folder.resolve("key"), KEY);
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line =
        IngestMain.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int code =
        line.execute("person-key", "--data", data.toString(), "--key-file", key.toString(), email);
    return new Run(code, out.toString(), err.toString());
  }
}
