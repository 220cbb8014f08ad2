// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.people;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.iklim.ingest.options.DataOptions;
import org.iklim.ingest.options.ExitCodes;
import org.iklim.ingest.pseudonymize.KeyOptions;
import org.iklim.ingest.pseudonymize.Pseudonymizer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code iklim person-key}: the one place where an address becomes a pseudonym outside the flow, so
 * that the process with the tables never needs the key.
 */
@Command(
    name = "person-key",
    mixinStandardHelpOptions = true,
    description = "Print the pseudonym of an e-mail address, as for iklim experts --opt-out.")
public final class PersonKeyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DataOptions data;
  @Mixin private KeyOptions key;

  @Parameters(paramLabel = "E-MAIL", description = "An address that a profile or the HR file has.")
  private String email;

  @Override
  public Integer call() throws IOException {
    if (email.indexOf('@') < 0) {
      throw new IllegalArgumentException("that is no e-mail address");
    }
    PersonKeys keys = new PersonKeys(new Pseudonymizer(key.key(data.data())));
    spec.commandLine().getOut().println(keys.ofEmail(email));
    spec.commandLine().getOut().flush();
    return ExitCodes.DONE;
  }
}
