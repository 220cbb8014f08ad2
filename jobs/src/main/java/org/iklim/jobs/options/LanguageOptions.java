// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.options;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.iklim.analytics.language.LinearEngine;
import org.iklim.analytics.language.MessageLanguage;
import picocli.CommandLine.Option;

/** How messages are read. */
public final class LanguageOptions {
  @Option(
      names = "--taxonomy",
      paramLabel = "FILE",
      description =
          "Aspects and business functions in your own words, beside those that ship with Iklim;"
              + " docs/taxonomy.md says how it is written (also IKLIM_TAXONOMY).",
      defaultValue = "${env:IKLIM_TAXONOMY:-}")
  private String taxonomy;

  /**
   * The step that reads messages.
   *
   * @throws IOException if the file of the taxonomy cannot be read
   * @throws IllegalArgumentException naming the line of it that is wrong
   */
  public MessageLanguage step() throws IOException {
    if (taxonomy.isBlank()) {
      return MessageLanguage.shipped();
    }
    Path file = Path.of(taxonomy);
    if (!Files.isReadable(file)) {
      throw new IllegalArgumentException("there is no taxonomy " + taxonomy + " that can be read");
    }
    MessageLanguage step =
        new MessageLanguage(
            LinearEngine.SHIPPED, file.getFileName().toString(), Files.readString(file));
    step.modelId(); // a faulty file is refused before anything is done
    return step;
  }
}
