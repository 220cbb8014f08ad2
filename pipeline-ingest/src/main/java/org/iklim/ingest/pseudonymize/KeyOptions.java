// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.pseudonymize;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Option;

/** Which pseudonym key a command uses; a picocli mixin. */
public final class KeyOptions {
  private static final String KEY_VARIABLE = "IKLIM_KEY";

  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      description =
          "File of the pseudonym key, outside the data folder; made with mode 0600 on first use"
              + " (also IKLIM_KEY_FILE; default: iklim/pseudonym.key in XDG_CONFIG_HOME or ~/.config)."
              + " The variable IKLIM_KEY may hold the key itself, as base64.",
      defaultValue = "${env:IKLIM_KEY_FILE:-}")
  private String keyFile = "";

  /**
   * The key: from --key-file, else from the variable IKLIM_KEY, else from the default file.
   *
   * @param data the data folder, which must not hold the key
   * @throws IllegalArgumentException if the key cannot be used; the message says why
   */
  public PseudonymKey key(Path data) throws IOException {
    return key(data, System.getenv());
  }

  PseudonymKey key(Path data, Map<String, String> environment) throws IOException {
    if (!keyFile.isBlank()) {
      return new KeyFile(Path.of(keyFile), data).load();
    }
    String key = environment.getOrDefault(KEY_VARIABLE, "");
    if (!key.isBlank()) {
      return PseudonymKey.ofBase64(key, "the variable " + KEY_VARIABLE);
    }
    return new KeyFile(defaultFile(environment), data).load();
  }

  private static Path defaultFile(Map<String, String> environment) {
    String configured = environment.getOrDefault("XDG_CONFIG_HOME", "");
    Path folder =
        configured.isBlank()
            ? Path.of(System.getProperty("user.home"), ".config")
            : Path.of(configured);
    return folder.resolve("iklim").resolve("pseudonym.key");
  }
}
